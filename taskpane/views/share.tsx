import { CATALOGUE } from "../../functions/catalogue";
import type { Capabilities } from "../../src/workbook/port";
import { STATE_TEMPLATE } from "../../src/workbook/state";
import { isOurs, sheetOfTemplate } from "../../src/workbook/survey";
import { Button } from "../parts/button";
import { Page } from "../parts/page";
import { Section } from "../parts/section";
import type { ViewProps } from "../view-props";

/** What somebody without Tollgate will see, and how to send it. */
export function Share(props: ViewProps) {
  const { state, tell } = props;
  const { workbook, capabilities } = state;
  const notes = workbook === null ? undefined : sheetOfTemplate(workbook.survey, STATE_TEMPLATE);
  const ours =
    workbook === null ? [] : workbook.survey.sheets.filter((name) => isOurs(workbook.survey, name) && name !== notes);
  const typed = functionCells(props);
  const prefix = capabilities?.prefix ?? "";
  return (
    <Page {...props} title="Share">
      {workbook === null ? (
        <>
          <p>The workbook is not read yet.</p>
          <div>
            <Button id="read-workbook" off={state.work !== null} does={() => tell({ event: "read asked" })}>
              Read the workbook
            </Button>
          </div>
        </>
      ) : (
        <>
          <Section title="What a recipient sees">
            <ul class="tg-list">
              <li>
                <span class="tg-name">Sheets that Tollgate made</span>
                <span class="tg-quiet">
                  {ours.length === 0
                    ? "None in this workbook."
                    : `All of it: ${ours.join(", ")}. They are made of built-in formulas and native charts, work without Tollgate, and go on calculating when a number is typed.`}
                </span>
              </li>
              <li>
                <span class="tg-name">Your own sheets</span>
                <span class="tg-quiet">As they are; nothing in them was changed.</span>
              </li>
              <li>
                <span class="tg-name">Formulas with Tollgate functions</span>
                <span class="tg-quiet" data-testid="function-cells">
                  {typed.length === 0
                    ? `A cell in which you typed a function such as ${prefix}KPI shows #NAME? to people without Tollgate as soon as it recalculates.`
                    : `${typed.length === 1 ? "One cell was" : `${typed.length} cells were`} typed with them (${typed.slice(0, 6).join(", ")}${typed.length > 6 ? " ..." : ""}). Without Tollgate they show #NAME? as soon as they recalculate.`}{" "}
                  Copy such cells and paste them as values over themselves in the copy that you send.
                </span>
              </li>
            </ul>
          </Section>
          <Section title="How to send it">
            <p>{SENDING[capabilities?.name ?? "File"]}</p>
            <p class="tg-quiet">
              Before you do: look for names of students or employees in your own sheets. They go with the file.
            </p>
          </Section>
        </>
      )}
    </Page>
  );
}

const SENDING: Readonly<Record<Capabilities["name"], string>> = {
  Excel: "File, Save a Copy, then send the copy. People can open it in any Excel, in Google Sheets or in LibreOffice.",
  "Google Sheets":
    "Share, with people who have an account; or File, Email, Email this file, as Excel or PDF for everybody else.",
  Workbench: "Download .xlsx at the top of the window, then send the file. Nothing leaves this computer before you do.",
  File: "Send the file as it is.",
};

const CALLS = new RegExp(`\\b(?:${CATALOGUE.map(({ name }) => name).join("|")})\\(`, "i");

/** Cells of the user's own sheets in which a custom function stands, where the host tells of formulas. */
function functionCells({ state }: ViewProps): readonly string[] {
  const { workbook } = state;
  if (workbook === null) return [];
  return workbook.sheets
    .filter((sheet) => !isOurs(workbook.survey, sheet.name))
    .flatMap((sheet) =>
      Object.entries(sheet.formulas).flatMap(([address, formula]) =>
        CALLS.test(formula) ? [`${sheet.name}!${address}`] : [],
      ),
    );
}
