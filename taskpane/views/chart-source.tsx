import { tableAdvice } from "../../src/templates/table-advice";
import { hasFigures, type ChartDraft } from "../model/chart-draft";
import { tableName } from "../model/table-name";
import { foundIn, tableKey } from "../model/workbook-read";
import { ChoiceField } from "../parts/field";
import { Section } from "../parts/section";
import { SelectionButton } from "../parts/selection-button";
import { ChartDays } from "./chart-days";
import type { MakingProps } from "./making-props";

/** Which cells it is made from, each of them to be changed. */
export function ChartSource(props: MakingProps) {
  const { tell, workbook, proposal } = props;
  const { source: columns } = proposal;
  const { tables } = foundIn(workbook);
  const choosable = tables.filter(({ table }) => table.columns.some(hasFigures));
  const change = (it: Partial<Omit<ChartDraft, "table">>) => tell({ event: "draft changed", change: it });
  const column = ({ column: value, name: text }: { readonly column: number; readonly name: string }) => ({
    value: String(value),
    text,
    own: true,
  });
  return (
    <Section title="Data">
      <div class="tg-fields">
        <ChoiceField
          id="chart-table"
          label="Table"
          value={tableKey(columns.table)}
          choices={choosable.map(({ table }) => ({ value: tableKey(table), text: tableName(table), own: true }))}
          chosen={(table) => tell({ event: "table chosen", table })}
        />
        <ChoiceField
          id="chart-amount"
          label="Figures to chart"
          value={String(columns.amount.column)}
          choices={columns.amounts.map(column)}
          chosen={(value) => tell({ event: "draft changed", change: { amount: Number(value) } })}
        />
        <ChoiceField
          id="chart-denominator"
          label="Divided by"
          value={columns.denominator === undefined ? "" : String(columns.denominator.column)}
          choices={[{ value: "", text: "Nothing" }, ...columns.denominators.map(column)]}
          chosen={(value) => change({ denominator: value === "" ? null : Number(value) })}
        />
        <ChoiceField
          id="chart-label"
          label="In the order of"
          value={columns.label === undefined ? "rows" : String(columns.label.column)}
          choices={[...columns.labels.map(column), { value: "rows", text: "The rows, counted" }]}
          chosen={(value) => change({ label: value === "rows" ? "rows" : Number(value) })}
        />
        <ChartDays {...props} />
      </div>
      <div class="tg-row">
        <SelectionButton {...props} />
      </div>
      <details>
        <summary>What was read and what was left out</summary>
        <ul class="tg-close tg-quiet">
          {[...new Set([...tableAdvice(columns).columns, ...columns.table.says])].map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </details>
    </Section>
  );
}
