import type { Plan, Step } from "./plan";
import { receiptOf, type Receipt } from "./receipt";

/** One hand for every kind of step. A host that lacks one does not compile. */
export type Hands = { readonly [K in Step["step"]]: (it: Extract<Step, { readonly step: K }>) => void };

/** Carries a plan out step by step and stops at the first that fails; the receipt says how far it came. */
export function carryOut(plan: Plan, hands: Hands): Receipt {
  let done = 0;
  try {
    for (const step of plan) {
      handle(step, hands);
      done += 1;
    }
    return receiptOf(plan, done);
  } catch (fault) {
    return receiptOf(plan, done, fault instanceof Error ? fault.message : String(fault));
  }
}

/** Hands one step to the hand made for it. */
export function handle(step: Step, hands: Hands): void {
  // TypeScript cannot follow that hands[step.step] takes this very step; the mapped type of `Hands` makes it so.
  (hands[step.step] as (it: Step) => void)(step);
}
