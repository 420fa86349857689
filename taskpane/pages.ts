import type { ComponentType } from "preact";
import { onDemand } from "./parts/on-demand";
import type { View } from "./state";
import type { ViewProps } from "./view-props";
import { Home } from "./views/home";
import { Settings } from "./views/settings";

/** Every page of the pane; those that bring much of their own come when they are opened, each a script of its own. */
export const PAGES: Readonly<Record<View, ComponentType<ViewProps>>> = {
  home: Home,
  settings: Settings,
  chart: onDemand("Make a control chart", async () => {
    const { Chart } = await import(/* webpackChunkName: "chart" */ "./views/chart");
    return Chart;
  }),
  phases: onDemand("The project, phase by phase", async () => {
    const { Phases } = await import(/* webpackChunkName: "phases" */ "./views/phases");
    return Phases;
  }),
  kpis: onDemand("KPIs", async () => {
    const { Kpis } = await import(/* webpackChunkName: "kpis" */ "./views/kpis");
    return Kpis;
  }),
  scorecard: onDemand("Scorecard", async () => {
    const { Scorecard } = await import(/* webpackChunkName: "kpis" */ "./views/scorecard");
    return Scorecard;
  }),
  savings: onDemand("Savings", async () => {
    const { Savings } = await import(/* webpackChunkName: "kpis" */ "./views/savings");
    return Savings;
  }),
  functions: onDemand("Functions", async () => {
    const { Functions } = await import(/* webpackChunkName: "functions-page" */ "./views/functions");
    return Functions;
  }),
  share: onDemand("Share", async () => {
    const { Share } = await import(/* webpackChunkName: "share" */ "./views/share");
    return Share;
  }),
};
