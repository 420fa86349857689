import { CATALOGUE } from "../../functions/catalogue";
import { functionsJson } from "../../functions/emit/excel";
import { associateFunctions } from "../../src/hosts/excel/functions";
import { openClient } from "./emulated-host/open-client";

const { calls } = openClient("1.12");
associateFunctions();

/** One call through the client's own proxy, as Excel makes it. */
async function call(name: string, ...given: readonly unknown[]) {
  const [result] = (await calls.call(name, given)) as readonly [
    { value: unknown; failed?: boolean; errorCode?: number },
  ];
  return result;
}

/** How the client spells "#VALUE!" and "#NUM!" on the wire (read off it). */
const VALUE = 7;
const NUM = 6;

test("a function of several cells answers with a grid, one of a single cell with its value alone", async () => {
  expect(await call("KPI", 0.92, 0.95)).toMatchObject({
    value: [[0.92, 0.95, expect.closeTo(-0.03), expect.anything(), "Near", "", ""]],
  });
  expect(await call("INSTRUCTIONAL_HOURS", [[12], [30]], [[40], [20]])).toMatchObject({ value: 18 });
});

test("functions.json declares a scalar exactly where the answer is one", () => {
  const { functions } = JSON.parse(functionsJson(CATALOGUE)) as {
    functions: readonly { id: string; result: { dimensionality: string } }[];
  };
  const shapes = new Map(CATALOGUE.map(({ name, result }) => [name, result.shape]));
  for (const { id, result } of functions)
    expect({ id, is: result.dimensionality }).toEqual({ id, is: shapes.get(id) === "cell" ? "scalar" : "matrix" });
});

test("optional arguments that were left out arrive as null and take their defaults", async () => {
  const bare = await call("KPI", 0.92, 0.95);
  expect((await call("KPI", 0.92, 0.95, null, null, null, null, null)).value).toEqual(bare.value);
});

test("an Excel that still has an older functions.json puts its Invocation where a newer argument is: it is no argument", async () => {
  // All at once: the client gathers what it is asked for a while, and then asks for it together.
  const answers = await Promise.all(
    CATALOGUE.map(async ({ name, parameters }) => {
      const required = Object.values(parameters).filter(({ fallback }) => fallback === undefined).length;
      const given = Array.from({ length: required }, () => [[1], [2], [3]]);
      const nulls = Array.from({ length: Object.keys(parameters).length - required }, () => null);
      return { name, cached: await call(name, ...given), full: await call(name, ...given, ...nulls) };
    }),
  );
  for (const { name, cached, full } of answers)
    expect({ name, ...cached, outboundData: 0, id: 0 }).toEqual({ name, ...full, outboundData: 0, id: 0 });
});

test("blanks arrive as null, as an empty text or as a gap's error, and mean the same", async () => {
  const values = [9.1, 8.4, 9.8, 8.9, 9.5, 8.2];
  const answers = await Promise.all(
    [null, "", { type: "CustomFunctionError", code: "#N/A" }].map((blank) =>
      call(
        "CONTROL_LIMITS",
        [...values, blank, 9.9].map((cell) => [cell]),
        "xmr",
      ),
    ),
  );
  expect(answers[0]!.failed).toBeUndefined();
  expect(answers[1]!.value).toEqual(answers[0]!.value);
  expect(answers[2]!.value).toEqual(answers[0]!.value);
});

test("a refusal keeps its sentence and its error on the way to the cell", async () => {
  expect(await call("KPI", 0.9, 0.95, "sideways")).toMatchObject({
    failed: true,
    errorCode: VALUE,
    value: 'The argument better does not know "sideways". Choose one of: higher, lower, near.',
  });
  expect(await call("ROLLED_YIELD", [[2]])).toMatchObject({ failed: true, errorCode: NUM });
});

test("no answer holds null, which Excel would show as 0", async () => {
  const { value } = await call("CONTROL_LIMITS", [[1], [null], [3], [4]], "xmr");
  expect((value as unknown[][]).flat()).not.toContain(null);
});
