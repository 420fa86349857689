import { readState } from "../../src/workbook/state";
import { drive } from "./drive";
import { logSheet } from "./log-sheet";
import { charted, opened } from "./opened";

test("a setting outlives the pane: it is kept among the workbook's notes and read back by the next one", async () => {
  const { book, pane } = await charted([logSheet(24)], "B2");
  const before = book.contents("KPIs").cells;
  await pane.ask({ event: "settings changed", change: { rules: "nelson", firstMonth: 8 } });
  expect(pane.state()).toMatchObject({ work: null, problem: null, news: "The setting is kept in the workbook." });
  expect(book.contents("KPIs").cells).toEqual(before);
  const next = drive(book);
  await next.ask({ event: "opened" });
  expect(next.state().settings).toEqual({ rules: "nelson", firstMonth: 8, form: "formulas" });
});

test("a workbook without sheets of ours is not written to for a setting; it comes with the first sheet", async () => {
  const { book, pane } = await opened([logSheet(24)], "B2");
  await pane.ask({ event: "settings changed", change: { firstMonth: 9 } });
  expect(book.sheetNames).toEqual(["Log"]);
  expect(book.calls).not.toContain("apply");
  await pane.ask({ event: "view chosen", view: "chart" });
  await pane.ask({ event: "chart asked" });
  expect([...readState((await book.survey()).state).settings]).toContainEqual(["first month of the school year", "9"]);
});

test("settings stay when sheets are laid again, and notes that make no sense are passed over", async () => {
  const { book, pane } = await charted([logSheet(24)], "B2");
  await pane.ask({ event: "settings changed", change: { rules: "nelson" } });
  await pane.ask({ event: "build asked", parts: ["sipoc"] });
  expect(readState((await book.survey()).state).settings.get("rules of new charts")).toBe("nelson");
  const state = book.contents("_tollgate").cells;
  book.type(
    "_tollgate",
    `C${state.findIndex(([kind, name]) => kind === "setting" && name === "rules of new charts") + 1}`,
    "no such rules",
  );
  const next = drive(book);
  await next.ask({ event: "opened" });
  expect(next.state().settings.rules).toBe("anhoej");
});

test("charts are written with our function where the setting says so, from the first one on, and with formulas again after it", async () => {
  const calls = (book: Awaited<ReturnType<typeof opened>>["book"]) =>
    book.sheetNames.flatMap((name) =>
      Object.values(book.contents(name).formulas).filter((it) => it.includes("CONTROL_LIMITS(")),
    );
  const { book, pane } = await opened([logSheet(24)], "B2");
  await pane.ask({ event: "settings changed", change: { form: "functions" } });
  await pane.ask({ event: "view chosen", view: "chart" });
  await pane.ask({ event: "chart asked" });
  expect(calls(book)).toHaveLength(1);
  await pane.ask({ event: "settings changed", change: { form: "formulas" } });
  await pane.ask({ event: "build asked", parts: [] });
  expect(calls(book)).toEqual([]);
});
