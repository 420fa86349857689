import { foundIn, type WorkbookRead } from "../model/workbook-read";
import { Button } from "../parts/button";
import { FoundTables } from "../parts/found-tables";
import { Page } from "../parts/page";
import { Warnings } from "../parts/warnings";
import type { ViewProps } from "../view-props";

/** A workbook without a table: how a sheet has to look, and the button that reads it again. */
export function HomeEmpty(props: ViewProps & { readonly workbook: WorkbookRead }) {
  const { tell, workbook } = props;
  return (
    <Page {...props} title="No table found yet">
      <p>
        Put a heading in one row and the figures in the rows below it: dates or periods in the first column, one row for
        each. Paste them into any sheet, then read the workbook again.
      </p>
      <div>
        <Button id="read-workbook" does={() => tell({ event: "read asked" })}>
          Read the workbook again
        </Button>
      </div>
      <Warnings {...props} />
      <FoundTables tables={[]} says={foundIn(workbook).says} />
    </Page>
  );
}
