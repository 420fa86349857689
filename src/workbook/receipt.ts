import { isOwnerMark } from "./owner-mark";
import type { Plan } from "./plan";

/** How a plan went: plain JSON, so that it can be kept and handed to `undoing`. */
export interface Receipt {
  readonly ok: boolean;
  readonly steps: number;
  readonly done: number;
  /** Sheets that were added, with the template that each was laid from. */
  readonly added: readonly { readonly sheet: string; readonly template: string }[];
  /** Sheets of ours that stood already and were laid again. */
  readonly updated: readonly string[];
  /** Defined names on the sheets that were added: what taking them back removes. */
  readonly names: readonly string[];
  /** One sentence for the person. */
  readonly says: string;
  /** Why it stopped, in the program's own words; left out where all was done. */
  readonly fault?: string;
}

/** The receipt for the first `done` steps of a plan; `fault` is why the next one failed. */
export function receiptOf(plan: Plan, done: number, fault?: string): Receipt {
  const carried = plan.slice(0, done);
  const added = carried.flatMap((it) => (it.step === "add sheet" ? [{ sheet: it.sheet, template: it.template }] : []));
  const written = new Set(
    carried.flatMap((it) => (it.step === "write" || it.step === "fill" || it.step === "clear" ? [it.sheet] : [])),
  );
  const updated = [...written].filter((sheet) => added.every((it) => it.sheet !== sheet));
  const names = carried.flatMap((it) =>
    it.step === "name" && added.some(({ sheet }) => sheet === it.sheet) ? [it.name] : [],
  );
  return {
    ok: fault === undefined,
    steps: plan.length,
    done,
    added,
    updated,
    names,
    says: sentence(plan, added, updated, done, fault),
    ...(fault === undefined ? {} : { fault }),
  };
}

function sentence(
  plan: Plan,
  added: Receipt["added"],
  updated: readonly string[],
  done: number,
  fault: string | undefined,
): string {
  if (plan.length === 0) return "Everything stands as planned; nothing had to be written.";
  const shown = [
    added.length === 0 ? "" : `added ${list(added.map(({ sheet }) => sheet))}`,
    updated.length === 0 ? "" : `updated ${list(updated)}`,
  ].filter(Boolean);
  if (fault === undefined) return `Done: ${shown.join("; ")}.`;
  const so = shown.length === 0 ? "nothing was written" : shown.join("; ");
  return `It stopped after ${done} of ${plan.length} steps: ${fault.replace(/\.$/, "")}. So far ${so}; none of your own sheets was touched. Build again to finish, or undo.`;
}

function list(sheets: readonly string[]): string {
  return sheets.length === 1 ? `sheet ${sheets[0]!}` : `${sheets.length} sheets (${sheets.join(", ")})`;
}

/** Whether a receipt leaves anything to undo. */
export function hasAdded(receipt: Receipt): boolean {
  return receipt.added.length > 0 || receipt.names.some(isOwnerMark);
}
