import { chartProposal } from "../model/chart-proposal";
import type { ViewProps } from "../view-props";
import { ChartChoosing } from "./chart-choosing";
import { ChartMaking } from "./chart-making";

/** From columns to a control chart: what was read, which chart and why, its picture, its options, the button. */
export function Chart(props: ViewProps) {
  const { workbook, draft, settings } = props.state;
  const proposal = workbook === null || draft === null ? undefined : chartProposal(workbook, draft, settings);
  if (workbook === null || draft === null || proposal === undefined) return <ChartChoosing {...props} />;
  return <ChartMaking {...props} workbook={workbook} draft={draft} proposal={proposal} />;
}
