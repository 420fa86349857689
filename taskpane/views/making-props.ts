import type { ChartDraft } from "../model/chart-draft";
import type { ChartProposal } from "../model/chart-proposal";
import type { WorkbookRead } from "../model/workbook-read";
import type { ViewProps } from "../view-props";

/** A chart that is being made: its draft, and what it comes to. */
export interface MakingProps extends ViewProps {
  readonly workbook: WorkbookRead;
  readonly draft: ChartDraft;
  readonly proposal: ChartProposal;
}
