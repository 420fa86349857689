import { CATALOGUE } from "../../functions/catalogue";
import { PHASES } from "../../src/dmaic/phase";
import type { Part } from "../../src/templates/plan-parts";
import { PARTS } from "../../src/templates/plan-parts";
import type { Cell } from "../../src/workbook/cell";
import type { SheetContents } from "../../src/workbook/sheet-contents";
import type { PaneEvent } from "../../taskpane/events";
import { PHASE_GUIDES } from "../../taskpane/model/guides/catalogue";
import { QUESTIONS } from "../../taskpane/model/kpi-page";
import { proposedKpis } from "../../taskpane/model/home-plan";
import { kpisNow } from "../../taskpane/model/project-read";
import { VIEWS, type PaneState } from "../../taskpane/state";
import { sheetOf } from "../workbook/sheet-of";
import { drive } from "./drive";
import { FakeWorkbook } from "./fake-workbook";

/** A screen that a person can come to: what had happened until then, and the state that it left. */
export interface Screen {
  readonly name: string;
  readonly events: readonly PaneEvent[];
  readonly state: PaneState;
}

/** A district's sheets whose every word is without vowels, so that it cannot be taken for one of ours. */
export function wordlessSheets(): readonly SheetContents[] {
  const noise = [12, 15, 13, 14, 16, 12, 14, 13, 15, 13];
  const rows = Array.from({ length: 40 }, (_, i): Cell[] => [
    46_000 + i,
    noise[i % 10]! - (i < 22 ? 0 : 6),
    40 + (i % 3),
    ["Nrth", "Sth"][i % 2]!,
  ]);
  const log = sheetOf([["Dt", "Ml", "Rns", "Trm"], ...rows], { name: "Lg" });
  return [{ ...log, formats: log.cells.map((_, r) => [r === 0 ? "General" : "m/d/yyyy", "0", "0", "General"]) }];
}

/** Every screen of the pane: all pages, forms, results and states, as a person comes to them. */
export async function everyScreen(): Promise<readonly Screen[]> {
  const screens: Screen[] = [];
  const begin = (sheets = wordlessSheets(), calculates = false) => {
    const book = new FakeWorkbook(sheets, calculates);
    book.abilities = { shares: ["copy", "draft", "freeze", "thaw", "repair"] };
    const pane = drive(book);
    const stop = (name: string) => screens.push({ name, events: [...pane.events], state: pane.state() });
    return { book, pane, stop };
  };
  const visit = async ({ pane, stop }: ReturnType<typeof begin>, name: string, ...events: readonly PaneEvent[]) => {
    for (const event of events) await pane.ask(event);
    stop(name);
  };

  const unread = begin();
  for (const view of VIEWS) await visit(unread, `unread: ${view}`, { event: "view chosen", view });

  const empty = begin([sheetOf([], { name: "Dt" })]);
  await visit(empty, "an empty workbook", { event: "opened" });
  await visit(empty, "an empty workbook: chart", { event: "view chosen", view: "chart" });
  await visit(empty, "an empty workbook: phases", { event: "view chosen", view: "phases" });
  const bare = begin([sheetOf([["Nt"], ["Nthng t chrt"]], { name: "Nts" })]);
  await visit(bare, "a workbook without figures", { event: "opened" });

  const first = begin();
  first.book.selected = { sheet: "Lg", area: "B2:B41" };
  await visit(first, "first look", { event: "opened" });
  const [id = ""] = kpiIds(first.pane.state());
  await visit(
    first,
    "nothing ticked",
    ...kpiIds(first.pane.state()).map((it) => ({ event: "kpi toggled", id: it }) as const),
  );
  await visit(first, "ticked again", { event: "kpi toggled", id });
  await visit(first, "chart of the selection", { event: "view chosen", view: "chart" });
  await visit(first, "wrong entries", {
    event: "draft changed",
    change: { name: "", target: "many", baseline: "1.5", phaseAt: 22, phaseWhy: "" },
  });
  await visit(first, "two phases", {
    event: "draft changed",
    change: { name: "Chrt", target: "9", baseline: "", phaseWhy: "Nw" },
  });
  for (const picture of ["histogram", "scatter", "box", "multiples"] as const)
    await visit(first, `picture: ${picture}`, { event: "draft changed", change: { picture } });
  await visit(first, "a rule set with its price", {
    event: "draft changed",
    change: { picture: null, rules: "nelson" },
  });
  await visit(first, "the chart is inserted", { event: "chart asked" });
  await visit(first, "the chart is taken back", { event: "undo asked" });
  first.book.selected = { sheet: "Lg", area: "K9" };
  await visit(first, "wrong selection", { event: "draft dropped" }, { event: "selection asked" });
  first.book.selected = undefined;
  await visit(first, "no selection", { event: "selection asked" });

  const whole = begin(wordlessSheets(), true);
  await whole.pane.ask({ event: "opened" });
  await visit(whole, "the workbook is built", { event: "build asked", parts: [...PARTS, "gates"] });
  await visit(whole, "a project's home", { event: "notice closed" });
  await visit(whole, "data edited", { event: "edited", sheet: "Lg" });
  await visit(whole, "read again", { event: "read asked" });
  await whole.pane.ask({ event: "view chosen", view: "phases" });
  for (const phase of PHASES) {
    await whole.pane.ask({ event: "phase opened", phase });
    const steps = PHASE_GUIDES.find((it) => it.phase === phase)?.steps ?? [];
    for (const { part } of steps) await visit(whole, `step: ${part}`, { event: "step opened", part: part as Part });
  }
  await visit(whole, "kpis", { event: "view chosen", view: "kpis" });
  for (const { kpi } of kpisNow(whole.pane.state().workbook!))
    await visit(whole, `kpi: ${kpi.id}`, { event: "kpi opened", id: kpi.id });
  for (const question of QUESTIONS)
    await visit(whole, `not ${question}`, { event: "kpi page changed", change: { answers: { [question]: "No" } } });
  await visit(whole, "new limits agreed", {
    event: "kpi page changed",
    change: { answers: { distinct: "Yes", known: "Yes", wanted: "Yes", lasting: "Yes" }, target: "many" },
  });
  const open = whole.pane.state().kpiPage.open ?? "";
  await visit(whole, "a target is written", {
    event: "change asked",
    change: { change: "definition", kpi: open, target: 9, better: "Lower", rules: "nelson" },
  });
  await visit(whole, "nothing found in the library", { event: "kpi page changed", change: { search: "xyzzy" } });
  await visit(whole, "scorecard", { event: "view chosen", view: "scorecard" });
  await visit(whole, "savings", { event: "view chosen", view: "savings" });
  await visit(whole, "functions", { event: "view chosen", view: "functions" });
  await visit(whole, "no function found", { event: "function searched", text: "xyzzy" });
  await whole.pane.ask({ event: "function searched", text: "" });
  for (const { name } of CATALOGUE) await visit(whole, `function: ${name}`, { event: "function opened", name });
  whole.book.selected = { sheet: "Lg", area: "H3" };
  await visit(whole, "a formula is inserted", { event: "insert asked", formula: "=MEDIAN_ABS(Lg!B2:B9)" });
  whole.book.type("Lg", "H4", { formula: '=CONTROL_LIMITS(Lg!B2:B9,"xmr")' });
  await visit(whole, "share", { event: "read asked" }, { event: "view chosen", view: "share" });
  await visit(whole, "the text is copied", { event: "text copied", is: true });
  await visit(whole, "the text is only selected", { event: "text copied", is: false });
  await visit(whole, "settings", { event: "view chosen", view: "settings" });
  await visit(whole, "settings changed", {
    event: "settings changed",
    change: { rules: "aiag", firstMonth: 8, form: "functions" },
  });
  await visit(whole, "a formula over a value", { event: "view chosen", view: "functions" });
  whole.book.selected = { sheet: "Lg", area: "B3" };
  await visit(whole, "a formula over a value is refused", { event: "insert asked", formula: "=KPI(B2)" });

  const says = "Ths dd nt wrk.";
  const failing: readonly { readonly call: "apply" | "read" | "survey"; readonly asks: PaneEvent }[] = [
    { call: "apply", asks: { event: "build asked", parts: ["sipoc"] } },
    { call: "survey", asks: { event: "read asked" } },
    { call: "read", asks: { event: "selection asked" } },
  ];
  for (const { call, asks } of failing) {
    const broken = begin();
    await broken.pane.ask({ event: "opened" });
    broken.book.faults = { fail: { [call]: says } };
    await visit(broken, `${call} fails`, asks);
  }
  const limited = begin();
  limited.book.abilities = { readOnly: says, missing: [says] };
  await visit(limited, "read-only, and an old version", { event: "opened" });
  await visit(limited, "read-only: chart", { event: "view chosen", view: "chart" });
  for (const { call, asks } of failing) {
    const silent = begin();
    await silent.pane.ask({ event: "opened" });
    silent.book.faults = { silent: [call] };
    silent.pane.begin(asks);
    await new Promise((next) => setTimeout(next, 20));
    silent.stop(`${call} does not answer`);
    silent.pane.begin({ event: "cancel asked" });
    silent.stop(`${call} does not answer and is cancelled`);
  }
  return screens;
}

/** The ids of the KPIs that are proposed on the first page. */
function kpiIds({ workbook }: PaneState): readonly string[] {
  return workbook === null ? [] : proposedKpis(workbook).map(({ id }) => id);
}
