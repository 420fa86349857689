import { evaluate } from "../../functions/evaluate";
import { findWord } from "../../functions/words/find-word";

const VALUES = [[12], [9], [15], [11], [8]];

test.each(["xmr", "XmR", " x m r ", "X-MR", "Individuals", "i"])("the chart word %p is read as xmr", (word) => {
  expect(evaluate("CONTROL_LIMITS", [VALUES, word])).toEqual(evaluate("CONTROL_LIMITS", [VALUES, "xmr"]));
});

test("p and p' are two words, whichever apostrophe is typed", () => {
  const words = { p: [], "p'": ["laney-p", "pprime"] };
  expect(findWord("p", words)).toBe("p");
  for (const prime of ["p'", "P\u2019", "p\u2032", "p`", "Laney P", "pprime"])
    expect(findWord(prime, words)).toBe("p'");
});

test.each(["anhoej", "Anhøj", "anhoj", "ANHØJ", "", null, undefined])("the rules %p are Anhoej's", (rules) => {
  expect(evaluate("CONTROL_LIMITS", [VALUES, "run", null, null, rules])).toEqual(
    evaluate("CONTROL_LIMITS", [VALUES, "run", null, null, "anhoej"]),
  );
});

test("an unknown word is answered with the words that are known and the nearest", () => {
  expect(evaluate("CONTROL_LIMITS", [VALUES, "xmrr"])).toMatchObject({
    error: "#VALUE!",
    message: expect.stringMatching(/Did you mean xmr\?.*auto, xmr, mr/s),
  });
});

test("the name of a function is read in any case, with or without the namespace", () => {
  const kpi = evaluate("CONTROL_LIMITS", [VALUES]);
  for (const name of ["control_limits", "DMAIC.CONTROL_LIMITS", "Dmaic.Control_Limits", " CONTROL_LIMITS "]) {
    expect(evaluate(name, [VALUES])).toEqual(kpi);
  }
});

test("an unknown function is #NAME? and names the nearest", () => {
  expect(evaluate("CONTROL_LIMIT", [VALUES])).toMatchObject({
    error: "#NAME?",
    message: expect.stringContaining("Did you mean CONTROL_LIMITS?"),
  });
});
