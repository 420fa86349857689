import { useRef } from "preact/hooks";
import { summaryOf } from "../model/share-look";
import type { WorkbookRead } from "../model/workbook-read";
import { Button } from "../parts/button";
import { Section } from "../parts/section";
import type { ViewProps } from "../view-props";

/** The text for a message: to be copied, or saved as a draft with the copy attached. */
export function ShareMessage({
  state,
  tell,
  workbook,
  canDraft,
}: ViewProps & { readonly workbook: WorkbookRead; readonly canDraft: boolean }) {
  const text = useRef<HTMLTextAreaElement>(null);
  const summary = summaryOf(workbook);
  return (
    <Section title="The message">
      <div class="tg-field">
        <label for="share-text">Text with the numbers of the scorecard</label>
        <textarea ref={text} id="share-text" data-testid="share-text" readOnly rows={8} value={summary} />
      </div>
      <div class="tg-row">
        <Button
          id="share-copy-text"
          does={() => {
            // Selected first: where a program does not let a pane use the clipboard, Ctrl+C does.
            text.current?.focus();
            text.current?.select();
            void navigator.clipboard?.writeText(summary).then(
              () => tell({ event: "text copied", is: true }),
              () => tell({ event: "text copied", is: false }),
            );
          }}
        >
          Copy text
        </Button>
        {canDraft ? (
          <Button id="share-draft" off={state.work !== null} does={() => tell({ event: "share asked", act: "draft" })}>
            Save as a mail draft
          </Button>
        ) : null}
      </div>
    </Section>
  );
}
