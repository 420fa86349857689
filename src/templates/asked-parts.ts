import { PHASES } from "../dmaic/phase";
import { WorkbookProblem } from "../workbook/workbook-problem";
import { TEMPLATES } from "./catalogue";
import type { Template } from "./template";

/** Which sheets somebody asks for: all of them, those of a phase, or some by their names. */
export interface PartsAsked {
  readonly all?: boolean;
  readonly phase?: string | undefined;
  /** Ids or titles of templates, with commas between. */
  readonly templates?: string | undefined;
}

const ids = (templates: readonly Template[]): readonly string[] => templates.map(({ id }) => id);

/**
 * The templates that were asked for, Home among them; undefined where nothing was asked for.
 *
 * @throws {WorkbookProblem} For a phase or a template that there is not, or for all and some at once; the sentence says what there is.
 *
 * @example
 * askedParts({ templates: "fmea, SIPOC" }) // => ["home", "fmea", "sipoc"]
 */
export function askedParts({ all = false, phase, templates }: PartsAsked): readonly string[] | undefined {
  if (!all && phase === undefined && templates === undefined) return undefined;
  if (all && (phase !== undefined || templates !== undefined)) {
    const some = phase === undefined ? "the templates" : "the phase";
    throw new WorkbookProblem(`All sheets and only some are two wishes: ask for all, or for ${some} alone.`);
  }
  const whole = all ? ids(TEMPLATES.filter(({ isOnRequest }) => isOnRequest !== true)) : [];
  const ofPhase = phase === undefined ? [] : partsOfPhase(phase);
  const named = templates === undefined ? [] : templates.split(",").map((it) => templateNamed(it.trim()));
  return [...new Set(["home", ...whole, ...ofPhase, ...named])];
}

/** The sheets of a phase, and the gates, which look at them. */
function partsOfPhase(asked: string): readonly string[] {
  const phase = PHASES.find((it) => it.toLowerCase() === asked.trim().toLowerCase());
  if (phase === undefined) {
    throw new WorkbookProblem(`There is no phase "${asked}". The phases are ${PHASES.join(", ")}.`);
  }
  return ["gates", ...ids(TEMPLATES.filter((it) => it.phase === phase.toLowerCase()))];
}

function templateNamed(asked: string): string {
  const found = TEMPLATES.find(({ id, title }) => [id, title.toLowerCase()].includes(asked.toLowerCase()));
  if (found !== undefined) return found.id;
  throw new WorkbookProblem(`There is no template "${asked}". The templates are ${ids(TEMPLATES).join(", ")}.`);
}
