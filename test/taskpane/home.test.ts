import { nextStep } from "../../taskpane/model/next-step";
import { perishingWarning, warningsOf } from "../../taskpane/model/warnings";
import { logSheet } from "./log-sheet";
import { charted, opened } from "./opened";

test("the next step is the first thing that the gate of the project's phase asks for, with its cell", async () => {
  const { book, pane } = await opened([logSheet(24)], undefined, true);
  await pane.ask({ event: "kpi toggled", id: "runs" });
  await pane.ask({ event: "build asked", parts: ["home", "gates", "charter", "kpis", "charts"] });
  expect(nextStep(pane.state().workbook!)).toMatchObject({ title: "Write the charter" });
  const rows = book.contents("Charter").cells;
  const fill = (label: string, text: string) =>
    book.type("Charter", `B${rows.findIndex(([it]) => it === label) + 1}`, text);
  fill("Title", "Late buses");
  fill("Problem statement", "12% of runs are late every day");
  fill("Goal statement", "From 12% to 8% by June");
  await pane.ask({ event: "read asked" });
  expect(nextStep(pane.state().workbook!)).toMatchObject({ title: "Set a target for Minutes late", view: "kpis" });
  await pane.ask({
    event: "change asked",
    change: { change: "definition", kpi: "minutes-late", target: 20, better: "Lower", rules: "anhoej" },
  });
  await pane.ask({ event: "look asked" });
  const step = nextStep(pane.state().workbook!);
  expect(step).toMatchObject({ title: "The charter is complete", place: { sheet: "Charter" } });
  expect(step.why).toMatch(/^The gate after Define asks for it\. Fill in title, sponsor/);
});

test("a formula that people without the add-in would see as an error is warned of, with the way to a copy", async () => {
  const { book, pane } = await charted([logSheet(24)], "B2");
  expect(warningsOf(pane.state().workbook!)).toEqual([]);
  book.type("Log", "E2", { formula: "=KPI(B2:B25,12)" });
  await pane.ask({ event: "read asked" });
  expect(warningsOf(pane.state().workbook!)).toEqual([]);
  expect(perishingWarning(pane.state().perishing)).toEqual([
    {
      says: "One formula uses functions that people without Tollgate lack. Make a copy before you send the workbook.",
      mend: "share",
    },
  ]);
});
