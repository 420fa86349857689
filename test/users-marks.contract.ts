import { ownerMark } from "../src/workbook/owner-mark";
import type { Plan } from "../src/workbook/plan";
import type { SheetContents } from "../src/workbook/sheet-contents";
import { STATE_TEMPLATE } from "../src/workbook/state";
import { isOurs } from "../src/workbook/survey";
import type { Open, OpenedHost } from "./hosts.contract";

const SHARES = { as: "values", withConfidential: true } as const;

/** What every host owes to a workbook in which a person has given a cell a name that is spelled as a mark of ours is. */
export function usersMarksContract(
  open: Open,
  users: readonly SheetContents[],
  plan: (question?: string) => Plan,
): void {
  const TAKEN = [ownerMark("a"), ownerMark("b"), ownerMark(STATE_TEMPLATE), ownerMark("about-copy")];

  test.each([...TAKEN, "Tollgate_Sheet_A"])(
    "a sheet of the user's whose first cell is named %s is not ours: build, refresh, undo and share leave it alone",
    async (mark) => {
      const opened = await open(users);
      opened.name(mark, "Runs", "A1");
      const before = opened.picture();
      expect(isOurs(await opened.host.survey(), "Runs")).toBe(false);
      for (const force of [false, true]) {
        if (mark === ownerMark("about-copy")) break;
        await expect(opened.host.apply(plan(), force)).rejects.toThrow(
          `The defined name "${mark}" leads to the sheet "Runs", which Tollgate did not make`,
        );
        expect(opened.picture()).toEqual(before);
      }
      await opened.host.undo(receiptOfAnother());
      expect(opened.picture()).toEqual(before);
      await sharedAnyhow(opened);
      expect(opened.picture()).toEqual(before);
    },
  );

  test("a name of the user's that no plan needs bars none: ours come and go beside it", async () => {
    const opened = await open(users);
    opened.name(ownerMark("home"), "Runs", "A1");
    const before = opened.picture();
    const receipt = await opened.host.apply(plan());
    expect(receipt.ok).toBe(true);
    expect(await opened.host.apply(plan("What is it about, in short?"))).toMatchObject({ ok: true });
    const survey = await opened.host.survey();
    expect(["Runs", "Plan A", "Plan B"].map((sheet) => isOurs(survey, sheet))).toEqual([false, true, true]);
    await opened.host.undo(receipt);
    expect(opened.picture()).toEqual(before);
  });

  test("where the notes were deleted our sheets are known all the same, renamed ones too, and what was typed stays", async () => {
    const opened = await open(users);
    const receipt = await opened.host.apply(plan());
    opened.type("Plan A", "B3", "1 bus / 2 runs");
    opened.rename("Plan A", "Plan, as renamed");
    const notes = receipt.added.filter(({ template }) => template === STATE_TEMPLATE);
    await opened.host.undo({ ...receipt, added: notes, names: [ownerMark(STATE_TEMPLATE)] });
    expect(opened.sheets()).not.toContain("_tollgate");
    const survey = await opened.host.survey();
    expect(["Runs", "Plan, as renamed", "Plan B"].map((sheet) => isOurs(survey, sheet))).toEqual([false, true, true]);
    const renamed = JSON.parse(
      JSON.stringify(plan("In short?")).replaceAll('"sheet":"Plan A"', '"sheet":"Plan, as renamed"'),
    ) as Plan;
    expect(await opened.host.apply(renamed)).toMatchObject({ ok: true });
    expect(opened.valueAt("Plan, as renamed", "A1")).toBe("In short?");
    expect(opened.valueAt("Plan, as renamed", "B3")).toBe("1 bus / 2 runs");
  });
}

/** What a person may still hold of a workbook in which such sheets were ours. */
const receiptOfAnother = () => {
  const added = ["a", "b", STATE_TEMPLATE, "about-copy"].map((template) => ({ sheet: "Runs", template }));
  const names = added.map(({ template }) => ownerMark(template));
  return { ok: true, steps: 9, done: 9, added, updated: [], names, says: "Done." };
};

/** Everything that this host's Share page can do; what it refuses, it refuses in words. */
async function sharedAnyhow({ host }: OpenedHost): Promise<void> {
  const { shares = [] } = await host.capabilities();
  for (const act of shares)
    await host.share!(act, SHARES).catch((fault: unknown) => expect(String(fault)).toMatch(/Tollgate|\.$/));
}
