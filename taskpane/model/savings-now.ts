import { savings } from "../../src/templates/control/savings";
import { SAVINGS_TYPES, type SavingsType } from "../../src/dmaic/savings";
import { BLANK_SETTING } from "../../src/templates/setting";
import { typedInput } from "../../src/templates/typed-input";
import type { Cell } from "../../src/workbook/cell";
import { sheetOfTemplate } from "../../src/workbook/survey";
import { remembered } from "./remembered";
import { said, shownTable } from "./shown-table";
import { shownNumber } from "./shown-number";
import type { WorkbookRead } from "./workbook-read";

/** One kind of savings, in words; kinds are never added together. */
export interface KindNow {
  readonly title: string;
  readonly counts: string;
  /** "$274,000 a year". */
  readonly net: string;
  readonly interval: string;
  /** How much of it the charts show to be real. */
  readonly shown: string;
}

/** One line of the ledger, in words. */
export interface SavingsNow {
  readonly driver: string;
  readonly net: string;
  readonly status: string;
  /** Who validated it; blank while nobody has. */
  readonly validated: string;
}

/** What the Savings sheet says; undefined where it is not there or was not read. */
export const savingsNow = remembered(
  (
    workbook: WorkbookRead,
  ): { readonly kinds: readonly KindNow[]; readonly lines: readonly SavingsNow[] } | undefined => {
    const name = sheetOfTemplate(workbook.survey, savings.id);
    const sheet = workbook.sheets.find((it) => it.name === name);
    const [design] = savings.designs(BLANK_SETTING);
    if (sheet === undefined || design === undefined) return undefined;
    const ledger = typedInput(design, workbook.survey, workbook.sheets)?.rows("ledger") ?? [];
    const used = ledger.filter(({ type, driver }) => said(type) !== "" || said(driver) !== "");
    const kinds = shownTable(design, "kinds", sheet).filter(({ cells }) =>
      used.some(({ type }) => said(type) === said(cells["type"])),
    );
    return {
      kinds: kinds.map(({ cells }) => kindNow(cells)),
      lines: used.map((row) => ({
        driver: said(row["driver"]) || "No driver is named yet.",
        net: amountOf(row["net"], said(row["type"])),
        status:
          said(row["status"]) || "Not complete: it needs a KPI with two phases, units a year and the worth of one.",
        validated: said(row["validated"]),
      })),
    };
  },
);

function kindNow(cells: Readonly<Record<string, Cell>>): KindNow {
  const type = said(cells["type"]);
  const [low, high] = [amountOf(cells["low"], type, ""), amountOf(cells["high"], type, "")];
  return {
    title: said(cells["kind"]),
    counts: said(cells["counts"]),
    net: amountOf(cells["net"], type),
    interval: low === "" || high === "" ? "" : `${low} to ${high}`,
    shown: amountOf(cells["booked"], type, ""),
  };
}

const HOURS: readonly SavingsType[] = ["instructional", "capacity"];

/** An amount in the unit of its kind: hours are never dollars. */
function amountOf(cell: Cell | undefined, type: string, otherwise = "not known yet"): string {
  if (typeof cell !== "number") return otherwise;
  const kind = SAVINGS_TYPES.find((it) => it.type === type)?.type ?? "hard";
  const amount = shownNumber(cell, HOURS.includes(kind) ? "#,##0" : "$#,##0");
  return kind === "instructional" ? `${amount} student-hours` : kind === "capacity" ? `${amount} hours` : amount;
}
