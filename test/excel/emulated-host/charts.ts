import { boxOf } from "../../../src/workbook/address";
import { ApiError, FAULTS } from "./api-error";
import { Collection } from "./collection";
import { Range } from "./range";
import { Thing, type Method } from "./thing";
import type { Worksheet } from "./worksheet";

const EMPTY = new ApiError("EmptyChartSeries", "The series is empty.");

/** The charts of a sheet. */
export class Charts extends Collection<Chart> {
  constructor(readonly sheet: Worksheet) {
    super(sheet.excel, "ChartCollection", sheet);
  }

  override readonly methods: Readonly<Record<string, Method>> = {
    ...this.lookups,
    Add: (type, source, by) => this.#add(type, source, by),
  };

  #add(type: unknown, source: unknown, by: unknown): Chart {
    this.excel.checkWord("ChartCollection", "Add", type);
    this.excel.checkWord("ChartCollection", "Add.seriesBy", by ?? "Auto");
    if (!(source instanceof Range)) throw FAULTS.argument("a chart is drawn from a range");
    if (this.sheet.isProtected) throw FAULTS.denied(`sheet "${this.sheet.name}" is protected`);
    // Issues 1830, 2929: "Auto" guesses differently by platform, so that nothing may rest on it.
    if (by !== "Columns" && by !== "Rows") throw FAULTS.notEmulated('charts.add with seriesBy "Auto"');
    const chart = new Chart(this);
    chart.bag.set("id", this.excel.nextId("C"));
    chart.bag.set("name", `Chart ${this.items.length + 1}`);
    chart.bag.set("chartType", type);
    const { left, right } = source.box;
    for (let column = left; column <= right; column += 1) chart.series.addOne(`Series${column - left + 1}`);
    this.items.push(chart);
    return chart;
  }
}

/** One chart: its properties are kept as they are set; there is nothing to see. */
export class Chart extends Thing {
  readonly series: SeriesCollection;
  /** Docs, "EmptyChartSeries": what a series without anything to draw answers. A test may order that it does. */
  get refusesLabels(): boolean {
    return this.excel.refusesLabels;
  }

  constructor(readonly charts: Charts) {
    super(charts.excel, "Chart", charts);
    this.series = new SeriesCollection(this);
  }

  override readonly methods: Readonly<Record<string, Method>> = {
    Delete: () => this.charts.remove(this),
    SetPosition: (first, last) => this.#setPosition(first, last),
  };

  override assign(property: string, value: unknown): void {
    if (property === "name" && this.charts.items.some((it) => it !== this && it.bag.get("name") === value))
      throw FAULTS.exists(`chart ${String(value)}`);
    super.assign(property, value);
  }

  protected override makeChild(name: string): Thing {
    if (name === "series") return this.series;
    if (name === "axes") return new Axes(this);
    if (name === "title") return new Title(this, "ChartTitle");
    if (name === "legend") return new Legend(this);
    return super.makeChild(name);
  }

  #setPosition(first: unknown, last: unknown): null {
    if (!(first instanceof Range) || !(last instanceof Range)) throw FAULTS.argument("setPosition");
    this.bag.set("position", [first.picture(), last.picture()]);
    return null;
  }
}

/** The title of a chart or of an axis. */
class Title extends Thing {
  constructor(of: Thing, className: "ChartTitle" | "ChartAxisTitle") {
    super(of.excel, className, of);
  }

  override readonly methods: Readonly<Record<string, Method>> = {
    SetFormula: (formula) => {
      // Docs, ChartTitle.setFormula and ChartAxisTitle.setFormula: a reference in A1 notation.
      if (!/^='.+'!\$[A-Z]+\$\d+$/.test(String(formula))) throw FAULTS.argument("setFormula");
      this.bag.set("formula", formula);
      return null;
    },
  };
}

class Legend extends Thing {
  constructor(readonly chart: Chart) {
    super(chart.excel, "ChartLegend", chart);
  }

  protected override makeChild(name: string): Thing {
    return name === "legendEntries" ? new LegendEntries(this.chart) : super.makeChild(name);
  }
}

/** Docs, ChartLegendEntryCollection: an entry for each series, in their order. */
class LegendEntries extends Thing {
  readonly #entries = new Map<number, Thing>();

  constructor(readonly chart: Chart) {
    super(chart.excel, "ChartLegendEntryCollection", chart);
  }

  override readonly methods: Readonly<Record<string, Method>> = {
    GetItemAt: (index) => this.#entry(Number(index)),
  };

  #entry(index: number): Thing {
    if (this.chart.series.items[index] === undefined) throw FAULTS.notFound(`legend entry ${index}`);
    const entry = this.#entries.get(index) ?? this.excel.make("ChartLegendEntry", this, `entry${index}`);
    this.#entries.set(index, entry);
    return entry;
  }

  override picture(): Readonly<Record<string, unknown>> {
    return Object.fromEntries([...this.#entries].map(([index, it]) => [`entry ${index}`, it.picture()]));
  }
}

class Axes extends Thing {
  readonly #second = new Map<string, Thing>();

  constructor(readonly chart: Chart) {
    super(chart.excel, "ChartAxes", chart);
  }

  override readonly methods: Readonly<Record<string, Method>> = {
    GetItem: (type, group) => this.#axis(String(type), String(group ?? "Primary")),
  };

  protected override makeChild(name: string): Thing {
    return name.endsWith("Axis") ? new Axis(this) : super.makeChild(name);
  }

  #axis(type: string, group: string): Thing {
    if (group === "Primary") return this.child(type === "Category" ? "categoryAxis" : "valueAxis");
    // Assumed: a second axis is there once a series is drawn on it.
    if (!this.chart.series.items.some((it) => it.bag.get("axisGroup") === "Secondary"))
      throw FAULTS.notFound(`second ${type} axis`);
    const made = this.#second.get(type) ?? new Axis(this);
    this.#second.set(type, made);
    return made;
  }

  override picture(): Readonly<Record<string, unknown>> {
    const second = [...this.#second].map(([type, it]) => [`second${type}`, it.picture()] as const);
    return { ...super.picture(), ...Object.fromEntries(second) };
  }
}

class Axis extends Thing {
  constructor(axes: Axes) {
    super(axes.excel, "ChartAxis", axes);
  }

  protected override makeChild(name: string): Thing {
    return name === "title" ? new Title(this, "ChartAxisTitle") : super.makeChild(name);
  }
}

/** The series of a chart. */
export class SeriesCollection extends Collection<Series> {
  constructor(readonly chart: Chart) {
    super(chart.excel, "ChartSeriesCollection", chart);
  }

  override readonly methods: Readonly<Record<string, Method>> = {
    ...this.lookups,
    Add: (name) => this.addOne(typeof name === "string" ? name : undefined),
  };

  addOne(name = `Series${this.items.length + 1}`): Series {
    // Excel's specifications: at most 255 series in a chart.
    if (this.items.length >= 255) throw FAULTS.operation("a chart has at most 255 series");
    const series = new Series(this);
    series.bag.set("name", name);
    this.items.push(series);
    return series;
  }
}

/** One series: its values and categories are references, never copies. */
export class Series extends Thing {
  constructor(readonly all: SeriesCollection) {
    super(all.excel, "ChartSeries", all);
  }

  override readonly methods: Readonly<Record<string, Method>> = {
    SetValues: (range) => this.#refer("values", range),
    SetXAxisValues: (range) => this.#refer("categories", range),
    Delete: () => this.all.remove(this),
  };

  protected override makeChild(name: string): Thing {
    if (name === "points") return new Points(this);
    return name === "format" ? new SeriesFormat(this) : super.makeChild(name);
  }

  override assign(property: string, value: unknown): void {
    if (property === "hasDataLabels" && this.all.chart.refusesLabels) throw EMPTY;
    super.assign(property, value);
  }

  /** How many points the series has: one for every cell that it refers to. */
  get length(): number {
    const [, area = "A1"] = /!([A-Z0-9:]+)$/.exec(String(this.bag.get("values"))) ?? [];
    const { top, left, bottom, right } = boxOf(area);
    return (bottom - top + 1) * (right - left + 1);
  }

  /** Docs, ChartSeries.setValues: a range; there is no way to hand over a spill or a name. */
  #refer(what: string, range: unknown): null {
    if (!(range instanceof Range)) throw FAULTS.argument(what);
    this.bag.set(what, range.picture()["at"]);
    return null;
  }
}

/** Docs, ChartPointsCollection.getItemAt: by place within the series; beyond its end it fails. */
class Points extends Thing {
  readonly #points = new Map<number, Thing>();

  constructor(readonly series: Series) {
    super(series.excel, "ChartPointsCollection", series);
  }

  override readonly methods: Readonly<Record<string, Method>> = {
    GetItemAt: (index) => this.#point(Number(index)),
  };

  #point(index: number): Thing {
    if (this.series.all.chart.refusesLabels) throw EMPTY;
    if (!(index >= 0 && index < this.series.length)) throw FAULTS.argument(`point ${index}`);
    const point = this.#points.get(index) ?? this.excel.make("ChartPoint", this, `point${index}`);
    this.#points.set(index, point);
    return point;
  }

  override picture(): Readonly<Record<string, unknown>> {
    return Object.fromEntries([...this.#points].map(([index, it]) => [`point ${index}`, it.picture()]));
  }
}

class SeriesFormat extends Thing {
  constructor(series: Series) {
    super(series.excel, "ChartSeriesFormat", series);
  }

  protected override makeChild(name: string): Thing {
    return name === "fill" ? new Fill(this) : super.makeChild(name);
  }
}

class Fill extends Thing {
  constructor(parent: Thing) {
    super(parent.excel, "ChartFill", parent);
  }

  override readonly methods: Readonly<Record<string, Method>> = {
    SetSolidColor: (color) => void this.bag.set("color", color),
    Clear: () => void this.bag.delete("color"),
  };
}
