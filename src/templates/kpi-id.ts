/**
 * The id of a KPI, made from its name.
 *
 * @example
 * kpiId("Late runs, share of runs") // => "late-runs-share-of-runs"
 * kpiId("%") // => "kpi"
 */
export function kpiId(name: string): string {
  const id = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return id === "" ? "kpi" : id;
}
