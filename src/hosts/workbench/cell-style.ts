import { lookOf, type Role } from "../../workbook/style";

/** How the spreadsheet is told to show a cell that plays a part. */
export function cellStyle(role: Role, number: string | undefined, align?: "left"): object {
  const look = lookOf(role, number, align);
  return {
    verticalAlign: look.middle === true ? "middle" : "top",
    ...(look.bold === true ? { bold: true } : {}),
    ...(look.italic === true ? { italic: true } : {}),
    ...(look.underline === true ? { underline: true } : {}),
    ...(look.size === undefined ? {} : { fontSize: look.size }),
    ...(look.color === undefined ? {} : { textColor: `#${look.color}` }),
    ...(look.fill === undefined ? {} : { fillColor: `#${look.fill}` }),
    ...(look.align === undefined ? {} : { align: look.align }),
    ...(look.wrap === true ? { wrapping: "wrap" } : {}),
  };
}
