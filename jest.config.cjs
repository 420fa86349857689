/** Every test runs in Node; those that want a browser start one themselves. */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testSequencer: "<rootDir>/scripts/longest-first.cjs",
  testMatch: ["**/*.test.ts"],
  setupFiles: ["<rootDir>/test/fixed-seed.ts"],
  transform: {
    "^.+\\.tsx?$": [
      "@swc/jest",
      {
        jsc: {
          target: "es2022",
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic", importSource: "preact" } },
        },
      },
    ],
  },
  // Looking a global up from within a test's own context is slow, and the spreadsheet asks Array.isArray millions of times.
  sandboxInjectedGlobals: ["Array", "Boolean", "Error", "JSON", "Map", "Math", "Number", "Object", "Set", "String"],
  testTimeout: 120000,
};
