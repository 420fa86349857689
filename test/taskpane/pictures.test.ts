import { pictureProposal } from "../../taskpane/model/picture-proposal";
import type { Cell } from "../../src/workbook/cell";
import { sheetOf } from "../workbook/sheet-of";
import { opened } from "./opened";

const SCHOOLS = ["Adams", "Baker", "Clark"];
const log = sheetOf(
  [
    ["Week", "School", "Late runs", "Runs"],
    ...Array.from({ length: 12 }, (_, week) =>
      SCHOOLS.map((school, i): Cell[] => [
        `@2025-09-${String(week + 1).padStart(2, "0")}`,
        school,
        4 + ((week * 5 + i) % 4),
        40 + i,
      ]),
    ).flat(),
  ],
  { name: "Log" },
);

test("every picture of the selected figures can be previewed, inserted and taken back", async () => {
  const { book, pane } = await opened([log], "C1:C37");
  await pane.ask({ event: "view chosen", view: "chart" });
  for (const [picture, charts] of [
    ["histogram", 1],
    ["box", 1],
    ["multiples", 3],
    ["pareto", 1],
    ["funnel", 1],
    ["scatter", 1],
  ] as const) {
    await pane.ask({ event: "draft changed", change: { picture } });
    const { workbook, draft, settings } = pane.state();
    const proposal = pictureProposal(workbook!, draft!, settings)!;
    expect(proposal.chosen.word).toBe(picture);
    const { preview } = proposal;
    if (typeof preview === "string") throw new Error(preview);
    expect(preview.adds).toMatchObject([{ charts }]);
    await pane.ask({ event: "picture asked" });
    expect(pane.state().problem).toBeNull();
    const { sheet } = preview.adds[0]!;
    expect(pane.state().done?.receipt.added.map((it) => it.sheet)).toContain(sheet);
    expect(book.charts.filter((it) => it.sheet === sheet)).toHaveLength(charts);
    await pane.ask({ event: "undo asked" });
    expect(book.charts.filter((it) => it.sheet === sheet)).toEqual([]);
  }
});

test("a picture that needs groups is not offered where nothing tells the rows apart", async () => {
  const plain = sheetOf([["Minutes"], ...Array.from({ length: 12 }, (_, i): Cell[] => [10 + (i % 3)])], {
    name: "Log",
  });
  const { pane } = await opened([plain], "A1:A13");
  await pane.ask({ event: "view chosen", view: "chart" });
  await pane.ask({ event: "draft changed", change: { picture: "box" } });
  const { workbook, draft, settings } = pane.state();
  const proposal = pictureProposal(workbook!, draft!, settings)!;
  expect(proposal.choices.map(({ word }) => word)).toEqual(["histogram"]);
  expect(proposal.chosen.word).toBe("histogram");
});
