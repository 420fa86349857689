import { absolute, absolutePlace, boxOf, quotedSheet, type Place } from "../workbook/address";
import type { Cell } from "../workbook/cell";
import { handle, type Hands } from "../workbook/carry-out";
import { formatKind } from "../workbook/format-kind";
import { isOwnerMark } from "../workbook/owner-mark";
import { isFormulaCell, type Plan, type Step } from "../workbook/plan";
import { LOOKS, TABS } from "../workbook/style";
import type { Answers } from "./answers";
import { chartPart } from "./chart-part";
import { BARE_CONTENT_TYPES, CONTENT_TYPES, PART_TYPES, withoutTypes, withTypes } from "./content-types";
import { BARE_DRAWING, chartIn, withChart, withoutChart } from "./drawing-part";
import { findPart, partText, withParts, type Package } from "./package";
import { readOutline, type WorkbookOutline } from "./read-workbook";
import { NO_RELATIONSHIPS, relativeTarget, withoutRelationships, withRelationship } from "./relationships-part";
import { readRelationships, relationshipsPart } from "./relationships";
import { SheetDraft } from "./sheet-draft";
import { sheetPart } from "./sheet-part";
import { BARE_STYLES, StylesPart } from "./styles-part";
import { WorkbookPart } from "./workbook-part";
import { XlsxProblem } from "./xlsx-problem";

const DAYS_FROM_1900_TO_1904 = 1462;

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

/** A package while a plan is carried out in it. */
class Addition {
  private readonly outline: WorkbookOutline;
  private readonly workbook: WorkbookPart;
  private readonly styles: StylesPart;
  private readonly stylesPart: string;
  private readonly changes = new Map<string, string | null>();
  private readonly types = new Map<string, string>();
  private readonly drafts = new Map<string, { readonly part: string; readonly draft: SheetDraft }>();
  private readonly charts: { readonly part: string; readonly step: Extract<Step, { step: "chart" }> }[] = [];
  private readonly ours: Set<string>;
  /** Something that other programs have indexed by cell was laid again or taken out. */
  private hasTouchedOld = false;
  private readonly dateStyles = new Set<number>();

  constructor(private readonly file: Package) {
    this.outline = readOutline(file);
    const text = partText(file, this.outline.part);
    if (text.includes("http://purl.oclc.org/ooxml/")) {
      throw new XlsxProblem(
        'The workbook was saved as "Strict Open XML", to which nothing can be added. Save it as an Excel workbook (.xlsx) and use that.',
      );
    }
    this.workbook = new WorkbookPart(text);
    this.stylesPart = this.threadTo("styles", "styles.xml", PART_TYPES.styles);
    this.styles = new StylesPart(
      findPart(file, this.stylesPart) === undefined ? BARE_STYLES : partText(file, this.stylesPart),
    );
    const marks = this.outline.names.filter(({ name }) => isOwnerMark(name));
    this.ours = new Set(
      this.outline.sheets
        .map(({ name }) => name)
        .filter((sheet) =>
          marks.some(
            ({ refersTo }) => refersTo.startsWith(`${quotedSheet(sheet)}!`) || refersTo.startsWith(`${sheet}!`),
          ),
        ),
    );
  }

  readonly hands: Hands = {
    "add sheet": ({ sheet, tab, hidden }) => {
      const taken = this.workbook.sheetNames().find((name) => name.toLowerCase() === sheet.toLowerCase());
      if (taken !== undefined) {
        throw new XlsxProblem(
          `This workbook already has a sheet named "${taken}". Rename that sheet and build again; nothing has been changed.`,
        );
      }
      const part = this.freePart("xl/worksheets/sheet", ".xml");
      this.workbook.addSheet(sheet, this.relate(this.outline.part, "worksheet", part), hidden);
      this.types.set(part, PART_TYPES.worksheet);
      const draft = new SheetDraft(sheet);
      draft.tabColor = TABS[tab];
      this.drafts.set(sheet, { part, draft });
      this.changes.set(part, "");
      this.ours.add(sheet);
    },
    clear: ({ sheet, area }) => this.draft(sheet).clear(area),
    write: ({ sheet, area, cells }) => this.draft(sheet).write(area, cells),
    format: ({ sheet, area, role, number = "General" }) => {
      const style = this.styles.cellStyle(LOOKS[role], number);
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
    chart: (step) => this.putChart(step),
    freeze: ({ sheet, rows, columns }) => {
      this.draft(sheet).freeze = { rows, columns };
    },
    group: ({ sheet, columns }) => {
      this.draft(sheet).group = boxOf(columns);
    },
    print: ({ sheet, orientation, area, repeatRow }) => {
      this.draft(sheet).orientation = orientation;
      this.workbook.setName("_xlnm.Print_Area", absolutePlace({ sheet, area }), sheet);
      if (repeatRow !== undefined)
        this.workbook.setName("_xlnm.Print_Titles", `${quotedSheet(sheet)}!$${repeatRow + 1}:$${repeatRow + 1}`, sheet);
    },
    link: ({ sheet, area, text, to }) => {
      this.draft(sheet).write(area, [[text]]);
      this.draft(sheet).links.push({ area, text, location: `${quotedSheet(to.sheet)}!${to.area}` });
    },
    "remove chart": ({ sheet, id }) => this.removeChart(sheet, id),
    "remove sheet": ({ sheet }) => this.removeSheet(sheet),
    "remove name": ({ name }) => this.workbook.removeName(name),
  };

  finished(answers: Answers | undefined): Package {
    const shift = this.outline.from1904 ? -DAYS_FROM_1900_TO_1904 : 0;
    const shifted = answers === undefined || shift === 0 ? answers : this.shifted(answers, shift);
    for (const { part, step } of this.charts)
      this.changes.set(
        part,
        chartPart(step.chart, (place) => this.shown(place, answers), shift),
      );
    let hasFormulas = false;
    for (const { part, draft } of this.drafts.values()) {
      if (shift !== 0) this.shiftDates(draft, shift);
      for (const cells of draft.rows.values())
        for (const { holds } of cells.values()) hasFormulas ||= "content" in holds && isFormulaCell(holds.content);
      this.changes.set(part, sheetPart(draft, shifted));
    }
    if (hasFormulas) this.workbook.calculateOnOpening();
    if (this.hasTouchedOld) this.dropCalculationOrder();
    this.changes.set(this.outline.part, this.workbook.xml());
    this.changes.set(this.stylesPart, this.styles.xml());
    const gone = new Set([...this.changes].flatMap(([part, text]) => (text === null ? [part] : [])));
    const listed =
      findPart(this.file, CONTENT_TYPES) === undefined ? BARE_CONTENT_TYPES : partText(this.file, CONTENT_TYPES);
    const without = gone.size === 0 ? listed : withoutTypes(listed, gone);
    const types = new Map([...this.types].filter(([part]) => !gone.has(part)));
    this.changes.set(CONTENT_TYPES, withTypes(without, types));
    return withParts(this.file, this.unchangedLeftOut());
  }

  /** A part that comes out as it was keeps its packed bytes too. */
  private unchangedLeftOut(): ReadonlyMap<string, string | null> {
    return new Map(
      [...this.changes].filter(
        ([part, text]) =>
          text === null || findPart(this.file, part) === undefined || partText(this.file, part) !== text,
      ),
    );
  }

  private draft(sheet: string): SheetDraft {
    const known = this.drafts.get(sheet);
    if (known !== undefined) return known.draft;
    const part = this.outline.sheets.find(({ name }) => name === sheet)?.part;
    if (part === undefined || !this.ours.has(sheet))
      throw new Error(`The plan would write to "${sheet}", which is not a sheet of ours.`);
    const draft = new SheetDraft(sheet, partText(this.file, part));
    this.drafts.set(sheet, { part, draft });
    this.hasTouchedOld = true;
    return draft;
  }

  private text(part: string): string | undefined {
    const changed = this.changes.get(part);
    if (changed === null) return undefined;
    return changed ?? (findPart(this.file, part) === undefined ? undefined : partText(this.file, part));
  }

  private partOf(sheet: string): string {
    this.draft(sheet);
    return this.drafts.get(sheet)!.part;
  }

  /** A part name with the next number that neither the file nor this plan uses. */
  private freePart(start: string, end: string): string {
    for (let number = 1; ; number += 1) {
      const part = `${start}${number}${end}`;
      if (findPart(this.file, part) === undefined && !this.changes.has(part)) return part;
    }
  }

  /** Adds a thread from one part to another; gives its id. */
  private relate(from: string, type: string, to: string): string {
    const list = relationshipsPart(from);
    const { xml, id } = withRelationship(this.text(list) ?? NO_RELATIONSHIPS, type, relativeTarget(from, to));
    this.changes.set(list, xml);
    return id;
  }

  private threadTo(type: string, name: string, contentType: string): string {
    const own = this.outline.relationships.find((it) => it.type === type && !it.outside)?.target;
    if (own !== undefined && findPart(this.file, own) !== undefined) return own;
    const part = own ?? `${this.outline.part.slice(0, this.outline.part.lastIndexOf("/") + 1)}${name}`;
    if (own === undefined) this.relate(this.outline.part, type, part);
    this.types.set(part, contentType);
    return part;
  }

  private threadsOf(part: string): readonly { readonly id: string; readonly type: string; readonly target: string }[] {
    const list = relationshipsPart(part);
    const changed = this.changes.get(list);
    if (changed === undefined) return readRelationships(this.file, part);
    return changed === null ? [] : readRelationships(withParts(this.file, new Map([[list, changed]])), part);
  }

  private drawingOf(sheet: string): string | undefined {
    return this.threadsOf(this.partOf(sheet)).find(({ type }) => type === "drawing")?.target;
  }

  private putChart(step: Extract<Step, { step: "chart" }>): void {
    const { sheet, at, chart } = step;
    const sheetName = this.partOf(sheet);
    let drawing = this.drawingOf(sheet);
    if (drawing === undefined) {
      drawing = this.freePart("xl/drawings/drawing", ".xml");
      this.changes.set(drawing, BARE_DRAWING);
      this.types.set(drawing, PART_TYPES.drawing);
      this.draft(sheet).drawing = this.relate(sheetName, "drawing", drawing);
    }
    const picture = this.text(drawing) ?? BARE_DRAWING;
    const standing = chartIn(picture, chart.id);
    let id = standing;
    let part = standing === undefined ? undefined : this.threadsOf(drawing).find((it) => it.id === standing)?.target;
    if (id === undefined || part === undefined) {
      part = this.freePart("xl/charts/chart", ".xml");
      this.types.set(part, PART_TYPES.chart);
      this.changes.set(part, "");
      id = this.relate(drawing, "chart", part);
    }
    this.changes.set(drawing, withChart(picture, chart.id, boxOf(at), chart.alt, id));
    this.charts.push({ part, step });
  }

  private removeChart(sheet: string, chart: string): void {
    const drawing = this.drawingOf(sheet);
    const picture = drawing === undefined ? undefined : this.text(drawing);
    if (drawing === undefined || picture === undefined) return;
    const id = chartIn(picture, chart);
    const part = this.threadsOf(drawing).find((it) => it.id === id)?.target;
    this.changes.set(drawing, withoutChart(picture, chart));
    if (id !== undefined)
      this.changes.set(
        relationshipsPart(drawing),
        withoutRelationships(this.text(relationshipsPart(drawing)) ?? NO_RELATIONSHIPS, new Set([id])),
      );
    if (part !== undefined) this.drop(part);
  }

  private removeSheet(sheet: string): void {
    const part = this.partOf(sheet);
    const id = this.workbook.removeSheet(sheet);
    const list = relationshipsPart(this.outline.part);
    this.changes.set(list, withoutRelationships(this.text(list) ?? NO_RELATIONSHIPS, new Set([id])));
    this.drafts.delete(sheet);
    this.ours.delete(sheet);
    this.drop(part);
  }

  /** Takes a part out, with its relationships and those parts that only it can have: drawings, charts, printer settings. */
  private drop(part: string): void {
    const owned = new Set(["drawing", "chart", "chartStyle", "chartColorStyle", "printerSettings"]);
    for (const { type, target } of this.threadsOf(part)) if (owned.has(type)) this.drop(target);
    for (const name of [part, relationshipsPart(part)]) {
      const spelled = findPart(this.file, name);
      if (spelled !== undefined) this.changes.set(spelled, null);
      else this.changes.delete(name);
      this.types.delete(name);
    }
    const at = this.charts.findIndex((it) => it.part === part);
    if (at >= 0) this.charts.splice(at, 1);
  }

  /** The order in which cells were last calculated names cells that may hold no formula any more; programs make it anew. */
  private dropCalculationOrder(): void {
    const order = this.outline.relationships.find(({ type }) => type === "calcChain");
    if (order === undefined) return;
    const list = relationshipsPart(this.outline.part);
    this.changes.set(list, withoutRelationships(this.text(list) ?? NO_RELATIONSHIPS, new Set([order.id])));
    if (findPart(this.file, order.target) !== undefined) this.changes.set(order.target, null);
  }

  private shown({ sheet, area }: Place, answers: Answers | undefined): readonly (Cell | undefined)[] {
    const { top, left, bottom, right } = boxOf(absolute(area));
    const draft = this.drafts.get(sheet)?.draft;
    const cells: (Cell | undefined)[] = [];
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        const content = draft?.contentAt(row, column);
        cells.push(content === undefined || isFormulaCell(content) ? answers?.cell(sheet, row, column) : content);
      }
    }
    return cells;
  }

  private shiftDates(draft: SheetDraft, shift: number): void {
    for (const cells of draft.rows.values()) {
      for (const [column, { style, holds }] of cells) {
        if (this.dateStyles.has(style) && "content" in holds && typeof holds.content === "number")
          cells.set(column, { style, holds: { content: holds.content + shift } });
      }
    }
  }

  private shifted(answers: Answers, shift: number): Answers {
    return {
      cell: (sheet, row, column) => {
        const cell = answers.cell(sheet, row, column);
        const style = this.drafts.get(sheet)?.draft.rows.get(row)?.get(column)?.style;
        return typeof cell === "number" && style !== undefined && this.dateStyles.has(style) ? cell + shift : cell;
      },
    };
  }
}
