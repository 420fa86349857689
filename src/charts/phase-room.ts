import type { ControlChartInput } from "./control-chart-input";

/** How many phases a sheet has room for: some more than there are today, so that a few can be added without building again. */
export const phaseRoom = ({ phaseNames }: Pick<ControlChartInput, "phaseNames">): number =>
  Math.max(6, phaseNames.length + 4);
