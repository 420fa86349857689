import type { Plan, Step } from "../../workbook/plan";

/**
 * A plan in parts whose order counts. Within a part the cells of a sheet are gathered and set together; what is written over
 * cells that the same plan has written before (our notes: first that a build has begun, last that it is done) has to wait, and so
 * has a sheet that is added after another one was removed, whose name or mark it may have. Sheets are added when the notes that speak
 * of them are written: a mark alone does not make a sheet ours.
 */
export function inOrder(plan: Plan): Plan[] {
  const parts: Step[][] = [[]];
  let written = new Set<string>();
  for (const step of plan) {
    if (step.step === "add sheet" && parts[parts.length - 1]!.some(isBefore)) parts.push([]);
    if (step.step === "write" && step.holds === "words") {
      const first = `${step.sheet}\n${step.area.replace(/:.*/, "")}`;
      if (written.has(first)) {
        parts.push([]);
        written = new Set();
      }
      written.add(first);
    }
    parts[parts.length - 1]!.push(step);
  }
  return parts;
}

const isBefore = (it: Step): boolean => it.step === "remove sheet" || it.step === "write";
