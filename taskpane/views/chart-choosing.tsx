import { hasFigures } from "../model/chart-draft";
import { tableName } from "../model/table-name";
import { foundIn, tableKey } from "../model/workbook-read";
import { Button } from "../parts/button";
import { Notice } from "../parts/notice";
import { Page } from "../parts/page";
import { Section } from "../parts/section";
import { SelectionButton } from "../parts/selection-button";
import type { ViewProps } from "../view-props";

/** No table is chosen: what became of the selection, and the tables to choose from. */
export function ChartChoosing(props: ViewProps) {
  const { state, tell } = props;
  const { workbook, selection } = state;
  const tables =
    workbook === null ? [] : foundIn(workbook).tables.filter(({ table }) => table.columns.some(hasFigures));
  return (
    <Page {...props} title="Make a control chart">
      {workbook === null ? (
        <p>The workbook is not read yet.</p>
      ) : (
        <>
          {selection === "" ? (
            <p>Select the figures in the sheet, one column or a column with its dates, and use the selection.</p>
          ) : (
            <Notice id="selection-says">{selection}</Notice>
          )}
          <div class="tg-row">
            <SelectionButton {...props} />
            {tables.length > 0 ? null : (
              <Button id="read-workbook" off={state.work !== null} does={() => tell({ event: "read asked" })}>
                Read the workbook again
              </Button>
            )}
          </div>
          {tables.length === 0 ? (
            <Notice>
              No table with figures was found. Put a heading in one row and the figures in the rows below it, then read
              the workbook again.
            </Notice>
          ) : (
            <Section title="Or choose a table">
              <ul class="tg-list" data-testid="tables">
                {tables.map(({ table }, i) => (
                  <li key={tableKey(table)}>
                    <span>
                      <Button
                        id={`table-${i}`}
                        look="link"
                        own
                        does={() => tell({ event: "table chosen", table: tableKey(table) })}
                      >
                        {tableName(table)}
                      </Button>
                    </span>
                    <span class="tg-quiet" translate={false}>
                      {table.columns
                        .filter(hasFigures)
                        .map(({ name }) => name)
                        .join(", ")}
                    </span>
                  </li>
                ))}
              </ul>
            </Section>
          )}
        </>
      )}
    </Page>
  );
}
