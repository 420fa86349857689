import type { Project } from "../dmaic/project";

/**
 * What a workbook holds already, and what is asked for on top of it.
 *
 * People's own words come first: where both define a KPI, the workbook's definition stays, in its row. What is new follows below.
 */
export function mergedProject(standing: Project, asked: Project): Project {
  const add = <T>(there: readonly T[], more: readonly T[], keyOf: (it: T) => string): T[] => {
    const known = new Set(there.map(keyOf));
    return [...there, ...more.filter((it) => !known.has(keyOf(it)))];
  };
  return {
    ...asked,
    phase: standing.phase,
    charter: standing.charter.title === "" ? asked.charter : standing.charter,
    kpis: add(standing.kpis, asked.kpis, ({ id }) => id.toLowerCase()),
    phaseChanges: add(standing.phaseChanges, asked.phaseChanges, ({ kpi, start }) => `${kpi}|${start}`),
    leftOut: add(standing.leftOut, asked.leftOut, ({ kpi, label }) => `${kpi}|${label}`),
    savings: add(standing.savings, asked.savings, ({ driver, kpi }) => `${kpi}|${driver}`),
  };
}
