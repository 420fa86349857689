import { reduce } from "../../taskpane/reduce";
import { VIEWS, type PaneState } from "../../taskpane/state";
import { drawnPage, fetchPages } from "./drawn-page";
import { logSheet } from "./log-sheet";
import { opened } from "./opened";

/** The pane before a built workbook, when only its structure is known or only some of its sheets. */
async function partlyRead(sheets: number): Promise<PaneState> {
  const { pane } = await opened([logSheet(24)], undefined, true);
  await pane.ask({ event: "kpi toggled", id: "runs" });
  await pane.ask({ event: "build asked", parts: ["home", "gates", "charter", "kpis", "charts"] });
  const { survey, sheets: read } = pane.state().workbook!;
  const begun = reduce(pane.state(), { event: "read asked" });
  const { run } = begun;
  const known = reduce(begun, { event: "survey read", run, survey, of: read.length });
  return read
    .slice(0, sheets)
    .reduce((state, contents) => reduce(state, { event: "sheet read", run, contents, next: "" }), known);
}

const WRONG_SO_FAR = /Still blank|None yet|no KPI yet|No table found|Next:/;

test("while sheets are still being read no page says that something is missing", async () => {
  await fetchPages();
  for (const sheets of [0, 1]) {
    const state = await partlyRead(sheets);
    for (const view of VIEWS.filter((it) => ["home", "kpis", "scorecard"].includes(it))) {
      const text = drawnPage({ ...state, view }).textContent ?? "";
      expect([view, text]).toEqual([view, expect.not.stringMatching(WRONG_SO_FAR)]);
      expect([view, text]).toEqual([view, expect.stringContaining("still being read")]);
    }
  }
});

test("where reading was stopped the first page does not tell of KPIs or a next step, and offers to read again", async () => {
  const state = { ...(await partlyRead(1)), work: null };
  const page = drawnPage({ ...state, view: "home" });
  expect(page.textContent).not.toMatch(WRONG_SO_FAR);
  expect(page.textContent).toContain("Not all sheets were read.");
  expect(page.querySelector('[data-testid="read-workbook"]')).not.toBeNull();
});
