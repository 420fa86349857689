import { registries, UIPlugin } from "@odoo/o-spreadsheet";

/** The command that runs many others as one: calculated once at its end, taken back by one "undo". */
export const RUN_STEPS = "TOLLGATE_RUN_STEPS";

/** A command of the spreadsheet with a function to run; its own types know only its own commands. */
export interface RunSteps {
  readonly type: typeof RUN_STEPS;
  /** Must not throw: a command that breaks off would leave the spreadsheet in the middle of it. */
  readonly run: () => void;
}

class StepsPlugin extends UIPlugin {
  override handle(command: { readonly type: string }): void {
    if (isRunSteps(command)) command.run();
  }
}

function isRunSteps(command: { readonly type: string }): command is RunSteps {
  return command.type === RUN_STEPS && "run" in command;
}

let isReady = false;

export function registerSteps(): void {
  if (!isReady) registries.featurePluginRegistry.add("tollgate_steps", StepsPlugin);
  isReady = true;
}
