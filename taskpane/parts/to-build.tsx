import type { BuildPreview, SheetToBuild } from "../model/build-preview";
import { Icon } from "./icon";
import { Section } from "./section";

/** What a build would do to the workbook, sheet by sheet, before it is done. */
export function ToBuild({ preview }: { readonly preview: BuildPreview }) {
  const { adds, updates } = preview;
  if (adds.length + updates.length === 0) return null;
  return (
    <div class="tg-stack" data-testid="to-build">
      {adds.length === 0 ? null : (
        <Section title={adds.length === 1 ? "Will be added: 1 sheet" : `Will be added: ${adds.length} sheets`}>
          <ul class="tg-list">{adds.map(line)}</ul>
        </Section>
      )}
      {updates.length === 0 ? null : (
        <Section
          title={
            updates.length === 1
              ? "Will be brought up to date: 1 sheet"
              : `Will be brought up to date: ${updates.length} sheets`
          }
        >
          <p class="tg-quiet">
            <span translate={false}>{updates.map(({ sheet }) => sheet).join(", ")}.</span>{" "}
            <span>What you typed there stays.</span>
          </p>
        </Section>
      )}
      <p class="tg-quiet">
        Your own sheets are read and never changed. One hidden sheet keeps notes on what was added.
      </p>
    </div>
  );
}

const line = ({ sheet, about, charts }: SheetToBuild) => (
  <li key={sheet}>
    <span class="tg-row">
      <Icon name={charts === 0 ? "sheet" : "chart"} />
      <span class="tg-name tg-grow" translate={false}>
        {sheet}
      </span>
    </span>
    <span class="tg-quiet">{about}</span>
  </li>
);
