import type { Cell } from "./cell";

/** The words of a cell without the blanks around them; "" where it holds none. */
export const wordsIn = (cell: Cell | undefined): string => (typeof cell === "string" ? cell.trim() : "");
