import { writeFileSync } from "node:fs";
import { faultsOf, type Open } from "../hosts.contract";
import { openExcel } from "../excel/open-excel";
import { openSheets } from "../sheets/open-sheets";
import { sharingFaultsOf } from "../share/sharing-faults";
import { SHARING_WORKS } from "../share/sharing-works";
import { openWorkbench } from "../workbench/open-workbench";

/** The hosts whose calls can fail in the middle. A file is made whole or not at all, so that it has none. */
const HOSTS: Readonly<Record<string, Open>> = {
  Excel: (sheets) => openExcel("1.12", sheets),
  "Google Sheets": openSheets,
  Workbench: openWorkbench,
};

/** Not among the tests that always run: `npm run faults` runs it and prints what it finds. */
for (const [name, open] of Object.entries(HOSTS)) {
  test(
    `${name}: whichever call fails, nothing of the user's changes, and a second go completes`,
    async () => {
      const built = await faultsOf(open, "all");
      const shared = await sharingFaultsOf(SHARING_WORKS[name]!, "all");
      const found = {
        runs: built.runs + shared.runs,
        calls: { ...built.calls, ...shared.calls },
        failed: [...built.failed, ...shared.failed],
      };
      writeFileSync(`.cache/faults ${name}.json`, JSON.stringify(found));
      expect(found.failed).toEqual([]);
    },
    30 * 60_000,
  );
}
