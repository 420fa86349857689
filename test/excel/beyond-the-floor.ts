/** Reads what only ExcelApi 1.16 has: the sample that shows that the check of API sets sees it. */
export function beyondTheFloor(range: Excel.Range): unknown {
  return range.valuesAsJson;
}
