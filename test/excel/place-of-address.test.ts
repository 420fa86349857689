import { placeOfAddress } from "../../src/hosts/excel/read-sheet";

test.each([
  ["Log!B2:B9", { sheet: "Log", area: "B2:B9" }],
  ["'Bob''s runs'!B2", { sheet: "Bob's runs", area: "B2" }],
  ["Log!B:C", { sheet: "Log", area: "B1:C1048576" }],
  ["Log!3:5", { sheet: "Log", area: "A3:XFD5" }],
])("%s", (address, place) => {
  expect(placeOfAddress(address)).toEqual(place);
});
