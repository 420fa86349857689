import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import type { ViewProps } from "../view-props";
import { useLostFocus } from "./lost-focus";
import { Status } from "./status";

/** A page: its title, what is going on, its content, and at the foot its one main action, always in sight. */
export function Page({
  title,
  foot,
  children,
  ...props
}: ViewProps & {
  readonly title: string;
  readonly foot?: ComponentChildren;
  readonly children: ComponentChildren;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLostFocus(heading);
  const hasFoot = foot !== undefined && foot !== null;
  return (
    <>
      <main class="tg-scroll">
        <div class="tg-stack">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          <Status {...props} />
          {children}
        </div>
      </main>
      {hasFoot ? <footer class="tg-foot">{foot}</footer> : null}
    </>
  );
}
