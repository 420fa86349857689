import { schoolDays } from "./school-calendar.mjs";
import { seededRandom } from "./seeded-random.mjs";

/** The first school day with retimed routes and standby drivers: the countermeasure of the example. */
export const FIRST_DAY_AFTER_THE_FIX = "2026-01-05";

/** What one minute of one late run costs in overtime and contractor charges; see the sheet "Cost basis". */
export const COST_PER_LATE_MINUTE = 1.4;

/** Heavy weather on days when the buses ran. */
const STORMS = {
  "2025-09-29": "Tropical storm remnants, flooded roads",
  "2025-12-05": "Freezing rain from 5 a.m.",
  "2026-02-12": "Day after snow, secondary roads not cleared",
  "2026-04-27": "Severe thunderstorms",
};

/**
 * Causes by share of late runs before the fix: the public figures of Charleston County School District for 2017-18.
 * `minutes` is how long such a run is late on average, `after` the part of it that is left after the fix.
 */
const CAUSES = {
  Traffic: { share: 0.649, minutes: 12.2, after: 0.45, minutesAfter: 10.6 },
  "No driver": { share: 0.205, minutes: 17.5, after: 0.5, minutesAfter: 15.5 },
  Breakdown: { share: 0.071, minutes: 22, after: 0.95, minutesAfter: 22 },
  "Substitute driver": { share: 0.043, minutes: 11, after: 0.85, minutesAfter: 10.5 },
  "Tier-one unloading": { share: 0.023, minutes: 8.5, after: 0.4, minutesAfter: 8 },
  "Student behavior": { share: 0.005, minutes: 10, after: 1, minutesAfter: 10 },
  "Weather and natural": { share: 0.004, minutes: 16, after: 1, minutesAfter: 16 },
};

/** Terminals by their share of runs; the East terminal serves the corridor under construction. */
const TERMINALS = { North: 0.24, East: 0.31, South: 0.18, West: 0.27 };

const RUNS_SCHEDULED = 1240;
const LATE_SHARE = 0.125;
/** Day-to-day swing of the whole system (weather, road works, absences): why a p chart's limits are too narrow. */
const DAY_SWING = 0.13;
/** Buses are due this many minutes before the bell, so that a shorter delay costs no instruction. */
const ARRIVAL_WINDOW = 15;

/** One made-up school year of late buses: a row per school day, and the log of late runs by month, terminal and cause. */
export function lateBusesData(seed = 20252039) {
  const chance = seededRandom(seed);
  const days = [];
  const log = new Map();
  schoolDays().forEach((day, index) => {
    const fixed = day.iso >= FIRST_DAY_AFTER_THE_FIX;
    const storm = STORMS[day.iso];
    const startOfSchool = index < 10 ? Math.exp(-index / 5) : 0;
    const swing = Math.exp(chance.normal(0, DAY_SWING)) * (day.bells === "Early release" ? 1.06 : 1);
    const runs = RUNS_SCHEDULED - chance.binomial(8, 0.3);
    const total = { late: 0, minutes: 0, riders: 0, instructionMinutes: 0 };
    const seen = {};
    for (const [cause, of] of Object.entries(CAUSES)) {
      const usual = LATE_SHARE * of.share * (fixed ? of.after : 1);
      const start = cause === "Traffic" || cause === "Tier-one unloading" || cause === "Substitute driver" ? 1.1 : 0.4;
      const weather = storm ? (cause === "Weather and natural" ? 14 : cause === "Traffic" ? 1.75 : 1.3) : 1;
      const late = chance.binomial(runs, Math.min(0.9, usual * swing * (1 + start * startOfSchool) * weather));
      seen[cause] = late / (usual * runs);
      for (let i = 0; i < late; i += 1) {
        const mean = (fixed ? of.minutesAfter : of.minutes) * (1 + 0.25 * startOfSchool) * (storm ? 1.3 : 1);
        const minutes = Math.max(1, Math.round(1 + chance.skewed(mean - 1)));
        const riders = Math.max(4, Math.min(66, Math.round(chance.normal(31, 10))));
        const morning = chance.uniform() < 0.5;
        const terminal = chance.pick(cause === "Traffic" ? { ...TERMINALS, East: 0.52 } : TERMINALS);
        total.late += 1;
        total.minutes += minutes;
        total.riders += riders;
        if (morning) total.instructionMinutes += Math.max(0, minutes - ARRIVAL_WINDOW) * riders;
        const key = `${day.iso.slice(0, 7)}-01|${terminal}|${cause}`;
        const entry = log.get(key) ?? { lateRuns: 0, riderMinutes: 0 };
        log.set(key, { lateRuns: entry.lateRuns + 1, riderMinutes: entry.riderMinutes + minutes * riders });
      }
    }
    const mainCause = storm
      ? "Weather and natural"
      : chance.pick(
          Object.fromEntries(
            Object.keys(CAUSES)
              .slice(0, 6)
              .map((cause) => [cause, CAUSES[cause].share * seen[cause]]),
          ),
        );
    days.push({
      ...day,
      runs,
      ...total,
      hours: Math.round(total.instructionMinutes / 6) / 10,
      mainCause,
      note: storm ?? "",
    });
  });
  return { days, log, causes: Object.keys(CAUSES), terminals: Object.keys(TERMINALS) };
}
