import type { Look } from "../workbook/style";
import { declaration, NAMESPACES, XML_START } from "./namespaces";
import {
  attributeOf,
  childShell,
  escapedXml,
  shellOf,
  shellText,
  withAttribute,
  withChild,
  withLast,
  type XmlShell,
} from "./xml-shell";

const ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];

/** The least that a style sheet must hold, for packages without one. */
export const BARE_STYLES =
  `${XML_START}<styleSheet xmlns="${NAMESPACES.main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>` +
  `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
  `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>` +
  `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

const FIRST_OWN_FORMAT = 164;
const LINE_COLOR = "C3CBD4";

/**
 * The looks of a workbook, added to and never changed: cells of the user keep their numbers, ours get the next ones.
 * A look that is there already, written by us before, is used again.
 */
export class StylesPart {
  private shell: XmlShell;
  private readonly sections = new Map<string, XmlShell>();
  private readonly known = new Map<string, number>();
  private formatIds: Map<string, number> | undefined;
  private lastFormat = FIRST_OWN_FORMAT - 1;
  private readonly declared: string;
  private readonly baseFont: string;

  constructor(xml: string) {
    this.shell = shellOf(xml);
    this.declared = declaration(this.shell.start);
    const first = childShell(this.shell, "fonts")?.children.find(({ name }) => name === "font");
    this.baseFont = first === undefined ? "Calibri" : (attributeOf(childNamed(first.text, "name"), "val") ?? "Calibri");
  }

  /** The number by which a cell refers to a look and a number format. */
  cellStyle(look: Look, number: string): number {
    const font = this.indexOf("fonts", "font", this.font(look));
    const fill =
      look.fill === undefined
        ? 0
        : this.indexOf(
            "fills",
            "fill",
            `<patternFill patternType="solid"><fgColor rgb="FF${look.fill}"/><bgColor indexed="64"/></patternFill>`,
          );
    const border = look.border === undefined ? 0 : this.indexOf("borders", "border", borderOf(look.border));
    const format = this.numberFormat(number);
    const alignment = [
      look.align === undefined ? "" : ` horizontal="${look.align}"`,
      ` vertical="${look.middle === true ? "center" : "top"}"`,
      look.indent === undefined ? "" : ` indent="${look.indent}"`,
      look.wrap === true ? ' wrapText="1"' : "",
    ].join("");
    const applied = ` applyFont="1"${fill > 0 ? ' applyFill="1"' : ""}${border > 0 ? ' applyBorder="1"' : ""}${format > 0 ? ' applyNumberFormat="1"' : ""} applyAlignment="1"`;
    return this.rawIndexOf(
      "cellXfs",
      `<xf${this.declared} numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"${applied}><alignment${alignment}/></xf>`,
    );
  }

  /** The number by which a cell refers to a number format and no look of its own. */
  numberStyle(number: string): number {
    const format = this.numberFormat(number);
    return this.rawIndexOf(
      "cellXfs",
      `<xf${this.declared} numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
    );
  }

  /** The number by which a conditional format refers to a look. */
  differential(look: Look): number {
    const font = [
      look.bold === true ? "<b/>" : "",
      look.italic === true ? "<i/>" : "",
      look.color === undefined ? "" : `<color rgb="FF${look.color}"/>`,
    ].join("");
    // No patternType: with it, some readers lose the fill.
    const fill =
      look.fill === undefined ? "" : `<fill><patternFill><bgColor rgb="FF${look.fill}"/></patternFill></fill>`;
    return this.indexOf("dxfs", "dxf", `${font === "" ? "" : `<font>${font}</font>`}${fill}`);
  }

  xml(): string {
    let shell = this.shell;
    for (const [name, section] of this.sections) shell = withChild(shell, name, shellText(section), ORDER);
    return shellText(shell);
  }

  private numberFormat(code: string): number {
    if (code === "General" || code === "") return 0;
    const ids = (this.formatIds ??= this.readFormatIds());
    const own = ids.get(code);
    if (own !== undefined) return own;
    const id = (this.lastFormat += 1);
    ids.set(code, id);
    this.append("numFmts", `<numFmt${this.declared} numFmtId="${id}" formatCode="${escapedXml(code)}"/>`);
    return id;
  }

  /** The number of each format of the file: read once, as a file may list two hundred thousand, or one a megabyte long. */
  private readFormatIds(): Map<string, number> {
    const ids = new Map<string, number>();
    for (const { name, text } of this.section("numFmts").children) {
      if (name !== "numFmt") continue;
      const id = Number(attributeOf(text, "numFmtId") ?? 0);
      this.lastFormat = Math.max(this.lastFormat, id);
      ids.set(attributeOf(text, "formatCode") ?? "", id);
    }
    return ids;
  }

  private font(look: Look): string {
    return [
      look.bold === true ? "<b/>" : "",
      look.italic === true ? "<i/>" : "",
      look.underline === true ? "<u/>" : "",
      `<sz val="${look.size ?? 11}"/>`,
      look.color === undefined ? "" : `<color rgb="FF${look.color}"/>`,
      `<name val="${escapedXml(this.baseFont)}"/>`,
    ].join("");
  }

  private indexOf(section: string, element: string, inner: string): number {
    return this.rawIndexOf(section, `<${element}${this.declared}>${inner}</${element}>`);
  }

  private rawIndexOf(section: string, text: string): number {
    const key = `${section} ${text}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const elements = this.section(section).children.filter(({ name }) => name !== "");
    const there = elements.findIndex((it) => it.text === text);
    const index = there >= 0 ? there : elements.length;
    if (there < 0) this.append(section, text);
    this.known.set(key, index);
    return index;
  }

  private append(section: string, text: string): void {
    const grown = withLast(this.section(section), { name: text.slice(1).split(/[\s>/]/)[0]!, text });
    const count = grown.children.filter(({ name }) => name !== "").length;
    this.sections.set(section, { ...grown, start: withAttribute(grown.start, "count", String(count)) });
  }

  private section(name: string): XmlShell {
    const section =
      this.sections.get(name) ??
      childShell(this.shell, name) ??
      shellOf(`<${name}${this.declared} count="0"></${name}>`);
    this.sections.set(name, section);
    return section;
  }
}

function childNamed(text: string, name: string): string {
  return shellOf(text).children.find((it) => it.name === name)?.text ?? "";
}

function borderOf(border: NonNullable<Look["border"]>): string {
  const line = (side: string) => `<${side} style="thin"><color rgb="FF${LINE_COLOR}"/></${side}>`;
  return border === "below"
    ? `<left/><right/><top/>${line("bottom")}<diagonal/>`
    : `${line("left")}${line("right")}${line("top")}${line("bottom")}<diagonal/>`;
}
