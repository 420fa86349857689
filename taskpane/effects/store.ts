import type { Host } from "../../src/workbook/port";
import type { PaneEvent } from "../events";
import type { PaneState } from "../state";

/** How effects reach back: they tell events, and look whether the work that they do is still wanted. */
export interface Store {
  readonly host: Host;
  state(): PaneState;
  tell(event: PaneEvent): void;
}
