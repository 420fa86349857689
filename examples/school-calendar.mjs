const DAY = 86400000;

/** A day as a spreadsheet counts it: days since 1899-12-30. */
export function serialDay(iso) {
  return Date.parse(`${iso}T00:00:00Z`) / DAY + 25569;
}

const CLOSED = {
  "2025-09-01": "Labor Day",
  "2025-10-13": "Fall holiday",
  "2025-11-11": "Veterans Day",
  "2025-11-26": "Thanksgiving break",
  "2025-11-27": "Thanksgiving break",
  "2025-11-28": "Thanksgiving break",
  "2026-01-19": "Martin Luther King Jr. Day",
  "2026-02-16": "Presidents' Day",
  "2026-03-13": "Teacher work day",
  "2026-05-25": "Memorial Day",
};
const BREAKS = [
  ["2025-12-22", "2026-01-02"],
  ["2026-03-30", "2026-04-03"],
];
const SNOW_DAYS = ["2026-01-26", "2026-01-27", "2026-02-11"];
const EARLY_RELEASE = [
  "2025-09-17",
  "2025-10-15",
  "2025-11-25",
  "2025-12-19",
  "2026-01-21",
  "2026-02-18",
  "2026-03-18",
  "2026-04-22",
  "2026-05-20",
  "2026-06-05",
];
const TWO_HOUR_DELAY = ["2026-01-28", "2026-02-12"];

/** The days on which school was held in 2025-26, with the bell schedule of each; snow days are absent. */
export function schoolDays() {
  const days = [];
  for (let at = Date.parse("2025-08-25T00:00:00Z"); at <= Date.parse("2026-06-05T00:00:00Z"); at += DAY) {
    const iso = new Date(at).toISOString().slice(0, 10);
    const weekday = new Date(at).getUTCDay();
    const closed =
      weekday === 0 ||
      weekday === 6 ||
      iso in CLOSED ||
      SNOW_DAYS.includes(iso) ||
      BREAKS.some(([first, last]) => iso >= first && iso <= last);
    if (closed) continue;
    const bells = EARLY_RELEASE.includes(iso)
      ? "Early release"
      : TWO_HOUR_DELAY.includes(iso)
        ? "2-hour delay"
        : "Regular";
    days.push({ iso, serial: serialDay(iso), weekday, bells });
  }
  return days;
}
