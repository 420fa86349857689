import { boxOf, type Box } from "../workbook/address";
import type { Answers } from "./answers";
import { ByteWriter } from "./byte-writer";
import { toFile } from "./future-functions";
import { NAMESPACES, XML_START } from "./namespaces";
import type { DraftLink, DraftRule, SheetDraft } from "./sheet-draft";
import { writeRows } from "./sheet-rows";
import { columns, sheetProperties, sheetViews } from "./sheet-set-up";
import { wholePart, type PartContent } from "./part-content";
import { validationXml } from "./validation-xml";
import {
  attributeOf,
  childShell,
  escapedXml,
  shellOf,
  shellText,
  withChild,
  type XmlPiece,
  type XmlShell,
} from "./xml-shell";

const ORDER = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
];

const BARE = `${XML_START}<worksheet xmlns="${NAMESPACES.main}" xmlns:r="${NAMESPACES.relationships}"></worksheet>`;
/** What stands where the rows come; no part holds such a sign. */
const ROWS = "\u0000";

/** Cells from which on a part is written when it is packed: most of what a large workbook takes would be this one part. */
const MANY = 500_000;
/** Bytes that are handed over in one go. */
const PIECE = 1 << 22;

/**
 * The part of a sheet of ours, as bytes: a sheet of a hundred thousand rows is too long for one text. Of a sheet that stood already,
 * everything that the plan does not speak of stays.
 */
export function sheetPart(draft: SheetDraft, answers: Answers | undefined): PartContent {
  const pieces = () => written(draft, answers);
  return draft.rowNumbers().length * draft.width > MANY ? pieces : wholePart(pieces);
}

function* written(draft: SheetDraft, answers: Answers | undefined): Iterable<Uint8Array> {
  const [head = "", tail = ""] = aroundRows(draft).split(ROWS);
  const out = new ByteWriter();
  out.text(head);
  for (const _ of writeRows(out, draft, answers)) if (out.length > PIECE) yield out.taken();
  out.text(tail);
  yield out.taken();
}

function aroundRows(draft: SheetDraft): string {
  let shell = draft.before ?? shellOf(BARE);
  const set = (name: string, text: string | undefined) => {
    if (text !== undefined) shell = withChild(shell, name, text, ORDER);
  };
  // What newer programs add to their own lists of rules and validations would stand there twice.
  if (draft.cleared.length > 0) shell = without(shell, (it) => it.name === "extLst" || it.name === "dimension");
  set("sheetPr", sheetProperties(shell, draft));
  set("sheetViews", sheetViews(shell, draft));
  if (draft.before === undefined)
    set(
      "sheetFormatPr",
      `<sheetFormatPr defaultRowHeight="15"${draft.group === undefined ? "" : ' outlineLevelCol="1"'}/>`,
    );
  set("cols", columns(draft));
  set("sheetData", `<sheetData>${ROWS}</sheetData>`);
  shell = withRules(shell, draft);
  set("dataValidations", validations(shell, draft));
  set("hyperlinks", links(shell, draft));
  if (draft.page !== undefined) {
    set("pageMargins", '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>');
    set("pageSetup", pageSetup(draft.page));
    set("headerFooter", "<headerFooter><oddFooter>&amp;L&amp;A&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter>");
  }
  if (draft.drawing !== undefined)
    set("drawing", `<drawing xmlns:r="${NAMESPACES.relationships}" r:id="${draft.drawing}"/>`);
  return shellText(shell);
}

/** The numbers by which the format knows sizes of paper. */
const PAPERS = { letter: 1, tabloid: 3, legal: 5 } as const;

const pageSetup = ({ orientation, paper, onePage }: NonNullable<SheetDraft["page"]>): string =>
  `<pageSetup paperSize="${PAPERS[paper]}" orientation="${orientation}" fitToWidth="1" fitToHeight="${onePage ? 1 : 0}"/>`;

function without(shell: XmlShell, isGone: (piece: XmlPiece) => boolean): XmlShell {
  return { ...shell, children: shell.children.filter((it) => !isGone(it)) };
}

function overlaps(a: Box, b: Box): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** Whether a list of areas ("A1:B3 D5") touches cells that the plan lays again. */
function isLaidAgain(areas: string | undefined, draft: SheetDraft, own: readonly { readonly area: string }[]): boolean {
  const boxes = [...draft.cleared, ...own.map(({ area }) => boxOf(area))];
  return (areas ?? "")
    .split(/\s+/)
    .filter((area) => /^\$?[A-Za-z]{1,3}\$?\d+(:\$?[A-Za-z]{1,3}\$?\d+)?$/.test(area))
    .some((area) => boxes.some((box) => overlaps(box, boxOf(area))));
}

function withRules(shell: XmlShell, draft: SheetDraft): XmlShell {
  if (draft.rules.length === 0 && draft.cleared.length === 0) return shell;
  const kept = without(
    shell,
    (it) => it.name === "conditionalFormatting" && isLaidAgain(attributeOf(it.text, "sqref"), draft, draft.rules),
  );
  const priorities = kept.children.flatMap(({ name, text }) =>
    name === "conditionalFormatting" ? [...text.matchAll(/\spriority="(\d+)"/g)].map((found) => Number(found[1])) : [],
  );
  const first = Math.max(0, ...priorities) + 1;
  const pieces = draft.rules.map((rule, i) => ({ name: "conditionalFormatting", text: ruleXml(rule, first + i) }));
  const later = new Set(ORDER.slice(ORDER.indexOf("conditionalFormatting") + 1));
  const at = kept.children.findIndex(({ name }) => later.has(name));
  const place = at < 0 ? kept.children.length : at;
  return { ...kept, children: [...kept.children.slice(0, place), ...pieces, ...kept.children.slice(place)] };
}

function ruleXml({ area, when, look }: DraftRule, priority: number): string {
  return `<conditionalFormatting sqref="${area}"><cfRule type="expression" dxfId="${look}" priority="${priority}" stopIfTrue="1"><formula>${escapedXml(toFile(when.replace(/^=/, "")))}</formula></cfRule></conditionalFormatting>`;
}

function validations(shell: XmlShell, draft: SheetDraft): string | undefined {
  if (draft.validations.length === 0 && draft.cleared.length === 0) return undefined;
  const before = childShell(shell, "dataValidations")?.children ?? [];
  const kept = before.filter(
    ({ name, text }) => name !== "" && !isLaidAgain(attributeOf(text, "sqref"), draft, draft.validations),
  );
  const all = [...kept.map(({ text }) => text), ...draft.validations.map(validationXml)];
  if (all.length === 0) return before.length === 0 ? undefined : "";
  return `<dataValidations count="${all.length}">${all.join("")}</dataValidations>`;
}

function links(shell: XmlShell, draft: SheetDraft): string | undefined {
  if (draft.links.length === 0 && draft.cleared.length === 0) return undefined;
  const before = childShell(shell, "hyperlinks")?.children ?? [];
  const kept = before.filter(
    ({ name, text }) => name !== "" && !isLaidAgain(attributeOf(text, "ref"), draft, draft.links),
  );
  const all = [...kept.map(({ text }) => text), ...draft.links.map(linkXml)];
  if (all.length === 0) return before.length === 0 ? undefined : "";
  return `<hyperlinks>${all.join("")}</hyperlinks>`;
}

function linkXml({ area, location, text }: DraftLink): string {
  return `<hyperlink ref="${area}" location="${escapedXml(location)}" display="${escapedXml(text)}"/>`;
}
