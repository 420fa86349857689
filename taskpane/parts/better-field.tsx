import { BETTER, type Better } from "../../src/dmaic/kpi";

const WORDS: Readonly<Record<Better, string>> = {
  Lower: "Lower is better",
  Higher: "Higher is better",
  "Near target": "Near the target is better",
};

/** Which way a KPI gets better. */
export function BetterField({ value, chosen }: { readonly value: Better; readonly chosen: (better: Better) => void }) {
  return (
    <fieldset>
      <legend class="tg-legend">Direction</legend>
      <div class="tg-choices">
        {BETTER.map((better) => (
          <label class="tg-choice" key={better}>
            <input
              type="radio"
              name="better"
              data-testid={`better-${better.toLowerCase().replace(" ", "-")}`}
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
