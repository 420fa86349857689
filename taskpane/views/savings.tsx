import { sheetOfTemplate } from "../../src/workbook/survey";
import { savingsNow } from "../model/savings-now";
import { Chip } from "../parts/chip";
import { KpiTabs } from "../parts/kpi-tabs";
import { Page } from "../parts/page";
import { Section } from "../parts/section";
import { SheetFoot } from "../parts/sheet-foot";
import { Unread } from "../parts/unread";
import type { ViewProps } from "../view-props";

/** The savings ledger in words: each kind by itself, and for each line whether the chart shows that it is real. */
export function Savings(props: ViewProps) {
  const { workbook } = props.state;
  if (workbook === null) return <Unread {...props} title="Savings" />;
  const sheet = sheetOfTemplate(workbook.survey, "savings");
  const now = savingsNow(workbook);
  const place = sheet === undefined ? undefined : { sheet, area: "A1" };
  return (
    <Page {...props} title="Savings" foot={<SheetFoot {...props} part="savings" title="the ledger" place={place} />}>
      <KpiTabs {...props} />
      {sheet === undefined ? (
        <p>
          The ledger says what a change is worth in a year. Baseline and new rate come from the phases of a chart, and a
          line can be booked only when the chart shows that the shift is real.
        </p>
      ) : now === undefined || now.lines.length === 0 ? (
        <p>
          No line yet. On the ledger choose a kind, say what costs less and why, choose the KPI, and give units a year
          and the worth of one.
        </p>
      ) : (
        <>
          <Section title="By kind, a year">
            <ul class="tg-list" data-testid="kinds">
              {now.kinds.map(({ title, counts, net, interval, shown }) => (
                <li key={title}>
                  <span class="tg-row">
                    <span class="tg-grow">{title}</span>
                    <span class="tg-name">{net}</span>
                  </span>
                  <span class="tg-quiet">
                    {interval === "" ? "" : `95% interval ${interval}. `}
                    Counts as {counts}.{shown === "" ? "" : ` Shown by the charts: ${shown}.`}
                  </span>
                </li>
              ))}
            </ul>
            <p class="tg-quiet">Kinds are never added together.</p>
          </Section>
          <Section title="Lines of the ledger">
            <ul class="tg-list" data-testid="ledger">
              {now.lines.map(({ driver, net, status, validated }) => (
                <li key={driver}>
                  <span translate={false}>{driver}</span>
                  <span class="tg-row">
                    <StatusChip status={status} />
                    <span class="tg-name">{net}</span>
                  </span>
                  <span class="tg-quiet">
                    {status.replace(/\.$/, "")}.{" "}
                    {validated === "" ? "Nobody has validated it yet." : `Validated by ${validated}.`}
                  </span>
                </li>
              ))}
            </ul>
          </Section>
        </>
      )}
    </Page>
  );
}

/** How firm a line is, as its status on the ledger begins. */
function StatusChip({ status }: { readonly status: string }) {
  if (status.startsWith("Booked")) return <Chip word="Booked" tone="good" />;
  return status.startsWith("Can be booked") ? (
    <Chip word="Can be booked" tone="good" />
  ) : (
    <Chip word="Claimed" tone="near" />
  );
}
