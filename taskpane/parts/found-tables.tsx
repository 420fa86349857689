import type { TableOnSheet } from "../../src/templates/propose-kpis";
import { tableKey } from "../model/workbook-read";

/** The tables that were found, each with what is to be known of it; and what was left out. */
export function FoundTables({
  tables,
  says,
}: {
  readonly tables: readonly TableOnSheet[];
  readonly says: readonly string[];
}) {
  return (
    <>
      {tables.length === 0 ? null : (
        <ul class="tg-list" data-testid="found-tables">
          {tables.map(({ table }) => (
            <li key={tableKey(table)}>
              <span class="tg-name" translate={false}>
                {table.sheet}
              </span>
              <span class="tg-quiet" translate={false}>
                {table.columns.map(({ name }) => name).join(", ")}
              </span>
              <details>
                <summary>What was read and what was left out</summary>
                <ul class="tg-close tg-quiet">
                  {table.says.map((sentence) => (
                    <li key={sentence}>{sentence}</li>
                  ))}
                </ul>
              </details>
            </li>
          ))}
        </ul>
      )}
      {says.length === 0 ? null : (
        <ul class="tg-close tg-quiet">
          {says.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </>
  );
}
