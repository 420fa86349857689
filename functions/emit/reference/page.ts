/** A run of text in a line of the reference. */
export type Inline = string | { readonly code: string } | { readonly link: string; readonly to: string };

/** One line of text: runs one after the other. */
export type Line = readonly Inline[];

/** What the reference is made of, before it becomes Markdown or HTML. */
export type PageBlock =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly text: string; readonly id: string }
  | { readonly kind: "paragraph"; readonly line: Line }
  | { readonly kind: "list"; readonly lines: readonly Line[] }
  | { readonly kind: "table"; readonly head: readonly Line[]; readonly rows: readonly (readonly Line[])[] }
  | { readonly kind: "code"; readonly lines: readonly string[] };

/** Where a heading of this text is found: the same rule as Markdown viewers use. */
export function anchorOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\w\s-]/g, "")
    .trim()
    .replace(/\s/g, "-");
}
