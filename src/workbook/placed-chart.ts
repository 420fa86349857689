import type { Place } from "./address";
import type { Chart } from "./chart";
import type { ChartDesign } from "./design";
import type { SheetPlaces } from "./place-sheet";
import { placeOf, type Ground, type Standpoint } from "./write-formula";

/** A chart as it was designed, with the names of its columns turned into places. */
export function placedChart(design: ChartDesign, sheet: SheetPlaces, ground: Ground): Chart {
  const from: Standpoint = { sheet };
  const column = (name: string): Place =>
    placeOf(
      {
        to: "whole column",
        column: name,
        table: design.table,
        ...(design.sheet === undefined ? {} : { sheet: design.sheet }),
      },
      from,
      ground,
    );
  return {
    id: design.id,
    title: design.title,
    ...(design.titleFrom === undefined ? {} : { titleFrom: placeOf(design.titleFrom, from, ground) }),
    ...(design.captionFrom === undefined ? {} : { captionFrom: placeOf(design.captionFrom, from, ground) }),
    alt: design.alt,
    categories: column(design.categories),
    categoriesAre: design.categoriesAre,
    series: design.series.map(({ column: name, titleFrom, ...series }) => ({
      ...series,
      ...(titleFrom === undefined ? {} : { titleFrom: placeOf(titleFrom, from, ground) }),
      place: column(name),
    })),
    x: design.x,
    y: design.y,
    ...(design.second === undefined ? {} : { second: design.second }),
    ...(design.isStacked === undefined ? {} : { isStacked: design.isStacked }),
    ...(design.legend === undefined ? {} : { legend: design.legend }),
  };
}
