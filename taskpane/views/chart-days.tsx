import type { Break } from "../../src/templates/find-breaks";
import type { ChartDraft } from "../model/chart-draft";
import { shownDate } from "../model/shown-number";
import { Check } from "../parts/check";
import { ChoiceField } from "../parts/field";
import type { MakingProps } from "./making-props";

/** Which days are points: every date as it stands, or school days only. Shown where the rows are days. */
export function ChartDays({ tell, draft, proposal: { days } }: MakingProps) {
  if (!days.isOffered) return null;
  const isSchool = draft.days === "school";
  const change = (it: Partial<Omit<ChartDraft, "table">>) => tell({ event: "draft changed", change: it });
  return (
    <>
      <ChoiceField
        id="chart-days"
        label="Days"
        value={isSchool ? "school" : "all"}
        choices={[
          { value: "all", text: "The dates in the data, as they are" },
          { value: "school", text: "School days only" },
        ]}
        hint={isSchool ? "" : "School days only: weekends and breaks are no gaps and take no room."}
        // A row that was chosen to begin a phase is another one now.
        chosen={(word) => change({ days: word === "school" ? "school" : "all", phaseAt: null })}
      />
      {typeof days.laid !== "object" ? null : (
        <div class="tg-close tg-whole">
          <p class="tg-quiet" data-testid="days-say">
            {breaksSay(days.laid.calendar.breaks)} Two sheets come along: Calendar, where breaks can be corrected and
            added, and School days, which the chart reads.
          </p>
          {days.laid.calendar.firstWeeks > 0 ? (
            <Check
              id="leave-first-weeks"
              on={draft.leavesFirstWeeks === true}
              toggled={(leavesFirstWeeks) => change({ leavesFirstWeeks })}
            >
              Mark the first {days.laid.calendar.firstWeeks} school days of each year and leave them out of the limits
            </Check>
          ) : null}
        </div>
      )}
    </>
  );
}

/** More breaks than this are counted, not listed. */
const MOST_LISTED = 4;

function breaksSay(breaks: readonly Break[]): string {
  if (breaks.length === 0) return "No breaks were found in the data.";
  if (breaks.length > MOST_LISTED) return `${breaks.length} breaks are known.`;
  const spans = breaks.map(({ from, to }) =>
    from === to ? shownDate(from) : `${shownDate(from)} to ${shownDate(to)}`,
  );
  return `Breaks: ${spans.join("; ")}.`;
}
