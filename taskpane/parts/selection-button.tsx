import type { ViewProps } from "../view-props";
import { Button } from "./button";

/** Reads the selection and makes a draft of it. */
export function SelectionButton({ state, tell }: Pick<ViewProps, "state" | "tell">) {
  return (
    <Button
      id="use-selection"
      off={state.work !== null || state.workbook === null}
      does={() => tell({ event: "selection asked" })}
    >
      Use the selection
    </Button>
  );
}
