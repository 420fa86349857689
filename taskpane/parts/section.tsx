import type { ComponentChildren } from "preact";

/** A part of a page under a heading of its own. */
export function Section({
  title,
  id,
  own = false,
  children,
}: {
  readonly title: string;
  /** The title is in words of the user's, not ours. */
  readonly own?: boolean;
  readonly id?: string;
  readonly children: ComponentChildren;
}) {
  return (
    <section class="tg-close" data-testid={id}>
      <h2 translate={own ? false : undefined}>{title}</h2>
      {children}
    </section>
  );
}
