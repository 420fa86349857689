/** Shares of stable XmR charts that signal, by how many points they have. */
export interface FalseAlarms {
  readonly 12: number;
  readonly 24: number;
  readonly 36: number;
}

/** By rule set, from 100,000 stable series each. `npm run false-alarms` simulates them again and writes this list. */
export const FALSE_ALARMS: Readonly<Record<string, FalseAlarms>> = {
  anhoej: { 12: 0.038, 24: 0.089, 36: 0.131 },
  limits: { 12: 0.026, 24: 0.059, 36: 0.088 },
  "western electric": { 12: 0.052, 24: 0.15, 36: 0.247 },
  nelson: { 12: 0.063, 24: 0.193, 36: 0.313 },
  montgomery: { 12: 0.064, 24: 0.205, 36: 0.337 },
  aiag: { 12: 0.07, 24: 0.241, 36: 0.393 },
  ihi: { 12: 0.055, 24: 0.153, 36: 0.254 },
  nhs: { 12: 0.046, 24: 0.155, 36: 0.259 },
  "nhs 6": { 12: 0.089, 24: 0.284, 36: 0.441 },
  wheeler: { 12: 0.036, 24: 0.107, 36: 0.183 },
};
