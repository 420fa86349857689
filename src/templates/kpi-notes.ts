import type { Kpi } from "../dmaic/kpi";
import type { LeftOut, PhaseChange, Project } from "../dmaic/project";
import type { Step } from "../workbook/plan";
import { readState, settingStep } from "../workbook/state";
import type { Survey } from "../workbook/survey";

/** What the KPIs sheet defines. */
export type Definitions = Pick<Project, "kpis" | "phaseChanges" | "leftOut">;

const COUNT = "definitions";
const NAMES = { kpis: "KPI", phaseChanges: "phase change", leftOut: "point left out" } as const;

/**
 * Has the definitions of the KPIs sheet noted on the hidden sheet: should the KPIs sheet be deleted, a repair lays it again as it
 * stood at the latest build, and the charts keep their KPIs.
 */
export function definitionSteps({ kpis, phaseChanges, leftOut }: Definitions): readonly Step[] {
  if (kpis.length === 0) return [];
  const each = (name: string, them: readonly object[]) =>
    them.map((it, i) => settingStep(`${name} ${i + 1}`, inOrder(it)));
  return [
    settingStep(COUNT, [kpis.length, phaseChanges.length, leftOut.length].join(" ")),
    ...each(NAMES.kpis, kpis),
    ...each(NAMES.phaseChanges, phaseChanges),
    ...each(NAMES.leftOut, leftOut),
  ];
}

/** A definition as text, the same from whichever file it was read. */
const inOrder = (it: object): string =>
  JSON.stringify(Object.fromEntries(Object.entries(it).sort(([a], [b]) => (a < b ? -1 : 1))));

/** The definitions that a workbook's notes hold; undefined where there are none, or where they cannot be read. */
export function notedDefinitions(survey: Survey): Definitions | undefined {
  const { settings } = readState(survey.state);
  const [kpis = 0, phaseChanges = 0, leftOut = 0] = (settings.get(COUNT) ?? "").split(" ").map(Number);
  if (!(kpis > 0)) return undefined;
  const read = (name: string, count: number): unknown[] =>
    Array.from({ length: count }, (_, i) => JSON.parse(settings.get(`${name} ${i + 1}`) ?? "null") as unknown);
  try {
    const found = read(NAMES.kpis, kpis).filter(isKpi);
    if (found.length < kpis) return undefined;
    return {
      kpis: found,
      phaseChanges: read(NAMES.phaseChanges, phaseChanges).filter(isPhaseChange),
      leftOut: read(NAMES.leftOut, leftOut).filter(isLeftOut),
    };
  } catch {
    return undefined;
  }
}

const has = (thing: unknown, ...names: readonly string[]): thing is object =>
  typeof thing === "object" && thing !== null && names.every((name) => name in thing);

const isKpi = (thing: unknown): thing is Kpi => has(thing, "id", "name", "numerator", "chart", "rules");
const isPhaseChange = (thing: unknown): thing is PhaseChange => has(thing, "kpi", "start", "name");
const isLeftOut = (thing: unknown): thing is LeftOut => has(thing, "kpi", "label", "reason");
