import { BLANK_KPI, USUAL_RULES } from "../../dmaic/blank-kpi";
import { BLANK_CHARTER } from "../../dmaic/blank-project";
import { BETTER, type Better, type Kpi } from "../../dmaic/kpi";
import { PHASES, type Phase } from "../../dmaic/phase";
import type { Charter, LeftOut, PhaseChange, Project } from "../../dmaic/project";
import { SAVINGS_TYPES, type SavingsLine } from "../../dmaic/savings";
import { WorkbookProblem } from "../../workbook/workbook-problem";
import { readSheetFills } from "./read-sheet-fills";

type Json = Readonly<Record<string, unknown>>;

/**
 * Reads a project from the text of a JSON file: what a team has agreed on before its workbook is built.
 *
 * @throws {WorkbookProblem} When the text is no JSON or a part is not what it should be; the sentence names the part.
 */
export function readProject(text: string, file: string): Project {
  const read = reader(file);
  const it = read.object(parsed(text, file), "the file");
  const list = (key: string): Json[] => read.list(it[key], key).map((entry, i) => read.object(entry, `${key}[${i}]`));
  return {
    phase: read.word(it["phase"], PHASES, "Define", "phase") satisfies Phase,
    charter: charterOf(read, read.object(it["charter"] ?? {}, "charter")),
    kpis: list("kpis").map((entry, i) => kpiOf(read, entry, `kpis[${i}]`)),
    phaseChanges: list("phaseChanges").map((entry, i): PhaseChange => ({
      kpi: read.text(entry["kpi"], `phaseChanges[${i}].kpi`),
      start: label(entry["start"]),
      name: read.text(entry["name"], `phaseChanges[${i}].name`),
      why: read.text(entry["why"] ?? "", `phaseChanges[${i}].why`),
      by: read.text(entry["by"] ?? "", `phaseChanges[${i}].by`),
      ...decided(read, entry, `phaseChanges[${i}]`),
    })),
    leftOut: list("leftOut").map((entry, i): LeftOut => ({
      kpi: read.text(entry["kpi"], `leftOut[${i}].kpi`),
      label: label(entry["label"]),
      reason: read.text(entry["reason"] ?? "", `leftOut[${i}].reason`),
    })),
    savings: list("savings").map((entry, i) => savingOf(read, entry, `savings[${i}]`)),
    ...(it["sheets"] === undefined ? {} : { sheets: readSheetFills(it["sheets"], file) }),
  };
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new WorkbookProblem(
      `"${file}" is not a project file: it is no valid JSON. Compare it with examples/late-buses.project.json.`,
    );
  }
}

function charterOf(read: Reader, it: Json): Charter {
  const words = Object.fromEntries(
    Object.entries(BLANK_CHARTER).map(([key, blank]) => [key, read.text(it[key] ?? blank, `charter.${key}`)]),
  );
  return {
    ...BLANK_CHARTER,
    ...words,
    kind: read.word(it["kind"], ["Improvement", "Design", "Redesign"], "Improvement", "charter.kind"),
    status: read.word(
      it["status"],
      ["Not started", "Started", "On hold", "Cancelled", "Completed"],
      "Not started",
      "charter.status",
    ),
  };
}

function kpiOf(read: Reader, it: Json, where: string): Kpi {
  const text = (key: string, blank?: string) => read.text(it[key] ?? blank, `${where}.${key}`);
  const number = (key: string) => read.number(it[key], `${where}.${key}`);
  const [target, tolerance, baseline] = [number("target"), number("tolerance"), number("baseline")];
  const lowerBound = number("lowerBound");
  const weight = number("weight");
  const [targetDate, updated] = [label(it["targetDate"]), label(it["updated"])];
  const [lowerSpecification, upperSpecification] = [number("lowerSpecification"), number("upperSpecification")];
  return {
    id: text("id"),
    name: text("name"),
    goal: text("goal", ""),
    process: text("process", ""),
    requirement: text("requirement", ""),
    definition: text("definition", ""),
    numerator: text("numerator"),
    denominator: text("denominator", ""),
    unit: text("unit", ""),
    ...(it["better"] === undefined
      ? {}
      : { better: read.word<Better>(it["better"], BETTER, "Lower", `${where}.better`) }),
    frequency: text("frequency", ""),
    chart: text("chart", BLANK_KPI.chart),
    rules: text("rules", USUAL_RULES),
    owner: text("owner", ""),
    source: text("source", ""),
    ...(target === undefined ? {} : { target }),
    ...(typeof targetDate === "number" ? { targetDate } : {}),
    ...(tolerance === undefined ? {} : { tolerance }),
    ...(baseline === undefined ? {} : { baseline }),
    ...(lowerBound === undefined ? {} : { lowerBound }),
    ...(weight === undefined ? {} : { weight }),
    ...(typeof it["onDashboard"] === "boolean" ? { onDashboard: it["onDashboard"] } : {}),
    ...(lowerSpecification === undefined ? {} : { lowerSpecification }),
    ...(upperSpecification === undefined ? {} : { upperSpecification }),
    ...(it["naturalFrequency"] === undefined ? {} : { naturalFrequency: text("naturalFrequency") }),
    ...(typeof updated === "number" ? { updated } : {}),
  };
}

/** The day of a decision on a phase, and the four answers; what is left out stays blank on the sheet. */
function decided(read: Reader, entry: Json, where: string): Partial<PhaseChange> {
  const on = label(entry["on"]);
  const answers = (["distinct", "known", "wanted", "lasting"] as const).filter((key) => entry[key] !== undefined);
  return {
    ...(typeof on === "number" ? { on } : {}),
    ...Object.fromEntries(answers.map((key) => [key, read.text(entry[key], `${where}.${key}`)])),
  };
}

function savingOf(read: Reader, it: Json, where: string): SavingsLine {
  const number = (key: string) => read.number(it[key], `${where}.${key}`);
  const [oneTimeCost, runningCost] = [number("oneTimeCost"), number("runningCost")];
  return {
    type: read.word(
      it["type"],
      SAVINGS_TYPES.map(({ type }) => type),
      "hard",
      `${where}.type`,
    ),
    driver: read.text(it["driver"] ?? "", `${where}.driver`),
    kpi: read.text(it["kpi"], `${where}.kpi`),
    volume: number("volume") ?? 0,
    volumeUnit: read.text(it["volumeUnit"] ?? "", `${where}.volumeUnit`),
    value: number("value") ?? 0,
    ...(oneTimeCost === undefined ? {} : { oneTimeCost }),
    ...(runningCost === undefined ? {} : { runningCost }),
    ...(it["account"] === undefined ? {} : { account: read.text(it["account"], `${where}.account`) }),
  };
}

/** "2026-01-05" is a date, as a serial number; anything else is the word that stands in the label column. */
function label(value: unknown): number | string {
  const date = typeof value === "string" ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) : null;
  if (date === null) return typeof value === "number" ? value : String(value ?? "");
  return (Date.UTC(Number(date[1]), Number(date[2]) - 1, Number(date[3])) - Date.UTC(1899, 11, 30)) / 86_400_000;
}

type Reader = ReturnType<typeof reader>;

/** Checks of single parts; each says which part of which file is not what it should be. */
function reader(file: string) {
  const wrong = (where: string, wanted: string): never => {
    throw new WorkbookProblem(`In "${file}", ${where} should be ${wanted}. Mend it and run the command again.`);
  };
  return {
    object: (value: unknown, where: string): Json =>
      typeof value === "object" && value !== null && !Array.isArray(value)
        ? { ...value }
        : wrong(where, "an object in braces"),
    list: (value: unknown, where: string): readonly unknown[] =>
      value === undefined ? [] : Array.isArray(value) ? value : wrong(where, "a list in brackets"),
    text: (value: unknown, where: string): string =>
      typeof value === "string" ? value : wrong(where, "a text in quotes"),
    number: (value: unknown, where: string): number | undefined =>
      value === undefined || typeof value === "number" ? value : wrong(where, "a number without quotes"),
    word: <W extends string>(value: unknown, words: readonly W[], fallback: W, where: string): W =>
      value === undefined ? fallback : (words.find((it) => it === value) ?? wrong(where, `one of ${words.join(", ")}`)),
  };
}
