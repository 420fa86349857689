import officeAddins from "eslint-plugin-office-addins";
import typescript from "typescript-eslint";

/** Modules may reach only what DESIGN's floors allow; test/architecture.test.ts holds that. Here: taste and traps. */
export default [
  { ignores: ["node_modules/", "dist/", "out/", ".cache/", "docs/", "**/*.d.ts", "src/hosts/sheets/entry-points.js"] },
  ...typescript.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "no-restricted-exports": ["error", { restrictDefaultExports: { direct: true } }],
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", destructuredArrayIgnorePattern: "^_" },
      ],
      eqeqeq: "error",
      "no-var": "error",
      "prefer-const": "error",
    },
  },
  { files: ["src/**", "functions/**"], rules: { "no-console": "error" } },
  { files: ["src/hosts/file/**", "src/engine/**"], rules: { "no-console": "off" } },
  {
    files: ["src/hosts/excel/**"],
    plugins: { "office-addins": officeAddins },
    rules: Object.fromEntries(Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, "error"])),
  },
  { files: ["**/*.cjs", "webpack.config.js", "test/**"], rules: { "@typescript-eslint/no-require-imports": "off" } },
];
