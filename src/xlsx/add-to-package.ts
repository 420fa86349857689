import { absolutePlace, boxOf, quotedSheet, type Place } from "../workbook/address";
import { handle, type Hands } from "../workbook/carry-out";
import type { Cell } from "../workbook/cell";
import { formatKind } from "../workbook/format-kind";
import { isOwnerMark } from "../workbook/owner-mark";
import { isFormulaCell, type Plan, type Step } from "../workbook/plan";
import { lookOf, LOOKS, TABS } from "../workbook/style";
import type { Answers } from "./answers";
import { chartPart } from "./chart-part";
import { pointsAcross, ROW_POINTS, type ChartSize } from "./chart-size";
import { PART_TYPES } from "./content-types";
import { SHIFT_TO_1904, shiftDates, shiftedAnswers } from "./days-from-1904";
import type { DraftCell } from "./draft-cell";
import { findPart, partText, type Package } from "./package";
import { PackageChanges } from "./package-changes";
import { placeOfText } from "./place-of-text";
import { readOutline, type WorkbookOutline } from "./read-outline";
import { placeChart, removeChart } from "./sheet-charts";
import { SheetDraft } from "./sheet-draft";
import { shownInColumn } from "./shown-in-column";
import { sheetPart } from "./sheet-part";
import { BARE_STYLES, StylesPart } from "./styles-part";
import { WorkbookPart } from "./workbook-part";
import { XlsxProblem } from "./xlsx-problem";

/**
 * The package with a plan carried out in it: parts of ours added or replaced, the user's parts byte for byte as they
 * were. Shared indexes (the list of sheets and names, styles, content types, relationships) are added to.
 *
 * All or nothing: when a step fails, nothing has happened, because packages are never changed.
 *
 * @param plan    As `reconcile` gives it: it touches sheets of ours only.
 * @param answers What the formulas show. Without them the cells hold formulas alone, until a program calculates them.
 * @throws {XlsxProblem} When the file is of a kind that cannot be added to.
 */
export function addToPackage(file: Package, plan: Plan, answers?: Answers): Package {
  const addition = new Addition(file);
  for (const step of plan) handle(step, addition.hands);
  return addition.finished(answers);
}

/** A package while a plan is carried out in it: one hand for each kind of step, and the parts that they share. */
class Addition {
  private readonly outline: WorkbookOutline;
  private readonly changes: PackageChanges;
  private readonly workbook: WorkbookPart;
  private readonly styles: StylesPart;
  private readonly stylesPart: string;
  private readonly drafts = new Map<string, { readonly part: string; readonly draft: SheetDraft }>();
  private readonly charts = new Map<string, Extract<Step, { step: "chart" }>>();
  private readonly ours: Set<string>;
  private readonly dateStyles = new Set<number>();
  /** A sheet that stood already was laid again or taken out. */
  private hasTouchedOld = false;

  constructor(private readonly file: Package) {
    this.outline = readOutline(file);
    this.changes = new PackageChanges(file);
    const text = partText(file, this.outline.part);
    if (text.includes("http://purl.oclc.org/ooxml/")) {
      throw new XlsxProblem(
        'The workbook was saved as "Strict Open XML", to which nothing can be added. Save it as an Excel workbook (.xlsx) and use that.',
      );
    }
    this.workbook = new WorkbookPart(text);
    this.stylesPart = this.partOfStyles();
    this.styles = new StylesPart(this.changes.text(this.stylesPart) ?? BARE_STYLES);
    const marks = this.outline.names.filter(({ name }) => isOwnerMark(name));
    this.ours = new Set(marks.flatMap(({ refersTo }) => placeOfText(refersTo)?.sheet ?? []));
  }

  readonly hands: Hands = {
    "add sheet": ({ sheet, tab, hidden }) => {
      const taken = this.workbook.sheetNames().find((name) => name.toLowerCase() === sheet.toLowerCase());
      if (taken !== undefined) {
        throw new XlsxProblem(
          `This workbook already has a sheet named "${taken}". Rename that sheet and build again; nothing has been changed.`,
        );
      }
      const part = this.changes.freePart("xl/worksheets/sheet", ".xml");
      this.changes.set(part, "", PART_TYPES.worksheet);
      this.workbook.addSheet(sheet, this.changes.relate(this.outline.part, "worksheet", part), hidden);
      const draft = new SheetDraft(sheet);
      draft.tabColor = TABS[tab];
      this.drafts.set(sheet, { part, draft });
      this.ours.add(sheet);
    },
    clear: ({ sheet, area }) => this.draft(sheet).clear(area),
    write: ({ sheet, area, cells }) => this.draft(sheet).write(area, cells),
    fill: ({ sheet, area, formulas }) => this.draft(sheet).fill(area, formulas),
    format: ({ sheet, area, role, number: shown, align }) => {
      const number = shown ?? "General";
      const style = this.styles.cellStyle(lookOf(role, shown, align), number);
      if (formatKind(number) === "date") this.dateStyles.add(style);
      this.draft(sheet).format(area, style);
    },
    widths: ({ sheet, widths }) => {
      this.draft(sheet).widths = widths;
    },
    heights: ({ sheet, heights }) => {
      for (const { row, points } of heights) this.draft(sheet).heights.set(row, points);
    },
    name: ({ name, sheet, area }) => this.workbook.setName(name, absolutePlace({ sheet, area })),
    validation: ({ sheet, area, allowed, message }) => {
      this.draft(sheet).validations.push({ area, allowed, message });
    },
    "conditional format": ({ sheet, area, when, role }) => {
      this.draft(sheet).rules.push({ area, when, look: this.styles.differential(LOOKS[role]) });
    },
    chart: (step) => {
      const draft = this.draft(step.sheet);
      const part = placeChart(this.changes, this.partOf(step.sheet), step, (id) => (draft.drawing = id));
      this.charts.set(part, step);
    },
    freeze: ({ sheet, rows, columns }) => {
      this.draft(sheet).freeze = { rows, columns };
    },
    group: ({ sheet, columns }) => {
      this.draft(sheet).group = boxOf(columns);
    },
    print: ({ sheet, orientation, paper = "letter", onePage = false, area, repeatRow }) => {
      this.draft(sheet).page = { orientation, paper, onePage };
      this.workbook.setName("_xlnm.Print_Area", absolutePlace({ sheet, area }), sheet);
      if (repeatRow === undefined) return;
      const row = `$${repeatRow + 1}`;
      this.workbook.setName("_xlnm.Print_Titles", `${quotedSheet(sheet)}!${row}:${row}`, sheet);
    },
    link: ({ sheet, area, text, to }) => {
      this.draft(sheet).write(area, [[text]]);
      this.draft(sheet).links.push({ area, text, location: `${quotedSheet(to.sheet)}!${to.area}` });
    },
    "remove chart": ({ sheet, id }) => {
      const part = removeChart(this.changes, this.partOf(sheet), id);
      if (part !== undefined) this.charts.delete(part);
    },
    "remove sheet": ({ sheet }) => {
      const part = this.partOf(sheet);
      this.changes.unrelate(this.outline.part, this.workbook.removeSheet(sheet));
      this.changes.drop(part);
      this.drafts.delete(sheet);
      this.ours.delete(sheet);
      for (const [chart, step] of this.charts) if (step.sheet === sheet) this.charts.delete(chart);
    },
    "remove name": ({ name }) => this.workbook.removeName(name),
  };

  /** How large a chart over these cells is, in points. */
  private sizeOf(sheet: string, at: string): ChartSize {
    const draft = this.drafts.get(sheet)?.draft;
    const { top, left, bottom, right } = boxOf(at);
    const across = Array.from({ length: right - left + 1 }, (_, i) => draft?.widths?.[left + i]);
    const down = Array.from({ length: bottom - top + 1 }, (_, i) => draft?.heights.get(top + i));
    return {
      width: across.reduce<number>((sum, letters) => sum + pointsAcross(letters), 0),
      height: down.reduce<number>((sum, points) => sum + (points ?? ROW_POINTS), 0),
    };
  }

  finished(answers: Answers | undefined): Package {
    const { from1904 } = this.outline;
    for (const [part, { chart, at, sheet }] of this.charts) {
      this.changes.set(
        part,
        chartPart(chart, (place) => this.shown(place, answers), this.sizeOf(sheet, at), from1904 ? SHIFT_TO_1904 : 0),
      );
    }
    const isDate = (style: number) => this.dateStyles.has(style);
    for (const { part, draft } of this.drafts.values()) {
      if (from1904) shiftDates(draft, isDate);
      const own = answers !== undefined && from1904 ? shiftedAnswers(answers, draft, isDate) : answers;
      this.changes.set(part, sheetPart(draft, own));
      if (hasFormulas(draft)) this.workbook.calculateOnOpening();
    }
    if (this.hasTouchedOld) this.dropCalculationOrder();
    this.changes.set(this.outline.part, this.workbook.xml());
    this.changes.set(this.stylesPart, this.styles.xml());
    return this.changes.done();
  }

  private draft(sheet: string): SheetDraft {
    const known = this.drafts.get(sheet);
    if (known !== undefined) return known.draft;
    const part = this.outline.sheets.find(({ name }) => name === sheet)?.part;
    if (part === undefined || !this.ours.has(sheet)) {
      throw new Error(`The plan would write to "${sheet}", which is not a sheet of ours.`);
    }
    const draft = new SheetDraft(sheet, partText(this.file, part));
    this.drafts.set(sheet, { part, draft });
    this.hasTouchedOld = true;
    return draft;
  }

  private partOf(sheet: string): string {
    this.draft(sheet);
    return this.drafts.get(sheet)!.part;
  }

  /** The part that holds the looks of cells; a package without one gets one. */
  private partOfStyles(): string {
    const { relationships, part } = this.outline;
    const own = relationships.find(({ type, outside }) => type === "styles" && !outside)?.target;
    if (own !== undefined && findPart(this.file, own) !== undefined) return own;
    const styles = own ?? `${part.slice(0, part.lastIndexOf("/") + 1)}styles.xml`;
    if (own === undefined) this.changes.relate(part, "styles", styles);
    this.changes.set(styles, BARE_STYLES, PART_TYPES.styles);
    return styles;
  }

  /** The order in which cells were last calculated names cells that may hold no formula any more; programs make it anew. */
  private dropCalculationOrder(): void {
    const order = this.outline.relationships.find(({ type, outside }) => type === "calcChain" && !outside);
    if (order === undefined) return;
    this.changes.unrelate(this.outline.part, order.id);
    this.changes.drop(order.target);
  }

  /** What the cells of a place show: what is written there, or what its formulas give. */
  private shown({ sheet, area }: Place, answers: Answers | undefined): readonly (Cell | undefined)[] {
    const { top, left, bottom, right } = boxOf(area);
    const draft = this.drafts.get(sheet)?.draft;
    const cells: (Cell | undefined)[] = [];
    const answer = Array.from({ length: right - left + 1 }, (_, i) => shownInColumn(answers, sheet, left + i));
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        const holds = draft?.cellAt(row, column)?.holds;
        const isKnown = holds !== undefined && "content" in holds && !isFormulaCell(holds.content);
        cells.push(isKnown ? holds.content : answer[column - left]!(row));
      }
    }
    return cells;
  }
}

function hasFormulas({ rows, columns }: SheetDraft): boolean {
  const isFound = ({ holds }: DraftCell) => "filled" in holds || ("content" in holds && isFormulaCell(holds.content));
  for (const { spans } of columns.values()) if (spans.some(({ cell }) => isFound(cell))) return true;
  for (const cells of rows.values()) if (cells.some(isFound)) return true;
  return false;
}
