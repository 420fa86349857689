import type { BuildPreview } from "../model/build-preview";
import type { GuideStep } from "../model/guides/phase-guide";
import type { StepStanding } from "../model/step-standing";
import { titleOfPart } from "../model/wizard-preview";
import type { ViewProps } from "../view-props";
import { Chip } from "./chip";
import { Notice } from "./notice";
import { PlaceLink } from "./place-link";
import { ToBuild } from "./to-build";

const CHIPS = {
  "not added": { word: "Not added", tone: "plain" },
  blank: { word: "Still blank", tone: "near" },
  begun: { word: "Begun", tone: "near" },
  "filled in": { word: "Filled in", tone: "good" },
  added: { word: "Added", tone: "good" },
} as const;

/** One step of the wizard: its name and how far it is; opened, why it is done, what good looks like, what was found. */
export function StepCard({
  step,
  standing,
  preview,
  isOpen,
  tell,
  canShow,
}: Pick<ViewProps, "tell" | "canShow"> & {
  readonly step: GuideStep;
  readonly standing: StepStanding | undefined;
  /** What adding its sheet would do; for the open step only. */
  readonly preview: BuildPreview | string;
  readonly isOpen: boolean;
}) {
  const { part, why, good } = step;
  const sheets = standing?.sheets ?? [];
  // The one sheet of a step is the page's main action where the host can show it.
  const linked = canShow && sheets.length === 1 ? [] : sheets.slice(0, 6);
  const chip = CHIPS[standing?.is ?? "not added"];
  return (
    <li class={isOpen ? "tg-step tg-step-open" : "tg-step"} data-testid={`step-${part}`}>
      <h3>
        <button
          type="button"
          class="tg-step-head"
          data-testid={`open-step-${part}`}
          aria-expanded={isOpen ? "true" : "false"}
          onClick={() => tell({ event: "step opened", part: isOpen ? "" : part })}
        >
          <span class="tg-grow">{titleOfPart(part)}</span>
          <Chip word={chip.word} tone={chip.tone} />
        </button>
      </h3>
      {isOpen ? (
        <div class="tg-step-body">
          <p>{why}</p>
          <p class="tg-good">
            <span class="tg-legend">Done well</span> {good}
          </p>
          <p class="tg-quiet" data-testid="step-found">
            {standing === undefined ? "The workbook is not read yet." : standing.says}
          </p>
          {linked.map((sheet) => (
            <PlaceLink
              key={sheet}
              id={`open-sheet-${sheet}`}
              place={{ sheet, area: "A1" }}
              tell={tell}
              canShow={canShow}
            />
          ))}
          {standing?.is !== "not added" ? null : typeof preview === "string" ? (
            preview === "" ? null : (
              <Notice tone="near" id="step-wants">
                {preview}
              </Notice>
            )
          ) : (
            <ToBuild preview={preview} />
          )}
        </div>
      ) : null}
    </li>
  );
}
