/** The names that the parts of a workbook go by, as the transitional form of the file format spells them. */
export const NAMESPACES = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relationships: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  package: "http://schemas.openxmlformats.org/package/2006/relationships",
  contentTypes: "http://schemas.openxmlformats.org/package/2006/content-types",
  drawing: "http://schemas.openxmlformats.org/drawingml/2006/main",
  sheetDrawing: "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
  chart: "http://schemas.openxmlformats.org/drawingml/2006/chart",
} as const;

export const XML_START = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What an element of ours must declare inside an element of the user's file: nothing where the default name space is ours. */
export function declaration(rootStart: string): string {
  return new RegExp(`\\sxmlns\\s*=\\s*["']${NAMESPACES.main}["']`).test(rootStart) ? "" : ` xmlns="${NAMESPACES.main}"`;
}

/** The prefix that a part binds to relationship ids ("r:" in nearly every file), or "" where it binds none. */
export function relationshipPrefix(rootStart: string): string {
  const bound = new RegExp(`\\sxmlns:([\\w.-]+)\\s*=\\s*["']${NAMESPACES.relationships}["']`).exec(rootStart);
  return bound === null ? "" : `${bound[1]!}:`;
}
