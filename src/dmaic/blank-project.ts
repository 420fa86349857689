import type { Charter, Project } from "./project";

/** A charter in which nothing has been filled in. */
export const BLANK_CHARTER: Charter = {
  title: "",
  kind: "Improvement",
  status: "Not started",
  sponsor: "",
  processOwner: "",
  financePartner: "",
  team: "",
  goalOfDistrict: "",
  processId: "",
  schools: "",
  businessCase: "",
  problem: "",
  goal: "",
  inScope: "",
  outOfScope: "",
  risks: "",
};

/** A project that nobody has said anything about yet. */
export const BLANK_PROJECT: Project = {
  phase: "Define",
  charter: BLANK_CHARTER,
  kpis: [],
  phaseChanges: [],
  leftOut: [],
  savings: [],
};
