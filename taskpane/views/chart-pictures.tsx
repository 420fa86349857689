import { pictureChoices, pictureProposal } from "../model/picture-proposal";
import { Button } from "../parts/button";
import { ChoiceField } from "../parts/field";
import { Notice } from "../parts/notice";
import { Section } from "../parts/section";
import { ToBuild } from "../parts/to-build";
import type { MakingProps } from "./making-props";

/** Other pictures of the same figures: charts without a place in time, or one chart for each group. */
export function ChartPictures({ state, tell, workbook, draft, proposal }: MakingProps) {
  const choices = pictureChoices(proposal);
  const picture = pictureProposal(workbook, draft, state.settings);
  if (choices.length === 0) return null;
  const change = (it: Partial<Omit<typeof draft, "table">>) => tell({ event: "draft changed", change: it });
  const isOff =
    typeof picture?.preview !== "object" || state.work !== null || state.capabilities?.readOnly !== undefined;
  return (
    <Section title="Another picture of these figures">
      <div class="tg-close">
        <ChoiceField
          id="picture-kind"
          label="Picture"
          value={picture?.chosen.word ?? ""}
          choices={[
            { value: "", text: "None" },
            ...choices.map(({ word, title }) => ({ value: word as string, text: title })),
          ]}
          {...(picture === undefined ? {} : { hint: picture.chosen.about })}
          chosen={(word) => change({ picture: choices.find((it) => it.word === word)?.word ?? null })}
        />
        {picture?.column === undefined ? null : (
          <ChoiceField
            id="picture-by"
            label={picture.chosen.needs === "figures" ? "Against" : "By"}
            value={String(picture.column.column)}
            choices={picture.columns.map(({ column, name }) => ({ value: String(column), text: name, own: true }))}
            chosen={(column) => change({ by: Number(column) })}
          />
        )}
        {picture === undefined ? null : (
          <>
            {typeof picture.preview === "string" ? (
              <Notice tone="bad">{picture.preview}</Notice>
            ) : (
              <ToBuild preview={picture.preview} />
            )}
            <div class="tg-row">
              <Button id="insert-picture" off={isOff} does={() => tell({ event: "picture asked" })}>
                Insert the picture
              </Button>
            </div>
          </>
        )}
      </div>
    </Section>
  );
}
