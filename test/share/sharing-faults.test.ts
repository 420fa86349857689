import { sharingFaultsOf } from "./sharing-faults";
import { SHARING_WORKS } from "./sharing-works";

test.each(Object.entries(SHARING_WORKS))(
  "%s: some calls of sharing fail: no formula is lost, a second go completes, thawing cleans up",
  async (_, works) => {
    const { failed, runs } = await sharingFaultsOf(works, "sample");
    expect(failed).toEqual([]);
    expect(runs).toBeGreaterThan(10);
  },
);
