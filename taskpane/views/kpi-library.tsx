import { GRADES, type KpiCard } from "../../src/dmaic/kpi-card";
import { KPI_LIBRARY } from "../../src/dmaic/kpi-library/catalogue";
import { searchKpiLibrary } from "../../src/dmaic/search-kpi-library";
import type { WorkbookRead } from "../model/workbook-read";
import { Button } from "../parts/button";
import { TextField } from "../parts/field";
import { Section } from "../parts/section";
import type { ViewProps } from "../view-props";
import { LibraryCard } from "./library-card";

/** As many cards are listed at once; a further word narrows them down. */
const MOST_CARDS = 6;

/** The library of KPIs: searched, a card opened, taken into the workbook with the columns that feed it. */
export function KpiLibrary(props: ViewProps & { readonly workbook: WorkbookRead }) {
  const { state, tell } = props;
  const { search, card } = state.kpiPage;
  const found = search.trim() === "" ? [] : searchKpiLibrary(search, KPI_LIBRARY);
  const open = KPI_LIBRARY.find(({ id }) => id === card);
  return (
    <Section title="Add a KPI from the library" id="library">
      <TextField
        id="library-search"
        label={`Search ${KPI_LIBRARY.length} KPIs of school districts`}
        kind="search"
        placeholder="late bus, meals, work order"
        value={search}
        typed={(text) => tell({ event: "kpi page changed", change: { search: text, card: null } })}
      />
      <p class="tg-heard" role="status">
        {search.trim() === "" ? "" : found.length === 1 ? "One KPI" : `${found.length} KPIs`}
      </p>
      {search.trim() !== "" && found.length === 0 ? (
        <p>No KPI of the library has all these words. Try one of them, such as bus, meals, invoices or teachers.</p>
      ) : null}
      {open === undefined ? <Cards found={found} tell={tell} /> : <LibraryCard {...props} card={open} />}
    </Section>
  );
}

function Cards({ found, tell }: Pick<ViewProps, "tell"> & { readonly found: readonly KpiCard[] }) {
  return (
    <>
      <ul class="tg-list">
        {found.slice(0, MOST_CARDS).map(({ id, name, area, naturalFrequency, grade }) => (
          <li key={id}>
            <span>
              <Button id={`card-${id}`} look="link" does={() => tell({ event: "card opened", id })}>
                {name}
              </Button>
            </span>
            <span class="tg-quiet">
              {area}, {naturalFrequency.toLowerCase()}. {GRADES[grade]}.
            </span>
          </li>
        ))}
      </ul>
      {found.length > MOST_CARDS ? (
        <p class="tg-quiet">And {found.length - MOST_CARDS} more. A further word narrows them down.</p>
      ) : null}
    </>
  );
}
