import type { Status } from "../../src/dmaic/standing-of-kpi";
import type { DrawnChart } from "../model/drawn-chart";
import { Chip } from "./chip";

const STATUS_TONES: Readonly<Record<Status, "plain" | "good" | "near" | "bad">> = {
  Met: "good",
  Near: "near",
  Missed: "bad",
  "No data": "plain",
};

const ASSURANCE_TONES: Readonly<Record<DrawnChart["assurance"], "plain" | "good" | "near" | "bad">> = {
  "": "plain",
  "Will meet": "good",
  "Will miss": "bad",
  "Hit or miss": "near",
};

/** How a KPI stands: against its target, by its signals, and whether it can be relied on. */
export function KpiChips({ drawn: { kpi, status, variation, assurance } }: { readonly drawn: DrawnChart }) {
  const tone = variation === "Improvement" ? "good" : variation.startsWith("Concern") ? "bad" : "plain";
  return (
    <span class="tg-row">
      {kpi.target === undefined ? (
        <Chip word="No target" tone="plain" />
      ) : kpi.better === undefined ? (
        <Chip word="No direction" tone="plain" />
      ) : (
        <Chip word={`Target ${status.toLowerCase()}`} tone={STATUS_TONES[status]} />
      )}
      {variation === "" ? null : <Chip word={variation} tone={tone} />}
      {assurance === "" ? null : <Chip word={assurance} tone={ASSURANCE_TONES[assurance]} />}
    </span>
  );
}
