import { hasAdded } from "../../src/workbook/receipt";
import type { Done, Work } from "../state";
import type { ViewProps } from "../view-props";
import { Button } from "./button";
import { FocusHeading } from "./focus-heading";
import { Notice } from "./notice";

/** What is going on: work under way with a way to stop it, what went wrong, what was done and how to take it back. */
export function Status({ state, tell, canShow }: ViewProps) {
  const { work, problem, done, edited, capabilities, shared, told } = state;
  return (
    <>
      {work === null || work.doing === "showing" || work.doing === "following" ? null : (
        <Progress work={work} tell={tell} />
      )}
      {problem === null ? null : (
        <Notice tone="bad" id="problem">
          <FocusHeading>{PROBLEMS[problem.doing]}</FocusHeading>
          <p>{problem.says}</p>
          <div class="tg-row">
            {done !== null && !done.receipt.ok && hasAdded(done.receipt) ? undoButton(tell) : null}
            <Button id="read-again" does={() => tell({ event: "read asked" })}>
              Read the workbook again
            </Button>
            <Button id="close-problem" look="link" does={() => tell({ event: "notice closed" })}>
              Close
            </Button>
          </div>
        </Notice>
      )}
      {done === null || !done.receipt.ok || work !== null ? null : (
        <Receipt done={done} tell={tell} canShow={canShow} />
      )}
      {shared === "" || work !== null ? null : (
        <Notice tone="good" id="shared">
          <FocusHeading>Done</FocusHeading>
          <p>{shared}</p>
          <Button id="close-shared" look="link" does={() => tell({ event: "notice closed" })}>
            Close
          </Button>
        </Notice>
      )}
      {told === null || work !== null ? null : (
        // No heading that takes the focus: the person may be typing in the sheet.
        <Notice id="told">
          <h2>{told.title}</h2>
          <p>{told.says}</p>
          <Button id="close-told" look="link" does={() => tell({ event: "notice closed" })}>
            Close
          </Button>
        </Notice>
      )}
      {capabilities?.readOnly === undefined ? null : <Notice tone="near">{capabilities.readOnly}</Notice>}
      {(capabilities?.missing ?? []).map((says) => (
        <Notice key={says} tone="near">
          {says}
        </Notice>
      ))}
      {edited.length === 0 || (work !== null && work.doing !== "following") ? null : (
        <Notice>
          {edited.map((sheet) => (
            <p key={sheet}>Sheet {sheet} was edited after it was read.</p>
          ))}
          <Button id="read-edited" look="link" does={() => tell({ event: "read asked" })}>
            Read the workbook again
          </Button>
        </Notice>
      )}
    </>
  );
}

const PROBLEMS: Readonly<Record<Work["doing"], string>> = {
  reading: "The workbook could not be read",
  looking: "The sheets could not be read",
  "reading the selection": "The selection could not be read",
  building: "The build did not finish",
  following: "The edited sheet could not be read",
  undoing: "It could not all be taken back",
  inserting: "The formula was not inserted",
  noting: "The setting could not be kept in the workbook",
  sharing: "It could not be made ready to share",
  showing: "The sheet could not be shown",
};

const undoButton = (tell: ViewProps["tell"]) => (
  <Button id="undo" does={() => tell({ event: "undo asked" })}>
    Undo
  </Button>
);

function Progress({ work, tell }: { readonly work: Work; readonly tell: ViewProps["tell"] }) {
  const isStopping = work.doing === "building" && work.isCancelled;
  const { done, of } = stepsOf(work);
  const says = isStopping ? "Cancelling: what is under way will be taken back" : progressSays(work, done, of);
  return (
    <div class="tg-close" data-testid="progress">
      <p class="tg-quiet">
        <span>{says}</span> ...
      </p>
      {of > 0 ? <progress aria-label={says} value={done} max={of} /> : <progress aria-label={says} />}
      {work.doing === "undoing" || isStopping ? null : (
        <div>
          <Button id="cancel" look="link" does={() => tell({ event: "cancel asked" })}>
            Cancel
          </Button>
        </div>
      )}
    </div>
  );
}

function stepsOf(work: Work): { readonly done: number; readonly of: number } {
  switch (work.doing) {
    case "reading":
    case "building":
      return work;
    case "looking":
      return { done: work.done, of: work.sheets.length };
    default:
      return { done: 0, of: 0 };
  }
}

function progressSays(work: Work, done: number, of: number): string {
  if (work.doing === "building" && of > 0) return `Adding sheets and charts: ${Math.round((100 * done) / of)} %`;
  if (work.doing !== "reading" && work.doing !== "looking") return WORDS[work.doing];
  const sheet = work.doing === "reading" ? work.sheet : (work.sheets[work.done] ?? "");
  if (of === 0) return "Reading the workbook";
  return sheet === "" ? `Reading the workbook (${done} of ${of})` : `Reading sheet ${sheet} (${done} of ${of})`;
}

const WORDS: Readonly<Record<Exclude<Work["doing"], "reading" | "looking">, string>> = {
  "reading the selection": "Reading the selection",
  building: "Adding sheets and charts",
  following: "Looking at what was edited",
  undoing: "Taking it back",
  inserting: "Inserting the formula",
  noting: "Keeping the setting in the workbook",
  sharing: "Preparing it",
  showing: "Showing the sheet",
};

function Receipt({ done: { receipt, told }, tell, canShow }: { readonly done: Done } & Omit<ViewProps, "state">) {
  const shown = receipt.added.find(({ template }) => template.startsWith("chart-")) ?? receipt.added[0];
  const visible = receipt.added.filter(({ template }) => template !== "state").map(({ sheet }) => sheet);
  return (
    <Notice tone="good" id="receipt">
      <FocusHeading>Done</FocusHeading>
      <p>
        {told !== ""
          ? told
          : receipt.steps === 0 || visible.length + receipt.updated.length === 0
            ? receipt.says
            : visible.length === 0
              ? "The sheets are up to date."
              : `Added ${visible.length === 1 ? "the sheet" : `${visible.length} sheets:`} ${visible.join(", ")}.`}
      </p>
      <div class="tg-row">
        {canShow && shown !== undefined ? (
          <Button
            id="open-added"
            does={() => tell({ event: "place asked", place: { sheet: shown.sheet, area: "A1" } })}
          >
            Open {shown.sheet}
          </Button>
        ) : null}
        {hasAdded(receipt) ? undoButton(tell) : null}
      </div>
    </Notice>
  );
}
