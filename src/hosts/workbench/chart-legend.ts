/**
 * Legend entries that show the line, and not the marker, of a series that has a line. Limits that begin anew with each phase
 * are one entry; a series that shows nothing has none, nor has one that is labeled at its end.
 */
export function legendEntries(drawing: {
  readonly data: { readonly datasets: readonly Readonly<Record<string, unknown>>[] };
  isDatasetVisible(index: number): boolean;
}): object[] {
  const titles = new Set<unknown>();
  return drawing.data.datasets.flatMap((it, datasetIndex) => {
    if (titles.has(it["label"]) || it["isEmpty"] === true || it["isUnlisted"] === true) return [];
    titles.add(it["label"]);
    const hasLine = it["type"] !== "bar" && it["showLine"] !== false;
    return [
      {
        text: it["label"],
        datasetIndex,
        hidden: !drawing.isDatasetVisible(datasetIndex),
        fillStyle: it["pointBackgroundColor"] ?? it["backgroundColor"],
        strokeStyle: it["borderColor"],
        lineWidth: it["borderWidth"] ?? 1,
        lineDash: it["borderDash"] ?? [],
        pointStyle: hasLine ? "line" : it["type"] === "bar" ? "rect" : it["pointStyle"],
      },
    ];
  });
}
