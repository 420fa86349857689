import type { Project } from "../../src/dmaic/project";
import { sheetName } from "../../src/templates/sheet-name";
import type { WorkbookRead } from "./workbook-read";

/** Names, in lower case, that a chart may not have: those of sheets and KPIs that are there. */
export function namesTaken({ survey }: WorkbookRead, { kpis }: Project): ReadonlySet<string> {
  const reserved = ["home", "charter", "kpis", "scorecard", "savings", "rule sets"];
  return new Set([...reserved, ...survey.sheets, ...kpis.map(({ name }) => name)].map((it) => it.toLowerCase()));
}

/** Whether a KPI, or the sheet of its chart, would meet another of its name. */
export function isTaken(name: string, taken: ReadonlySet<string>): boolean {
  return taken.has(name.toLowerCase()) || taken.has(sheetName(name, new Set()).toLowerCase());
}

/** The name itself, or with a number where it is taken. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n += 1) {
    const candidate = n === 1 ? name : `${name.slice(0, 24).trim()} (${n})`;
    if (!isTaken(candidate, taken)) return candidate;
  }
}

/** The id itself, or with a number where another KPI has it. */
export function freeId(id: string, { kpis }: Project): string {
  for (let n = 1; ; n += 1) {
    const candidate = n === 1 ? id : `${id}-${n}`;
    if (kpis.every((kpi) => kpi.id !== candidate)) return candidate;
  }
}
