import { freeze } from "../../functions/share/freeze";
import { frozenRecords } from "../../functions/share/thaw";
import { carryOut } from "../../src/hosts/excel/carry-out";
import { shareFile } from "../../src/hosts/file/share-file";
import { frozenNotes } from "../../src/templates/share-plan";
import { packageBytes } from "../../src/xlsx/package";
import { packageOf } from "../../src/xlsx/package-of";
import { readWorkbook } from "../../src/xlsx/read-workbook";
import { openExcel } from "../excel/open-excel";
import type { OpenedHost } from "../hosts.contract";
import { openSheets } from "../sheets/open-sheets";
import { openWorkbench, openWorkbenchFile } from "../workbench/open-workbench";
import { analystFile } from "./analyst-file";
import { sheetWith } from "./one-sheet";
import { analystSheets, MINUTES, type SharingWork } from "./sharing-faults";

const CHOICES = { as: "values", withConfidential: false } as const;

function spreadsheet(prefix: string): ReturnType<typeof openSheets> {
  const opened = openSheets(analystSheets(prefix));
  opened.state.calculates = true;
  // What a formula shows is worked out, and nothing that its cell holds.
  for (const it of opened.state.sheets.flatMap(({ cells }) => cells.flat())) if (it.formula !== "") it.value = "";
  return opened;
}

/** Google ends a script that takes too long: every call from one on fails, and nothing can be said or cleaned up. */
function ended(): OpenedHost {
  const opened = spreadsheet("");
  return { ...opened, failAt: (call) => (opened.state.endsAt = call) };
}

const frozenFirst = ({ host }: OpenedHost) => host.share!("freeze", CHOICES);

/** Excel thaws what a copy brought: values in place of formulas, and the notes of them. */
const LIMITS = MINUTES.map((minutes) => [minutes, 10.8, 1.3, 20.4]);
const frozenSheet = () => {
  const [data, notes] = analystSheets("DMAIC.");
  const cells = data!.cells.map((row, r) => [...row.slice(0, 2), ...(LIMITS[r] ?? []), ...row.slice(6)]);
  return [sheetWith([...cells.slice(0, 8), [90476, 65]], { B9: "=SUM(A2:A7)" }), notes!];
};
const spelledThere = () => {
  const [data] = frozenSheet();
  return sheetWith(
    data!.cells,
    { C1: "=CONTROL_LIMITS(A1:A7)", A9: "=DMAIC.DPMO(38,420)", B9: "=SUM(A2:A7)" },
    { spills: { C1: "C1:F6" } },
  );
};

async function noted({ host }: OpenedHost): Promise<void> {
  const { cells } = freeze({ sheets: [spelledThere()], names: [] }, { as: "values", leftOut: [] });
  const plan = frozenNotes(await host.survey(), frozenRecords(cells));
  await Excel.run((context) => carryOut(context, plan));
}

/** A copy as it is sent to others, with the notes of what was frozen. */
function frozenCopy(): Uint8Array {
  const file = packageOf(analystSheets(""));
  const read = { name: "late.xlsx", package: file, contents: readWorkbook(file) };
  return packageBytes(shareFile(read, CHOICES, new Date(2026, 10, 22)).copy);
}

/** The copy's own calls are those of the document, which hands itself out slice by slice. */
function openCopying(): OpenedHost {
  const opened = openExcel("1.12", analystSheets("DMAIC."));
  const { document } = opened;
  document.bytes = analystFile();
  return {
    ...opened,
    shares: [0],
    calls: () => document.calls,
    failAt: (call) => (document.failsAtCall = call),
  };
}

/** Everything that sharing does in a program, host by host. */
export const SHARING_WORKS: Readonly<Record<string, readonly SharingWork[]>> = {
  Excel: [
    { act: "copy", open: openCopying },
    { act: "thaw", open: () => openExcel("1.12", frozenSheet()), ready: noted },
    { act: "repair", open: () => openExcel("1.12", analystSheets("")) },
  ],
  "Google Sheets": [
    { act: "freeze", open: () => spreadsheet(""), back: "thaw" },
    { act: "thaw", open: () => spreadsheet(""), ready: frozenFirst },
    { act: "repair", open: () => spreadsheet("DMAIC.") },
    { act: "freeze", open: ended, back: "thaw", isEnd: true },
    { act: "thaw", open: ended, ready: frozenFirst, isEnd: true },
  ],
  Workbench: [
    { act: "copy", open: () => openWorkbench(analystSheets("")) },
    { act: "thaw", open: () => openWorkbenchFile(frozenCopy()) },
    { act: "repair", open: () => openWorkbench(analystSheets("DMAIC.")) },
  ],
};
