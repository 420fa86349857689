import { perishingWarning, warningsOf, type Mend } from "../model/warnings";
import type { Asked } from "../events";
import type { WorkbookRead } from "../model/workbook-read";
import type { ViewProps } from "../view-props";
import { Button } from "./button";
import { Notice } from "./notice";

const MENDS: Readonly<Record<Mend, { readonly words: string; readonly asks: Asked }>> = {
  refresh: { words: "Refresh the sheets", asks: { event: "build asked", parts: [] } },
  "read again": { words: "Read the workbook again", asks: { event: "read asked" } },
  share: { words: "See what others would see", asks: { event: "view chosen", view: "share" } },
};

/** What stands in the way of trusting the sheets, each with what the pane can do about it. */
export function Warnings({ state, workbook, tell }: ViewProps & { readonly workbook: WorkbookRead }) {
  // What is missing while the workbook is being read is no fault of it.
  const warnings =
    state.work?.doing === "reading" ? [] : [...warningsOf(workbook), ...perishingWarning(state.perishing)];
  return (
    <>
      {warnings.map(({ says, mend }) => (
        <Notice key={says} tone="near" id="warning">
          <p>{says}</p>
          {mend === undefined ? null : (
            <div>
              <Button
                id={`mend-${mend.replace(" ", "-")}`}
                look="link"
                off={state.work !== null}
                does={() => tell(MENDS[mend].asks)}
              >
                {MENDS[mend].words}
              </Button>
            </div>
          )}
        </Notice>
      ))}
    </>
  );
}
