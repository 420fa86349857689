import { handle } from "../../workbook/carry-out";
import type { Plan, Step } from "../../workbook/plan";
import type { Watch } from "../../workbook/port";
import { receiptOf, type Receipt } from "../../workbook/receipt";
import { labelsOf } from "./end-labels";
import { excelHands } from "./hands";
import { inGroups } from "./in-groups";
import { sayFault } from "./say-fault";
import { standing } from "./standing";
import { survey, type NamedPlaces } from "./survey";
import { ownerMark } from "../../workbook/owner-mark";

/**
 * Carries a plan out in as few round trips as the size of requests allows; what a failed one did is on the receipt.
 *
 * @param known Our names, where they have just been read.
 * @param watch Told after each request, and asked before each whether to stop.
 */
export async function carryOut(
  context: Excel.RequestContext,
  plan: Plan,
  known?: NamedPlaces,
  watch?: Watch,
): Promise<Receipt> {
  if (plan.length === 0) return receiptOf(plan, 0);
  const hands = excelHands(context, await standing(context, plan, known));
  let done = 0;
  for (const group of inGroups(plan)) {
    if (watch?.isCancelled() === true) return receiptOf(plan, done, "it was cancelled");
    watch?.progressed(done, plan.length);
    const labels = areLabelsRefused ? [] : labelsOf(group.steps, plan);
    // The last notes of a build come after the labels: one that breaks off at a label does not count as finished.
    const drawn = 1 + group.steps.map(({ step }) => step).lastIndexOf("chart");
    const send = async (steps: readonly Step[], after: readonly Step[]) => {
      context.application.suspendApiCalculationUntilNextSync();
      for (const step of steps) handle(step, hands);
      if (steps.length > 0) for (const it of labels) it(context);
      for (const step of after) handle(step, hands);
      // Each group waits for the one before: a later one may rest on it, and a request must stay small.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
    };
    try {
      try {
        await send(group.steps.slice(0, drawn), group.steps.slice(drawn));
      } catch (fault) {
        if (labels.length === 0 || !isRefusal(fault)) throw fault;
        // An Excel that draws no such labels has the legend; it is not asked again while the pane is open.
        areLabelsRefused = true;
        if (!isAtLabel(fault)) throw fault;
        await send([], group.steps.slice(drawn));
      }
      done += group.completes;
    } catch (fault) {
      const partly = await doneBeforeTheFault(context, plan.slice(done, done + group.completes));
      return receiptOf(plan, done + partly, sayFault(fault).message);
    }
  }
  return receiptOf(plan, done);
}

let areLabelsRefused = false;

/** What Excel answers to something that it never does, however often it is asked. */
const REFUSALS = [
  "EmptyChartSeries",
  "InvalidArgument",
  "InvalidOperation",
  "ItemNotFound",
  "NotImplemented",
  "ApiNotFound",
];

interface Fault {
  readonly code?: unknown;
  readonly debugInfo?: { readonly errorLocation?: unknown };
}

const isRefusal = (fault: unknown): boolean => REFUSALS.includes(String((fault as Fault | null)?.code));

/** Whether a request broke off at what only labels ask for: everything before was done then. */
const isAtLabel = (fault: unknown): boolean =>
  /^Chart(Point|DataLabel|PlotArea|Series\.hasDataLabels)/.test(
    String((fault as Fault | null)?.debugInfo?.errorLocation),
  );

/**
 * How many steps of a failed request were carried out, as far as its sheets show: a request is no transaction. A sheet that
 * was added and not yet marked as ours would bar the next build, so it goes again.
 */
async function doneBeforeTheFault(context: Excel.RequestContext, steps: readonly Step[]): Promise<number> {
  try {
    const { sheets, names } = await survey(context);
    let done = 0;
    for (const [i, step] of steps.entries()) {
      if (step.step !== "add sheet" || !sheets.includes(step.sheet)) continue;
      const mark = ownerMark(step.template);
      if (names.some(({ name, sheet }) => name === mark && sheet === step.sheet)) done = i + 1;
      else context.workbook.worksheets.getItemOrNullObject(step.sheet).delete();
    }
    await context.sync();
    return done;
  } catch {
    // Excel answers nothing at all (a cell is being edited, the connection is gone): then the request was not begun either.
    return 0;
  }
}
