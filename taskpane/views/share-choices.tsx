import type { ShareLook } from "../model/share-look";
import { Check } from "../parts/check";
import { ChoiceField } from "../parts/field";
import type { ViewProps } from "../view-props";

/** How the copy is to be made. */
export function ShareChoiceFields({ state, tell, look }: ViewProps & { readonly look: ShareLook }) {
  const { share } = state;
  const copies = state.capabilities?.shares?.includes("copy") === true;
  return (
    <>
      {look.differs.length === 0 ? null : (
        <ChoiceField
          id="share-as"
          label="Freeze to"
          value={share.as}
          choices={[
            { value: "formulas", text: "Built-in formulas where there are exact ones" },
            { value: "values", text: "Values everywhere" },
          ]}
          chosen={(as) => tell({ event: "share changed", change: { as: as === "values" ? "values" : "formulas" } })}
          hint="Formulas go on calculating when a number is typed; values stay as they are."
        />
      )}
      {look.confidential.length === 0 ? null : copies ? (
        <Check
          id="share-confidential"
          on={share.withConfidential}
          toggled={(withConfidential) => tell({ event: "share changed", change: { withConfidential } })}
        >
          Let confidential sheets go along ({look.confidential.join(", ")})
        </Check>
      ) : (
        <p class="tg-wrong">
          {look.confidential.join(", ")} is confidential and would go along. Make a copy of the spreadsheet, delete it
          there, and send the copy.
        </p>
      )}
    </>
  );
}
