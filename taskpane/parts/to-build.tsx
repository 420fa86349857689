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
        <Section title={`Will be added: ${plural(adds.length, "sheet")}`}>
          <ul class="tg-list">{adds.map(line)}</ul>
        </Section>
      )}
      {updates.length === 0 ? null : (
        <Section title={`Will be brought up to date: ${plural(updates.length, "sheet")}`}>
          <p class="tg-quiet">{updates.map(({ sheet }) => sheet).join(", ")}. What you typed there stays.</p>
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
      <span class="tg-name tg-grow">{sheet}</span>
    </span>
    <span class="tg-quiet">{about}</span>
  </li>
);

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;
