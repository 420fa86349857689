import type { ComponentChildren } from "preact";
import type { Place } from "../../src/workbook/address";
import type { ViewProps } from "../view-props";
import { Button } from "./button";

/** The way to a cell where the host can show it; else its name, for the person to go there. */
export function PlaceLink({
  id,
  place,
  look = "link",
  own = false,
  children,
  tell,
  canShow,
}: Pick<ViewProps, "tell" | "canShow"> & {
  readonly id: string;
  readonly place: Place;
  readonly look?: "link" | "plain";
  /** Its words are the user's, not ours. */
  readonly own?: boolean;
  readonly children?: ComponentChildren;
}) {
  if (!canShow) return <span class="tg-quiet">On sheet {place.sheet}.</span>;
  return (
    <span>
      <Button id={id} look={look} own={own} does={() => tell({ event: "place asked", place })}>
        {children ?? `Open ${place.sheet}`}
      </Button>
    </span>
  );
}
