import { boxOf } from "../../src/workbook/address";
import type { Host } from "../../src/workbook/port";
import type { SheetContents } from "../../src/workbook/sheet-contents";
import type { DrawnChart, OpenedHost } from "../hosts.contract";
import { ask, builtBundle } from "./built-bundle";
import { fakeServices } from "./fake/fake-services";
import { cellOf, sheetNamed, type FakeChart, type FakeSheetState, type FakeState } from "./fake/fake-state";
import { sheetsState } from "./fake/sheets-state";
import { typeInto } from "./fake/typed-value";

/** Opens sheets in the fake of Google Sheets, with the built bundle as their host: asked as the sidebar asks it. */
export function openSheets(sheets: readonly SheetContents[]): OpenedHost & { readonly state: FakeState } {
  const state = sheetsState(sheets);
  const world = builtBundle(fakeServices(state));
  const call = async <T>(name: keyof Host, ...args: readonly unknown[]): Promise<T> => {
    const { ok, value, message } = ask(world, name, ...args);
    if (!ok) throw new Error(message);
    return value as T;
  };
  const sheetOf = (name: string) => sheetNamed(state, name)!;
  return {
    state,
    host: {
      capabilities: () => call("capabilities"),
      survey: () => call("survey"),
      read: (sheet) => call("read", sheet ?? null),
      apply: (plan, force) => call("apply", plan, force ?? false),
      undo: (receipt) => call("undo", receipt),
      insertFormula: (formula) => call("insertFormula", formula),
      share: (act, choices) => call("share", act, choices),
    },
    picture: () => plain({ sheets: state.sheets.map(pictureOf), names: [...state.names].sort() }),
    pictureOf: (sheet) => plain(pictureOf(sheetOf(sheet))),
    sheets: () => state.sheets.map(({ name }) => name),
    charts: (sheet) => sheetOf(sheet).charts.map(drawnChart),
    type: (sheet, address, value) => {
      const { top, left } = boxOf(address);
      const cell = cellOf(sheetOf(sheet), top, left);
      // What a person types that begins with "=" and is no formula they type with an apostrophe.
      typeInto(cell, typeof value === "string" ? `'${value}` : value);
    },
    valueAt: (sheet, address) => {
      const { top, left } = boxOf(address);
      return cellOf(sheetOf(sheet), top, left).value;
    },
    rename: (sheet, name) => {
      for (const [key, place] of state.names)
        if (place.sheet === sheet) state.names.set(key, { ...place, sheet: name });
      sheetOf(sheet).name = name;
    },
    name: (name, sheet, area) => void state.names.set(name, { sheet, area }),
    calls: () => state.calls.length,
    failAt: (call) => (state.failAt = call + 1),
  };
}

/** What a person sees of a sheet: blank cells without a look at its edges are nothing. */
function pictureOf({ id: _id, cells, rows: _rows, columns: _columns, ...rest }: FakeSheetState): unknown {
  const seen = cells.flatMap((row, r) =>
    row.flatMap((cell, c) => {
      const isBlank =
        cell.value === "" && cell.formula === "" && cell.format === "General" && Object.keys(cell.look).length === 0;
      return isBlank ? [] : [[`${r},${c}`, cell]];
    }),
  );
  return { ...rest, cells: seen };
}

const plain = (it: unknown): unknown => JSON.parse(JSON.stringify(it));

interface SeriesOptions {
  readonly labelInLegend: string;
  readonly color: string;
  readonly type: string;
  readonly lineWidth: number;
  readonly lineDashStyle?: readonly number[];
  readonly pointSize: number;
  readonly pointShape: "circle" | "diamond" | "square";
  readonly targetAxisIndex: number;
}

function drawnChart({ options }: FakeChart): DrawnChart {
  const id = /\[([^\]]+)\]$/.exec(String(options["altText"]))?.[1] ?? "";
  const series = Object.values(options["series"] as Readonly<Record<string, SeriesOptions>>).map((it) => {
    const isColumn = it.type === "bars";
    const dashed =
      it.lineDashStyle?.[0] === 6
        ? ("dash" as const)
        : it.lineDashStyle === undefined
          ? ("solid" as const)
          : ("dot" as const);
    return {
      title: it.labelInLegend,
      draw: isColumn ? ("column" as const) : ("line" as const),
      color: it.color.replace("#", ""),
      dash: isColumn || it.lineWidth === 0 ? ("none" as const) : dashed,
      marker: it.pointSize === 0 ? ("none" as const) : it.pointShape,
      second: it.targetAxisIndex === 1,
    };
  });
  return { id, series };
}
