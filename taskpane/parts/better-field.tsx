import { BETTER, type Better } from "../../src/dmaic/kpi";

const WORDS: Readonly<Record<Better | "", string>> = {
  Lower: "Lower is better",
  Higher: "Higher is better",
  "Near target": "Near the target is better",
  "": "Not said: signals are neither good nor bad",
};

/** Which way a KPI gets better; "" where nobody has said. */
export function BetterField({
  value,
  chosen,
}: {
  readonly value: Better | "";
  readonly chosen: (better: Better | "") => void;
}) {
  return (
    <fieldset>
      <legend class="tg-legend">Direction</legend>
      <div class="tg-choices">
        {([...BETTER, ""] as const).map((better) => (
          <label class="tg-choice" key={better}>
            <input
              type="radio"
              name="better"
              data-testid={`better-${better === "" ? "not-said" : better.toLowerCase().replace(" ", "-")}`}
              checked={value === better}
              onChange={() => chosen(better)}
            />
            <span>{WORDS[better]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
