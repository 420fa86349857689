import { declaration, NAMESPACES, relationshipPrefix } from "./namespaces";
import {
  attributeOf,
  childShell,
  escapedXml,
  shellOf,
  shellText,
  unescapedXml,
  withAttribute,
  withChild,
  withLast,
  type XmlPiece,
  type XmlShell,
} from "./xml-shell";

const ORDER = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "AlternateContent",
  "revisionPtr",
  "absPath",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
  "calcPr",
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "smartTagPr",
  "smartTagTypes",
  "webPublishing",
  "fileRecoveryPr",
  "webPublishObjects",
  "extLst",
];

/** The list of sheets and names of a workbook, added to; what stands there already keeps its characters. */
export class WorkbookPart {
  private shell: XmlShell;
  private readonly declared: string;
  private readonly prefix: string;

  constructor(xml: string) {
    this.shell = shellOf(xml);
    this.declared = declaration(this.shell.start);
    this.prefix = relationshipPrefix(this.shell.start);
  }

  xml(): string {
    return shellText(this.shell);
  }

  sheetNames(): readonly string[] {
    return this.sheets().map(({ text }) => attributeOf(text, "name") ?? "");
  }

  /** Lists a sheet after all others. */
  addSheet(name: string, relationship: string, isHidden: boolean): void {
    const ids = this.sheets().map(({ text }) => Number(attributeOf(text, "sheetId") ?? 0));
    const reference = this.prefix === "" ? `xmlns:r="${NAMESPACES.relationships}" r:id` : `${this.prefix}id`;
    const text = `<sheet${this.declared} name="${escapedXml(name)}" sheetId="${Math.max(0, ...ids) + 1}"${isHidden ? ' state="hidden"' : ""} ${reference}="${relationship}"/>`;
    this.setChild("sheets", withLast(this.child("sheets"), { name: "sheet", text }));
  }

  /** Takes a sheet out of the list, with the names that hold on it alone; gives the id of its relationship. */
  removeSheet(name: string): string {
    const index = this.sheetNames().indexOf(name);
    const sheet = this.sheets()[index];
    if (sheet === undefined) throw new Error(`The workbook does not list the sheet "${name}".`);
    const sheets = this.child("sheets");
    this.setChild("sheets", { ...sheets, children: sheets.children.filter(({ text }) => text !== sheet.text) });
    this.changeNames((names) =>
      names.flatMap((it) => {
        const on = attributeOf(it.text, "localSheetId");
        if (on === undefined || Number(on) < index) return [it];
        return Number(on) === index
          ? []
          : [{ ...it, text: withAttribute(it.text, "localSheetId", String(Number(on) - 1)) }];
      }),
    );
    this.keepViewsInside(index);
    return /\sr:id="([^"]*)"/.exec(sheet.text)?.[1] ?? attributeOf(sheet.text, `${this.prefix}id`) ?? "";
  }

  /** Sets a defined name; with a sheet, it holds on that sheet alone (print areas and titles). */
  setName(name: string, refersTo: string, onSheet?: string): void {
    const local = onSheet === undefined ? undefined : this.sheetNames().indexOf(onSheet);
    const on = local === undefined ? "" : ` localSheetId="${local}"`;
    const text = `<definedName${this.declared} name="${escapedXml(name)}"${on}>${escapedXml(refersTo)}</definedName>`;
    const isSame = (it: XmlPiece) =>
      attributeOf(it.text, "name")?.toLowerCase() === name.toLowerCase() &&
      attributeOf(it.text, "localSheetId") === (local === undefined ? undefined : String(local));
    this.changeNames((names) => {
      const at = names.findIndex(isSame);
      const piece: XmlPiece = { name: "definedName", text };
      return at < 0 ? [...names, piece] : names.map((it, i) => (i === at ? piece : it));
    });
  }

  removeName(name: string): void {
    this.changeNames((names) =>
      names.filter(
        ({ text }) =>
          attributeOf(text, "name")?.toLowerCase() !== name.toLowerCase() ||
          attributeOf(text, "localSheetId") !== undefined,
      ),
    );
  }

  /** Takes out every defined name of which a test says so. */
  removeNames(isGone: (name: string, refersTo: string) => boolean): void {
    this.changeNames((names) =>
      names.filter(
        ({ name, text }) =>
          name !== "definedName" || !isGone(attributeOf(text, "name") ?? "", unescapedXml(childrenText(text))),
      ),
    );
  }

  /** Takes out the list of other files that the workbook reads. */
  removeExternalReferences(): void {
    this.shell = { ...this.shell, children: this.shell.children.filter(({ name }) => name !== "externalReferences") };
  }

  /** Asks the program that opens the file to work out every formula afresh. */
  calculateOnOpening(): void {
    const own = this.shell.children.find(({ name }) => name === "calcPr")?.text ?? `<calcPr${this.declared}/>`;
    this.shell = withChild(this.shell, "calcPr", withAttribute(own, "fullCalcOnLoad", "1"), ORDER);
  }

  /** Whether a person would see any sheet at all. */
  hasVisibleSheet(): boolean {
    return this.sheets().some(({ text }) => (attributeOf(text, "state") ?? "visible") === "visible");
  }

  private sheets(): readonly XmlPiece[] {
    return this.child("sheets").children.filter(({ name }) => name === "sheet");
  }

  private child(name: string): XmlShell {
    return childShell(this.shell, name) ?? shellOf(`<${name}${this.declared}></${name}>`);
  }

  private setChild(name: string, shell: XmlShell): void {
    this.shell = withChild(this.shell, name, shellText(shell), ORDER);
  }

  /** A list of names may not be empty: without names there is none. */
  private changeNames(change: (names: readonly XmlPiece[]) => readonly XmlPiece[]): void {
    const shell = this.child("definedNames");
    const children = change(shell.children);
    if (children.some(({ name }) => name === "definedName")) this.setChild("definedNames", { ...shell, children });
    else this.shell = { ...this.shell, children: this.shell.children.filter(({ name }) => name !== "definedNames") };
  }

  /** The sheet that a window shows, and the first tab in sight, are counted: a sheet that goes shifts them. */
  private keepViewsInside(removed: number): void {
    const views = childShell(this.shell, "bookViews");
    if (views === undefined) return;
    const children = views.children.map((it) => {
      let { text } = it;
      for (const attribute of ["activeTab", "firstSheet"]) {
        const at = Number(attributeOf(text, attribute) ?? 0);
        if (at > 0 && at >= removed) text = withAttribute(text, attribute, String(at - 1));
      }
      return { ...it, text };
    });
    this.setChild("bookViews", { ...views, children });
  }
}

function childrenText(element: string): string {
  return /^<[^>]*>([\s\S]*)<\/[^>]*>$/.exec(element)?.[1] ?? "";
}
