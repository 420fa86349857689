// Makes the example spreadsheets again from their seeds: npm run examples
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { lateBuses } from "../examples/late-buses.mjs";
import { mealsPerLaborHour } from "../examples/meals-per-labor-hour.mjs";
import { workOrders } from "../examples/work-orders.mjs";

const folder = join(import.meta.dirname, "..", "examples");
const examples = [
  ["late-buses.xlsx", lateBuses],
  ["meals-per-labor-hour.xlsx", mealsPerLaborHour],
  ["work-orders.csv", workOrders],
];
for (const [file, made] of examples) {
  const bytes = await made();
  writeFileSync(join(folder, file), bytes);
  console.log(`${file}: ${bytes.length} bytes`);
}
process.exit(0); // Excelize's runtime would wait for more calls
