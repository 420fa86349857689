import { BLANK_PROJECT } from "../../src/dmaic/blank-project";
import { buildWorkbook } from "../../src/hosts/file/build-workbook";
import { chartOptions } from "../../src/hosts/file/chart-options";
import { chartPreview } from "../../taskpane/model/chart-preview";
import { chartProposal } from "../../taskpane/model/chart-proposal";
import { kpisNow } from "../../taskpane/model/project-read";
import type { ChartDraft } from "../../taskpane/model/chart-draft";
import { DAILY_LOG, MINUTES, OPEN } from "../templates/daily-log";
import { sheetOf } from "../workbook/sheet-of";
import { opened } from "./opened";
import { drawnPage, fetchPages } from "./drawn-page";

const CHOSEN: Partial<ChartDraft> = {
  days: "school",
  leavesFirstWeeks: true,
  phaseAt: "school years",
  chart: "xmr",
  name: "Buses",
  better: "Lower",
};

async function making(change: Partial<ChartDraft>) {
  const { book, pane } = await opened([DAILY_LOG], "B2", true);
  await pane.ask({ event: "view chosen", view: "chart" });
  await pane.ask({ event: "draft changed", change });
  const proposal = () => {
    const { workbook, draft, settings } = pane.state();
    return chartProposal(workbook!, draft!, settings)!;
  };
  return { book, pane, proposal };
}

test("days are offered where the rows are days, and nowhere else", async () => {
  expect((await making({})).proposal().days.isOffered).toBe(true);
  expect((await making({ label: "rows", days: "school" })).proposal().days).toMatchObject({
    isOffered: false,
    laid: undefined,
  });
  const weekly = sheetOf(
    [["Week", "Late"], ...Array.from({ length: 9 }, (_, i) => [`@2026-0${i + 1}-05`, 4 + (i % 3)])],
    { name: "Log" },
  );
  const { pane } = await opened([weekly], "B2");
  await pane.ask({ event: "view chosen", view: "chart" });
  const { workbook, draft, settings } = pane.state();
  expect(chartProposal(workbook!, draft!, settings)!.days.isOffered).toBe(false);
});

test("the picture is drawn of school days, first weeks left out, a phase each school year", async () => {
  const { drawn } = (await making(CHOSEN)).proposal();
  if (typeof drawn === "string") throw new Error(drawn);
  expect([...drawn.chart.points.values].map((it) => (Number.isNaN(it) ? null : it))).toEqual(MINUTES);
  expect(drawn.chart.phases).toHaveLength(2);
  expect(drawn.chart.points.excluded.filter((it) => it === 1)).toHaveLength(20);
});

test("the same choices from the command and the pane give the same plan", async () => {
  const { pane, proposal } = await making(CHOSEN);
  const preview = chartPreview(pane.state().workbook!, proposal());
  if (typeof preview === "string") throw new Error(preview);
  const typed = {
    "--value": "Minutes late",
    "--chart": "xmr",
    "--days": "school",
    "--phase-by": "school year",
    "--exclude": "First weeks",
    "--sheet": "Buses",
    "--better": "lower",
  };
  const { laid } = buildWorkbook(
    { name: "log.csv", contents: { sheets: [DAILY_LOG], names: [] }, package: undefined },
    { project: BLANK_PROJECT, chart: chartOptions(new Map(Object.entries(typed))) },
  );
  expect(preview.plan).toEqual(laid.plan);
  expect(preview.adds.map(({ sheet }) => sheet)).toEqual(expect.arrayContaining(["Calendar", "School days", "Buses"]));
});

test("the chart that is inserted shows what was previewed, and is known afterward; all of it is taken back", async () => {
  const { book, pane, proposal } = await making(CHOSEN);
  const { drawn } = proposal();
  await pane.ask({ event: "chart asked" });
  expect(pane.state().problem).toBeNull();
  expect(pane.state().done?.receipt.added.map(({ sheet }) => sheet)).toEqual(
    expect.arrayContaining(["Calendar", "School days", "Buses"]),
  );
  expect(book.charts.filter(({ sheet }) => sheet === "Buses").map(({ chart }) => chart.categoriesAre)).toEqual([
    "days",
    "days",
  ]);
  const [known] = kpisNow(pane.state().workbook!);
  expect(known).toMatchObject({ drawn: { ...(drawn as object), number: expect.any(String) as string } });
  await pane.ask({ event: "undo asked" });
  expect(pane.state().problem).toBeNull();
  expect(book.sheetNames).toEqual(["Log", "Tollgate notes"].filter((name) => book.sheetNames.includes(name)));
});

test("a calendar that people have corrected is what the next chart is previewed with", async () => {
  const { book, pane, proposal } = await making({ days: "school", name: "First" });
  await pane.ask({ event: "chart asked" });
  const { cells } = book.contents("Calendar");
  const row = cells.findIndex(([from]) => from === "No school from") + 2;
  book.type("Calendar", `A${row + 1}`, 46183);
  book.type("Calendar", `B${row + 1}`, 46184);
  await pane.ask({ event: "read asked" });
  await pane.ask({ event: "table chosen", table: `Log!A2:D${OPEN.length}` });
  await pane.ask({ event: "draft changed", change: { days: "school", amount: 2 } });
  const { laid } = proposal().days;
  if (typeof laid !== "object") throw new Error(String(laid));
  expect(laid.calendar.breaks).toContainEqual({ from: 46183, to: 46184 });
});

test("the page says which breaks it found and which sheets come along", async () => {
  await fetchPages();
  const page = drawnPage((await making({ days: "school" })).pane.state()).textContent;
  expect(page).toContain("Breaks: Jul 4, 2026 to Jul 12, 2026.");
  expect(page).toContain("Mark the first 10 school days of each year");
});
