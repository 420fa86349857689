import { dashboard } from "./always/dashboard";
import { gates } from "./always/gates";
import { glossary } from "./always/glossary";
import { home } from "./always/home";
import { kpiLibrary } from "./always/kpi-library";
import { kpis } from "./always/kpis";
import { portfolio } from "./always/portfolio";
import { ruleSets } from "./always/rule-sets";
import { scorecard } from "./always/scorecard";
import { causeVerification } from "./analyze/cause-verification";
import { fishbone } from "./analyze/fishbone";
import { fiveWhys } from "./analyze/five-whys";
import { fmea } from "./analyze/fmea";
import { histogram } from "./analyze/histogram";
import { pareto } from "./analyze/pareto";
import { stratification } from "./analyze/stratification";
import { controlPlan } from "./control/control-plan";
import { handOver } from "./control/hand-over";
import { lessons } from "./control/lessons";
import { replication } from "./control/replication";
import { responsePlan } from "./control/response-plan";
import { savings } from "./control/savings";
import { signalLog } from "./control/signal-log";
import { sustainability } from "./control/sustainability";
import { charter } from "./define/charter";
import { communicationPlan } from "./define/communication-plan";
import { opportunityRanking } from "./define/opportunity-ranking";
import { processInventory } from "./define/process-inventory";
import { sipoc } from "./define/sipoc";
import { stakeholders } from "./define/stakeholders";
import { voiceOfCustomer } from "./define/voice-of-customer";
import { beforeAfter } from "./improve/before-after";
import { implementationPlan } from "./improve/implementation-plan";
import { pilotPlan } from "./improve/pilot-plan";
import { solutionMatrix } from "./improve/solution-matrix";
import { baseline } from "./measure/baseline";
import { charts } from "./measure/charts";
import { dataCollection } from "./measure/data-collection";
import { measurementCheck } from "./measure/measurement-check";
import { processMap } from "./measure/process-map";
import type { Template } from "./template";

/** Every kind of sheet that a DMAIC workbook can have, in the order in which the sheets stand. */
export const TEMPLATES: readonly Template[] = [
  home,
  gates,
  dashboard,
  processInventory,
  opportunityRanking,
  charter,
  stakeholders,
  communicationPlan,
  sipoc,
  voiceOfCustomer,
  kpis,
  dataCollection,
  measurementCheck,
  processMap,
  charts,
  baseline,
  pareto,
  stratification,
  fishbone,
  fiveWhys,
  causeVerification,
  fmea,
  histogram,
  solutionMatrix,
  pilotPlan,
  implementationPlan,
  beforeAfter,
  scorecard,
  controlPlan,
  responsePlan,
  signalLog,
  savings,
  sustainability,
  handOver,
  replication,
  lessons,
  portfolio,
  glossary,
  kpiLibrary,
  ruleSets,
];
