import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import type { ViewProps } from "../view-props";
import { Icon } from "./icon";
import { useLostFocus } from "./lost-focus";
import { Status } from "./status";

/** A page: its title, what is going on, its content, and at the foot its one main action, always in sight. */
export function Page({
  title,
  foot,
  own = false,
  children,
  ...props
}: ViewProps & {
  readonly title: string;
  /** The title is in words of the user's, not ours. */
  readonly own?: boolean;
  readonly foot?: ComponentChildren;
  readonly children: ComponentChildren;
}) {
  const { state, tell } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useLostFocus(heading);
  const hasFoot = foot !== undefined && foot !== null;
  return (
    <>
      <main class="tg-scroll">
        <div class="tg-stack">
          <div class="tg-head">
            <h1 ref={heading} tabIndex={-1} translate={own ? false : undefined}>
              {title}
            </h1>
            <button
              type="button"
              class="tg-icon-button"
              data-testid="view-settings"
              aria-label="Settings"
              aria-current={state.view === "settings" ? "page" : undefined}
              onClick={() => tell({ event: "view chosen", view: "settings" })}
            >
              <Icon name="gear" />
            </button>
          </div>
          <Status {...props} />
          {children}
        </div>
      </main>
      {hasFoot ? <footer class="tg-foot">{foot}</footer> : null}
    </>
  );
}
