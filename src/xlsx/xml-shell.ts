/** A child element (or what stands between two: text, a comment) as its very characters. */
export interface XmlPiece {
  /** The element's local name; "" for what is no element. */
  readonly name: string;
  readonly text: string;
}

/**
 * An element split once: its start tag with all that stands before it, its children as they are written, and its end.
 * Put together again, the characters are the same; that is how indexes of a user's file are added to and not rewritten.
 */
export interface XmlShell {
  readonly start: string;
  readonly children: readonly XmlPiece[];
  readonly end: string;
}

const MARKUP =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>|<(\/?)([^\s<>/]+)((?:"[^"]*"|'[^']*'|[^"'<>])*?)(\/?)>/g;

/** Splits the first element of a text. @throws {Error} When there is none, or it does not end: the reader has checked that before. */
export function shellOf(xml: string): XmlShell {
  const markup = new RegExp(MARKUP);
  let start: string | undefined;
  let depth = 0;
  let from = 0;
  let name = "";
  const children: XmlPiece[] = [];
  for (let found = markup.exec(xml); found !== null; found = markup.exec(xml)) {
    const [text, slash, full, , selfClosing] = found;
    if (full === undefined) continue;
    const end = found.index + text.length;
    if (start === undefined) {
      if (selfClosing === "/")
        return { start: `${xml.slice(0, end - 2).trimEnd()}>`, children: [], end: `</${full}>${xml.slice(end)}` };
      start = xml.slice(0, end);
      from = end;
      continue;
    }
    if (slash === "/" && depth === 0) {
      if (found.index > from) children.push({ name: "", text: xml.slice(from, found.index) });
      return { start, children, end: xml.slice(found.index) };
    }
    if (depth === 0) {
      if (found.index > from) children.push({ name: "", text: xml.slice(from, found.index) });
      from = found.index;
      name = localName(full);
    }
    depth += slash === "/" ? -1 : selfClosing === "/" ? 0 : 1;
    if (depth === 0) {
      children.push({ name, text: xml.slice(from, end) });
      from = end;
    }
  }
  throw new Error("The text holds no whole element.");
}

/** The characters of an element that was split. */
export function shellText({ start, children, end }: XmlShell): string {
  return start + children.map(({ text }) => text).join("") + end;
}

/** The shell with more children at its end. */
export function withLast(shell: XmlShell, ...more: readonly XmlPiece[]): XmlShell {
  return { ...shell, children: [...shell.children, ...more] };
}

/**
 * The shell with a child put where the schema wants it: in place of the one of that name, else before the first of
 * the names that follow it.
 *
 * @param order The names of all children in the order that the schema gives them.
 */
export function withChild(shell: XmlShell, name: string, text: string, order: readonly string[]): XmlShell {
  const at = shell.children.findIndex((it) => it.name === name);
  if (at >= 0) return { ...shell, children: shell.children.map((it, i) => (i === at ? { name, text } : it)) };
  const later = new Set(order.slice(order.indexOf(name) + 1));
  const before = shell.children.findIndex((it) => later.has(it.name));
  const place = before < 0 ? shell.children.length : before;
  return { ...shell, children: [...shell.children.slice(0, place), { name, text }, ...shell.children.slice(place)] };
}

/** The child of a name, split; undefined where there is none. */
export function childShell(shell: XmlShell, name: string): XmlShell | undefined {
  const child = shell.children.find((it) => it.name === name);
  return child === undefined ? undefined : shellOf(child.text);
}

/** The value of an attribute in the first tag of a text, entities resolved. */
export function attributeOf(text: string, name: string): string | undefined {
  const tag = firstTag(text);
  const found = new RegExp(`\\s${name}\\s*=\\s*("([^"]*)"|'([^']*)')`).exec(tag);
  return found === null ? undefined : unescapedXml(found[2] ?? found[3] ?? "");
}

/** The text with an attribute of its first tag set. */
export function withAttribute(text: string, name: string, value: string): string {
  const tag = firstTag(text);
  const at = text.indexOf(tag);
  const own = new RegExp(`(\\s${name}\\s*=\\s*)("[^"]*"|'[^']*')`);
  const changed = own.test(tag)
    ? tag.replace(own, (_, equals: string) => `${equals}"${escapedXml(value)}"`)
    : tag.replace(/\s*(\/?)>$/, (_, slash: string) => ` ${name}="${escapedXml(value)}"${slash}>`);
  return text.slice(0, at) + changed + text.slice(at + tag.length);
}

/** The text without an attribute of its first tag. */
export function withoutAttribute(text: string, name: string): string {
  const tag = firstTag(text);
  const at = text.indexOf(tag);
  return (
    text.slice(0, at) +
    tag.replace(new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*')`), "") +
    text.slice(at + tag.length)
  );
}

/** Texts in which nothing is to be escaped: most of what cells show. */
const PLAIN = /^[ !#-%'-;=?-~]*$/;

/** Text as XML holds it, in elements and attributes; characters that XML cannot hold are left out. */
export function escapedXml(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      "",
    )
    .replace(/[&<>"]/g, (mark) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[mark] ?? "&quot;");
}

/** The text that characters of XML stand for. */
export function unescapedXml(text: string): string {
  const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
  return text.replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g, (all, hex?: string, decimal?: string, name?: string) =>
    hex !== undefined
      ? String.fromCodePoint(parseInt(hex, 16))
      : decimal !== undefined
        ? String.fromCodePoint(Number(decimal))
        : (named[name ?? ""] ?? all),
  );
}

function firstTag(text: string): string {
  const markup = new RegExp(MARKUP);
  for (let found = markup.exec(text); found !== null; found = markup.exec(text))
    if (found[2] !== undefined) return found[0];
  return "";
}

function localName(full: string): string {
  return full.slice(full.indexOf(":") + 1);
}
