const Sequencer = require("@jest/test-sequencer").default;

/** Folders whose tests take long, the longest first. */
const LONG = [
  "e2e",
  "twins",
  "engine",
  "workbench",
  "templates",
  "excel",
  "file",
  "sheets",
  "texts",
  "xlsx",
  "share",
  "taskpane",
];

/**
 * The order in which tests are begun. Jest goes by how long each took the last time; in a fresh clone, where it knows of no time, it
 * would go by the size of files, and a short file with a long test would be run at the end, beside an idle worker.
 */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    if (sorted.some(({ duration }) => duration !== undefined)) return sorted;
    const rank = ({ path }) => {
      const at = LONG.indexOf(/[\\/]test[\\/]([^\\/]+)[\\/]/.exec(path)?.[1]);
      return at < 0 ? LONG.length : at;
    };
    return [...sorted].sort((a, b) => rank(a) - rank(b));
  }
};
