import type { Capabilities, ShareAct } from "../../src/workbook/port";
import { STATE_TEMPLATE } from "../../src/workbook/state";
import { isOurs, sheetOfTemplate } from "../../src/workbook/survey";
import { shareLook } from "../model/share-look";
import { Button } from "../parts/button";
import { Page } from "../parts/page";
import { Section } from "../parts/section";
import type { ViewProps } from "../view-props";
import { ShareChanges } from "./share-changes";
import { ShareChoiceFields } from "./share-choices";
import { ShareMessage } from "./share-message";

/** What somebody without Tollgate will see, and a copy that shows the same as this workbook does. */
export function Share(props: ViewProps) {
  const { state, tell } = props;
  const { workbook, capabilities, share } = state;
  if (workbook === null) {
    return (
      <Page {...props} title="Share">
        <p>The workbook is not read yet.</p>
        <div>
          <Button id="read-workbook" off={state.work !== null} does={() => tell({ event: "read asked" })}>
            Read the workbook
          </Button>
        </div>
      </Page>
    );
  }
  const look = shareLook(workbook, share, capabilities?.prefix ?? "");
  const can = (act: ShareAct) => capabilities?.shares?.includes(act) === true;
  const ask = (act: ShareAct) => tell({ event: "share asked", act });
  const notes = sheetOfTemplate(workbook.survey, STATE_TEMPLATE);
  const ours = workbook.survey.sheets.filter((name) => isOurs(workbook.survey, name) && name !== notes);
  const main = can("copy") ? "copy" : can("freeze") ? "freeze" : undefined;
  return (
    <Page
      {...props}
      title="Share"
      foot={
        main === undefined ? undefined : (
          <Button id={`share-${main}`} look="primary" off={state.work !== null} does={() => ask(main)}>
            {MAIN[main]}
          </Button>
        )
      }
    >
      <Section title="What a recipient sees">
        <p data-testid="function-cells">
          {look.differs.length === 0
            ? "The same as you, with or without Tollgate: no cell of your sheets uses a function that others lack."
            : `${look.differs.length === 1 ? "One formula uses" : `${look.differs.length} formulas use`} what others lack. Sent as it is, they would show an error; in a copy they become what stands below.`}
        </p>
        {ours.length === 0 ? null : (
          <p class="tg-quiet">
            Sheets that Tollgate made ({ours.join(", ")}) are built-in formulas and native charts, and go on
            calculating.
          </p>
        )}
        <ShareChanges {...props} differs={look.differs} />
        <ShareChoiceFields {...props} look={look} />
      </Section>
      {look.frozen === 0 && look.stuck === 0 ? null : (
        <Section title="Put right">
          {look.frozen > 0 && can("thaw") ? (
            <div class="tg-close">
              <p>{count(look.frozen)} frozen before and can come back as they were.</p>
              <Button id="share-thaw" off={state.work !== null} does={() => ask("thaw")}>
                Thaw
              </Button>
            </div>
          ) : null}
          {look.stuck > 0 && can("repair") ? (
            <div class="tg-close">
              <p>{count(look.stuck)} entered in another program, or before Tollgate was there.</p>
              <Button id="share-repair" off={state.work !== null} does={() => ask("repair")}>
                Repair formulas
              </Button>
            </div>
          ) : null}
        </Section>
      )}
      <ShareMessage {...props} workbook={workbook} canDraft={can("draft")} />
      <Section title="How to send it">
        <p>{SENDING[capabilities?.name ?? "File"]}</p>
        <p class="tg-quiet">
          Before you do: look for names of students or employees in your own sheets. They go with the file.
        </p>
      </Section>
    </Page>
  );
}

const MAIN = { copy: "Make a copy to share", freeze: "Freeze formulas" } as const;

const count = (n: number): string => (n === 1 ? "One formula was" : `${n} formulas were`);

const SENDING: Readonly<Record<Capabilities["name"], string>> = {
  Excel: "Send the copy as a file. People can open it in any Excel, in Google Sheets or in LibreOffice.",
  "Google Sheets":
    "Freeze the formulas, then File, Email, Email this file, as Excel or PDF. Thaw them afterwards; nothing is lost.",
  Workbench: "Send the copy as a file. Nothing leaves this computer before you do.",
  File: "Send the copy as a file.",
};
