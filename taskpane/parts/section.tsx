import type { ComponentChildren } from "preact";

/** A part of a page under a heading of its own. */
export function Section({
  title,
  id,
  children,
}: {
  readonly title: string;
  readonly id?: string;
  readonly children: ComponentChildren;
}) {
  return (
    <section class="tg-close" data-testid={id}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
