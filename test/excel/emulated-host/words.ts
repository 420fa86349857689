import { FAULTS } from "./api-error";

/** Which of the client's enumerations holds the words that a property or an argument takes. Docs: the type of each in the reference. */
const ENUMERATIONS: Readonly<Record<string, string>> = {
  "Worksheet.visibility": "SheetVisibility",
  "Chart.chartType": "ChartType",
  "Chart.displayBlanksAs": "ChartDisplayBlanksAs",
  "ChartLegend.position": "ChartLegendPosition",
  "ChartSeries.chartType": "ChartType",
  "ChartSeries.axisGroup": "ChartAxisGroup",
  "ChartSeries.markerStyle": "ChartMarkerStyle",
  "ChartDataLabel.position": "ChartDataLabelPosition",
  "ChartLineFormat.lineStyle": "ChartLineStyle",
  "ChartAxis.categoryType": "ChartAxisCategoryType",
  "ChartAxis.baseTimeUnit": "ChartAxisTimeUnit",
  "ChartAxis.tickLabelPosition": "ChartAxisTickLabelPosition",
  "RangeFormat.horizontalAlignment": "HorizontalAlignment",
  "RangeFormat.verticalAlignment": "VerticalAlignment",
  "RangeFont.underline": "RangeUnderlineStyle",
  "RangeBorder.style": "BorderLineStyle",
  "PageLayout.orientation": "PageOrientation",
  "RangeBorderCollection.GetItem": "BorderIndex",
  "ConditionalFormatCollection.Add": "ConditionalFormatType",
  "Range.Clear": "ClearApplyTo",
  "Range.CopyFrom": "RangeCopyType",
  "Range.Group": "GroupOption",
  "ChartCollection.Add": "ChartType",
  "ChartCollection.Add.seriesBy": "ChartSeriesBy",
};

/** Refuses a word that the client's enumeration does not have; members without an enumeration take anything. */
export function checkWord(client: Readonly<Record<string, unknown>>, member: string, value: unknown): void {
  const name = ENUMERATIONS[member];
  if (name === undefined) return;
  const words = Object.values(client[name] as Readonly<Record<string, string>>);
  if (!words.some((word) => word === value)) throw FAULTS.argument(`${member}: ${String(value)} is no ${name}`);
}
