import { BETTER } from "../../src/dmaic/kpi";
import { KPI_LIBRARY } from "../../src/dmaic/kpi-library/catalogue";
import { kpiOfCard } from "../../src/dmaic/kpi-of-card";
import { searchKpiLibrary } from "../../src/dmaic/search-kpi-library";
import { CHART_CHOICES } from "../../src/templates/chart-choices";
import { dataCollection } from "../../src/templates/measure/data-collection";
import { kpiLibrary } from "../../src/templates/always/kpi-library";
import { BLANK_SETTING } from "../../src/templates/setting";

const CHARTS = new Set(CHART_CHOICES.map(({ word }) => word));
const named = (name: string) => KPI_LIBRARY.find((card) => card.name === name)!;

test("there are more than 99 cards, and no id or name comes twice", () => {
  expect(KPI_LIBRARY.length).toBeGreaterThan(99);
  expect(new Set(KPI_LIBRARY.map(({ id }) => id)).size).toBe(KPI_LIBRARY.length);
  expect(new Set(KPI_LIBRARY.map(({ name }) => name.toLowerCase())).size).toBe(KPI_LIBRARY.length);
});

test.each(KPI_LIBRARY.map((card) => [card.name, card] as const))("the card %s is complete", (_, card) => {
  expect(card.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  expect(card.definition).toMatch(/^[A-Z0-9].*\.$/);
  expect(BETTER).toContain(card.better);
  expect(["F", "L", "M"]).toContain(card.grade);
  expect(card.unit).not.toBe("");
  if (card.chart !== "") expect([...CHARTS, "t"]).toContain(card.chart);
  if (card.unit === "%") expect(card.denominator).not.toBe("");
  if (card.caution !== "") expect(card.caution).toMatch(/\.$/);
});

test("a figure that comes once a year has no control chart, and every other one has", () => {
  for (const { name, naturalFrequency, chart } of KPI_LIBRARY) {
    expect({ name, charted: chart !== "" }).toEqual({ name, charted: naturalFrequency !== "Yearly" });
  }
});

test("a search finds every word, wherever it stands, names before definitions", () => {
  const names = (asked: string) => searchKpiLibrary(asked, KPI_LIBRARY).map(({ name }) => name);
  expect(names("late bus")).toContain("Instructional hours lost to late buses");
  expect(names("MEALS labor")[0]).toBe("Meals per labor hour");
  expect(names("transportation").length).toBeGreaterThanOrEqual(20);
  expect(names("")).toHaveLength(KPI_LIBRARY.length);
  expect(names("zeppelin")).toEqual([]);
});

test("a card that is chosen fills a row of KPIs and a row of the data collection plan", () => {
  const { kpi, collection, uncharted } = kpiOfCard(named("Late-run rate"));
  expect(kpi).toMatchObject({ id: "late-run-rate", better: "Lower", chart: "p'", numerator: "late runs" });
  expect(collection).toMatchObject({ type: "Proportion" });
  expect(uncharted).toMatchObject({ denominator: "runs operated", frequency: "Daily" });
  const [design] = dataCollection.designs(BLANK_SETTING);
  const table = design!.blocks.find((it) => it.block === "table");
  const columns = table?.block === "table" ? table.columns : [];
  for (const [name, value] of Object.entries({ ...collection, ...uncharted })) {
    const column = columns.find((it) => it.name === name);
    expect({ name, isInput: column !== undefined && "input" in column.holds }).toEqual({ name, isInput: true });
    const choices = column !== undefined && "input" in column.holds ? column.holds.choices : undefined;
    if (choices !== undefined) expect(choices).toContain(value);
  }
});

test("the sheet has a row for each card, and says where its definition comes from", () => {
  const [design] = kpiLibrary.designs(BLANK_SETTING);
  const table = design!.blocks.find((it) => it.block === "table");
  expect(table).toMatchObject({ rows: KPI_LIBRARY.length });
  expect(table?.block === "table" ? table.fill?.[0] : {}).toMatchObject({
    name: "On-time arrival rate",
    grade: "General knowledge of the field",
  });
});
