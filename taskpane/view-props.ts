import type { Asked } from "./events";
import type { PaneState } from "./state";

/** What every view is drawn from: the state, and the one way to say what the person does. */
export interface ViewProps {
  readonly state: PaneState;
  readonly tell: (asked: Asked) => void;
  /** Whether the host can bring a sheet before the person's eyes. */
  readonly canShow: boolean;
}
