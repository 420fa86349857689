import { quietly } from "../../src/engine/quietly";
import { endLabel, roomFor } from "../../src/hosts/workbench/end-label";
import type { Series } from "../../src/workbook/chart";
import { newModel } from "../../src/hosts/workbench/new-model";

const { getters } = quietly(() => newModel({}));
const center: Series = { title: "Center", place: { sheet: "Chart", area: "B2:B5" }, plays: "center", endLabel: true };

test("a line is labeled with its name and its last number; what asks for its name alone gets no number", () => {
  expect(endLabel(center, "Center", [1, 2.345, null], "0.0", getters)).toMatchObject({
    text: "Center 2.3",
    isTitle: false,
  });
  expect(endLabel({ ...center, endLabel: "title" }, "After the change", [5], "0.0", getters)).toMatchObject({
    text: "After the change",
    isTitle: true,
  });
});

test("a series that asks for no label, or has no number, has none", () => {
  expect(endLabel({ ...center, endLabel: false }, "Center", [1], "0.0", getters)).toBeUndefined();
  expect(endLabel(center, "Center", [null, null], "0.0", getters)).toBeUndefined();
});

test("room is made for the longest label with a number, and none where there is no such label", () => {
  const label = (text: string, isTitle = false) => ({ text, color: "#000000", isTitle });
  expect(roomFor([label("Pilot of the new routes", true)])).toBe(0);
  expect(roomFor([label("Target 8"), label("Upper limit 14.5%")])).toBe(roomFor([label("Upper limit 14.5%")]));
  expect(roomFor([label("Upper limit 14.5%")])).toBeGreaterThan(roomFor([label("Target 8")]));
});
