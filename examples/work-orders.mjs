import { seededRandom } from "./seeded-random.mjs";

const DAY = 86400000;
const TRADES = { HVAC: 0.3, Plumbing: 0.22, Electrical: 0.18, Carpentry: 0.16, Grounds: 0.14 };
const DAYS_TO_COMPLETE = { HVAC: 7.5, Plumbing: 4.5, Electrical: 5.5, Carpentry: 9, Grounds: 6 };
const SITES = {
  "Cedar Elementary": 2,
  "Maple Elementary": 2,
  "Lake Middle": 3,
  "River Middle": 3,
  "East High": 5,
  "West High": 5,
  "District Office": 1,
};
const PRIORITIES = { Routine: 0.7, Urgent: 0.24, Emergency: 0.06 };
const PACE = { Routine: 1, Urgent: 0.5, Emergency: 0.12 };
const WORK = {
  HVAC: ["Unit not cooling", "Thermostat reads high, room too warm", "Filter change", 'Fan noise, "grinding" reported'],
  Plumbing: ["Faucet leaks", "Drain slow, second floor", "Toilet runs", "Water heater out"],
  Electrical: ["Lights out, hallway", "Outlet dead", "Ballast hums"],
  Carpentry: ["Door does not latch", "Ceiling tiles stained, replace", "Locker hinge broken"],
  Grounds: ["Irrigation head broken", "Tree limb down, parking lot", "Fence post loose"],
};

/** A made-up export of a maintenance system: one line per work order of a fiscal year, as comma-separated text. */
export function workOrders() {
  const chance = seededRandom(610);
  const lines = ["Work order,Opened,Closed,Site,Trade,Priority,Description,Days to complete,Parts and labor"];
  const start = Date.UTC(2025, 6, 1);
  for (let i = 0; i < 420; i += 1) {
    const opened = start + Math.floor((i / 420) * 363 + chance.uniform() * 2) * DAY;
    const trade = chance.pick(TRADES);
    const priority = chance.pick(PRIORITIES);
    const days = Math.max(0, Math.round(chance.skewed(DAYS_TO_COMPLETE[trade] * PACE[priority])));
    const stillOpen = opened + days * DAY > start + 364 * DAY;
    const cost = Math.round(chance.skewed(trade === "HVAC" ? 620 : 310) * 100) / 100;
    const text = WORK[trade][Math.floor(chance.uniform() * WORK[trade].length)];
    lines.push(
      [
        `WO-${24001 + i}`,
        usDate(opened),
        stillOpen ? "" : usDate(opened + days * DAY),
        chance.pick(SITES),
        trade,
        priority,
        text,
        stillOpen ? "" : days,
        stillOpen ? "" : money(cost),
      ]
        .map(field)
        .join(","),
    );
  }
  return Buffer.from(`\ufeff${lines.join("\r\n")}\r\n`, "utf8");
}

function usDate(time) {
  const date = new Date(time);
  return `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${date.getUTCFullYear()}`;
}

function money(amount) {
  const [whole, cents] = amount.toFixed(2).split(".");
  return `$${whole.replace(/\B(?=(\d{3})+$)/g, ",")}.${cents}`;
}

function field(value) {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
