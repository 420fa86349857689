import type { Part } from "../../src/templates/plan-parts";
import type { Place } from "../../src/workbook/address";
import { wizardPreview } from "../model/wizard-preview";
import type { ViewProps } from "../view-props";
import { Button } from "./button";

/** The main action of a page that tells about one sheet: add it, or go there. */
export function SheetFoot({
  state,
  tell,
  canShow,
  part,
  title,
  place,
}: ViewProps & { readonly part: Part; readonly title: string; readonly place: Place | undefined }) {
  const { workbook, unwanted, settings, work, capabilities } = state;
  if (place !== undefined) {
    return canShow ? (
      <Button id={`open-${part}`} look="primary" off={work !== null} does={() => tell({ event: "place asked", place })}>
        Open {place.sheet}
      </Button>
    ) : null;
  }
  const preview = workbook === null ? "" : wizardPreview(workbook, [part], unwanted, settings.rules);
  return (
    <>
      {typeof preview === "string" && preview !== "" ? <p class="tg-wrong">{preview}</p> : null}
      <Button
        id={`add-${part}`}
        look="primary"
        off={work !== null || typeof preview === "string" || capabilities?.readOnly !== undefined}
        does={() => tell({ event: "build asked", parts: [part] })}
      >
        Add {title}
      </Button>
    </>
  );
}
