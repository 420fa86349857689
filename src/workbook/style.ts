import { formatKind } from "./format-kind";

/** The part that a cell plays; how a part looks is settled here, once, for every host. */
export type Role =
  | "title"
  | "question"
  | "section"
  | "header"
  | "quiet header"
  | "label"
  | "text"
  | "plain"
  | "note"
  | "input"
  | "calculated"
  | "calculated words"
  | "result"
  | "verdict"
  | "sentence"
  | "helper"
  | "link"
  | "improvement"
  | "concern"
  | "good"
  | "bad"
  | "near";

/** How cells look. Colors are six hexadecimal digits; sizes are points. */
export interface Look {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  /** A thin line below, or all around. */
  readonly border?: "below" | "around";
  readonly align?: "left" | "center" | "right";
  /** Room kept at the side that the content leans on, in letters; a host without it leaves it out. */
  readonly indent?: number;
  /** Halfway between the top and the bottom of a high row; at the top where it is not said. */
  readonly middle?: boolean;
  readonly wrap?: boolean;
}

/** One palette: dark enough on white for WCAG AA, apart from each other in gray and for color-blind eyes. */
export const COLORS = {
  ink: "1F2933",
  navy: "17365D",
  blue: "1F5FA8",
  mist: "E8EEF5",
  inputFill: "FFF8DC",
  line: "C3CBD4",
  quiet: "5F6B7A",
  amber: "B35A00",
  amberFill: "FDEBD0",
  red: "B3121D",
  redFill: "FBE3E4",
  teal: "00695C",
  tealFill: "DDF1EE",
  white: "FFFFFF",
} as const;

export const LOOKS: Readonly<Record<Role, Look>> = {
  title: { bold: true, size: 18, color: COLORS.navy },
  question: { italic: true, size: 11, color: COLORS.quiet },
  section: { bold: true, size: 13, color: COLORS.navy, border: "below" },
  header: { bold: true, color: COLORS.white, fill: COLORS.navy, wrap: true, align: "center", middle: true },
  "quiet header": { color: COLORS.quiet, size: 9, wrap: true, align: "center", middle: true },
  label: { bold: true, color: COLORS.ink, wrap: true },
  text: { color: COLORS.ink, wrap: true },
  plain: { color: COLORS.ink },
  note: { color: COLORS.quiet, size: 10 },
  input: { color: COLORS.ink, fill: COLORS.inputFill, border: "around", wrap: true },
  calculated: { color: COLORS.ink, border: "around" },
  "calculated words": { color: COLORS.ink, border: "around", wrap: true },
  result: { bold: true, color: COLORS.navy, fill: COLORS.mist, border: "around" },
  verdict: { bold: true, size: 12, color: COLORS.ink, fill: COLORS.mist, middle: true },
  sentence: { bold: true, color: COLORS.ink, fill: COLORS.mist, wrap: true },
  helper: { color: COLORS.quiet, size: 9 },
  link: { color: COLORS.blue, underline: true },
  improvement: { bold: true, color: COLORS.teal, fill: COLORS.tealFill },
  concern: { bold: true, color: COLORS.red, fill: COLORS.redFill },
  good: { bold: true, color: COLORS.teal, fill: COLORS.tealFill },
  bad: { bold: true, color: COLORS.red, fill: COLORS.redFill },
  near: { bold: true, color: COLORS.amber, fill: COLORS.amberFill },
};

/**
 * The look of a cell that plays a part and shows a number format: figures keep clear of the words in the next column. They do not
 * wrap: LibreOffice leaves out the room beside what may.
 */
export function lookOf(role: Role, number: string | undefined, align?: Look["align"]): Look {
  const look = align === undefined ? LOOKS[role] : { ...LOOKS[role], align };
  if (number === undefined || look.align !== undefined) return look;
  const { wrap: _, ...unwrapped } = look;
  return formatKind(number) === "date" ? { ...look, align: "center" } : { ...unwrapped, align: "right", indent: 1 };
}

/** The colors of sheet tabs: one for each phase of a project, and one for the sheets that are always there. */
export type Tab = "always" | "define" | "measure" | "analyze" | "improve" | "control";

export const TABS: Readonly<Record<Tab, string>> = {
  always: COLORS.navy,
  define: "4C6A92",
  measure: "1F7A8C",
  analyze: "8A5A00",
  improve: "2E7D4F",
  control: "6A4C93",
};
