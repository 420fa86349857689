import { calculate } from "../../src/engine/calculate";
import type { Calculated } from "../../src/engine/calculated";
import { boxOf, columnLetters, type Area, type Place } from "../../src/workbook/address";
import { applyPlan } from "../../src/workbook/apply-plan";
import { carryOut, type Hands } from "../../src/workbook/carry-out";
import type { Cell, Grid } from "../../src/workbook/cell";
import type { Chart } from "../../src/workbook/chart";
import { filledCells } from "../../src/workbook/filled-cells";
import { NAME_PREFIX, ownerMark } from "../../src/workbook/owner-mark";
import { isFormulaCell, type Content, type Plan } from "../../src/workbook/plan";
import type { Capabilities, Host, Watch } from "../../src/workbook/port";
import { provenSurvey } from "../../src/workbook/proven-survey";
import { receiptOf, type Receipt } from "../../src/workbook/receipt";
import type { SheetContents } from "../../src/workbook/sheet-contents";
import { STATE_TEMPLATE } from "../../src/workbook/state";
import type { Survey } from "../../src/workbook/survey";
import { undoing } from "../../src/workbook/undoing";

interface FakeSheet {
  readonly hidden: boolean;
  readonly cells: Content[][];
  readonly formats: string[][];
}

/** What a test lets go wrong: a call by its name fails with a sentence, or never answers. */
export interface Faults {
  readonly fail?: Readonly<Partial<Record<keyof Host, string>>>;
  readonly silent?: readonly (keyof Host)[];
}

/** A spreadsheet program in memory that calculates: the port as the pane sees it, and nothing behind it. */
export class FakeWorkbook implements Host {
  readonly charts: { readonly sheet: string; readonly chart: Chart }[] = [];
  readonly calls: string[] = [];
  shown: Place | undefined;
  selected: Place | undefined;
  faults: Faults = {};
  abilities: Partial<Capabilities> = {};
  private readonly sheets = new Map<string, FakeSheet>();
  private readonly names = new Map<string, Place>();
  private answers: Calculated | undefined;

  /** @param calculates  Whether formulas are worked out; without it they read as blanks, at once. */
  constructor(
    sheets: readonly SheetContents[],
    private readonly calculates = true,
  ) {
    for (const { name, cells, formats, hidden } of sheets) {
      this.sheets.set(name, {
        hidden,
        cells: cells.map((row) => row.map((cell) => (typeof cell === "object" ? null : cell))),
        formats: formats.map((row) => [...row]),
      });
    }
    const [first] = sheets;
    this.selected = first === undefined ? undefined : { sheet: first.name, area: "A1" };
  }

  capabilities = (): Promise<Capabilities> =>
    this.answer("capabilities", () => ({
      name: "Workbench",
      prefix: "",
      events: false,
      missing: [],
      ...this.abilities,
    }));

  survey = (): Promise<Survey> => this.answer("survey", () => this.surveyNow());

  read = (sheet?: string): ReturnType<Host["read"]> =>
    this.answer("read", () => {
      const selected = sheet === undefined ? this.selected : undefined;
      const name = sheet ?? selected?.sheet ?? this.sheetNames[0] ?? "";
      return { ...this.contents(name), ...(selected === undefined ? {} : { selected }) };
    });

  apply = (plan: Plan, force?: boolean, watch?: Watch): Promise<Receipt> =>
    this.answer("apply", () =>
      applyPlan(
        plan,
        {
          survey: () => Promise.resolve(this.surveyNow()),
          cells: (places) => Promise.resolve(places.map((place) => this.cellsAt(place))),
          carryOut: (steps) => this.carryOutInPieces(steps, watch),
        },
        force,
      ),
    );

  undo = (receipt: Receipt): Promise<Receipt> =>
    this.answer("undo", () => this.carryOut(undoing(receipt, this.surveyNow())));

  insertFormula = (formula: string): Promise<Place> =>
    this.answer("insertFormula", () => {
      if (this.selected === undefined) throw new Error("No cell is active. Click a cell, then try again.");
      const { top, left } = boxOf(this.selected.area);
      this.put(this.selected.sheet, top, left, { formula });
      return this.selected;
    });

  show = (place: Place): Promise<void> =>
    this.answer("show", () => {
      this.shown = place;
    });

  get sheetNames(): string[] {
    return [...this.sheets.keys()];
  }

  /** Types into a cell, as a person would. */
  type(sheet: string, address: string, content: Content): void {
    const { top, left } = boxOf(address);
    this.put(sheet, top, left, content);
  }

  cell(sheet: string, address: string): Cell {
    const { top, left } = boxOf(address);
    return this.contents(sheet).cells[top]?.[left] ?? null;
  }

  /** What stands in a cell, the formula if it is one. */
  content(sheet: string, address: string): Content {
    const { top, left } = boxOf(address);
    return this.sheets.get(sheet)?.cells[top]?.[left] ?? null;
  }

  contents(name: string): SheetContents {
    const sheet = this.sheets.get(name);
    if (sheet === undefined) throw new Error(`There is no sheet "${name}" any more. Choose another one.`);
    const width = sheet.cells.reduce((most, row) => Math.max(most, row.length), 0);
    const formulas: Record<string, string> = {};
    const cells = sheet.cells.map((row, r) =>
      Array.from({ length: width }, (_, c): Cell => {
        const content = row[c] ?? null;
        if (content === null || !isFormulaCell(content)) return content;
        formulas[`${columnLetters(c)}${r + 1}`] = content.formula;
        return this.calculates ? this.calculated().cell(name, r, c) : null;
      }),
    );
    const formats = cells.map((row, r) => row.map((_, c) => sheet.formats[r]?.[c] ?? "General"));
    return {
      name,
      cells,
      formats,
      formulas,
      merged: [],
      hidden: sheet.hidden,
      hiddenRows: [],
      hiddenColumns: [],
      tables: [],
    };
  }

  private surveyNow(): Survey {
    const state = this.names.get(ownerMark(STATE_TEMPLATE));
    return provenSurvey({
      sheets: this.sheetNames,
      names: [...this.names]
        .filter(([name, { sheet }]) => name.startsWith(NAME_PREFIX) && this.sheets.has(sheet))
        .map(([name, place]) => ({ name, ...place })),
      state: state === undefined || !this.sheets.has(state.sheet) ? [] : this.contents(state.sheet).cells,
    });
  }

  private cellsAt({ sheet, area }: Place): Grid {
    const { top, left, bottom, right } = boxOf(area);
    const { cells } = this.contents(sheet);
    return Array.from({ length: bottom - top + 1 }, (_, r) =>
      Array.from({ length: right - left + 1 }, (__, c) => cells[top + r]?.[left + c] ?? null),
    );
  }

  private calculated(): Calculated {
    this.answers ??= calculate([...this.sheets].map(([name, { cells }]) => ({ name, cells })));
    return this.answers;
  }

  private put(sheet: string, row: number, column: number, content: Content): void {
    this.answers = undefined;
    const { cells } = this.sheets.get(sheet)!;
    while (cells.length <= row) cells.push([]);
    while (cells[row]!.length <= column) cells[row]!.push(null);
    cells[row]![column] = content;
  }

  /** As a host does that sends many requests: it tells how far it is, and stops where it is asked to. */
  private async carryOutInPieces(plan: Plan, watch: Watch | undefined): Promise<Receipt> {
    const size = Math.max(1, Math.ceil(plan.length / 4));
    for (let done = 0; done < plan.length; done += size) {
      if (watch?.isCancelled() === true) return receiptOf(plan, done, "it was cancelled");
      watch?.progressed(done, plan.length);
      const piece = this.carryOut(plan.slice(done, done + size));
      if (!piece.ok) return receiptOf(plan, done + piece.done, piece.says);
      await Promise.resolve();
    }
    return receiptOf(plan, plan.length);
  }

  private carryOut(plan: Plan): Receipt {
    const nothing = () => undefined;
    const hands: Hands = {
      "add sheet": ({ sheet, hidden }) => {
        if (this.sheets.has(sheet)) throw new Error(`There is a sheet "${sheet}" already.`);
        this.sheets.set(sheet, { hidden, cells: [], formats: [] });
      },
      clear: ({ sheet, area }) => this.each(area, (r, c) => this.put(sheet, r, c, null)),
      write: ({ sheet, area, cells }) => {
        const { top, left } = boxOf(area);
        this.each(area, (r, c) => this.put(sheet, r, c, cells[r - top]?.[c - left] ?? null));
      },
      fill: (it) => {
        const { top, left } = boxOf(it.area);
        const cells = filledCells(it);
        this.each(it.area, (r, c) => this.put(it.sheet, r, c, cells[r - top]?.[c - left] ?? null));
      },
      format: ({ sheet, area, number }) => {
        if (number === undefined) return;
        const { formats } = this.sheets.get(sheet)!;
        this.each(area, (r, c) => {
          while (formats.length <= r) formats.push([]);
          formats[r]![c] = number;
        });
      },
      link: ({ sheet, area, text }) => {
        const { top, left } = boxOf(area);
        this.put(sheet, top, left, text);
      },
      name: ({ name, sheet, area }) => void this.names.set(name, { sheet, area }),
      chart: ({ sheet, chart }) => {
        this.drop(sheet, chart.id);
        this.charts.push({ sheet, chart });
      },
      "remove chart": ({ sheet, id }) => this.drop(sheet, id),
      "remove name": ({ name }) => void this.names.delete(name),
      "remove sheet": ({ sheet }) => {
        this.sheets.delete(sheet);
        this.charts.splice(0, this.charts.length, ...this.charts.filter((it) => it.sheet !== sheet));
        for (const [name, place] of this.names) if (place.sheet === sheet) this.names.delete(name);
        this.answers = undefined;
      },
      widths: nothing,
      heights: nothing,
      validation: nothing,
      "conditional format": nothing,
      freeze: nothing,
      group: nothing,
      print: nothing,
    };
    return carryOut(plan, hands);
  }

  private drop(sheet: string, id: string): void {
    const at = this.charts.findIndex((it) => it.sheet === sheet && it.chart.id === id);
    if (at >= 0) this.charts.splice(at, 1);
  }

  private each(area: Area, visit: (row: number, column: number) => void): void {
    const { top, left, bottom, right } = boxOf(area);
    for (let r = top; r <= bottom; r += 1) for (let c = left; c <= right; c += 1) visit(r, c);
  }

  /** Every answer comes later, as plain JSON, as it would from a real host. */
  private async answer<T>(call: keyof Host, give: () => T | Promise<T>): Promise<T> {
    this.calls.push(call);
    await Promise.resolve();
    if (this.faults.silent?.includes(call) === true) return new Promise<T>(() => undefined);
    const fault = this.faults.fail?.[call];
    if (fault !== undefined) throw new Error(fault);
    const given = await give();
    return given === undefined ? given : (JSON.parse(JSON.stringify(given)) as T);
  }
}
