import type { ComponentChildren } from "preact";

/** A box to tick, its words beside it. */
export function Check({
  id,
  on,
  toggled,
  own = false,
  children,
}: {
  readonly id: string;
  readonly on: boolean;
  readonly toggled: (on: boolean) => void;
  /** Its words are the user's, not ours. */
  readonly own?: boolean;
  readonly children: ComponentChildren;
}) {
  return (
    <label class="tg-choice">
      <input
        type="checkbox"
        data-testid={id}
        checked={on}
        onChange={({ currentTarget }) => toggled(currentTarget.checked)}
      />
      <span translate={own ? false : undefined}>{children}</span>
    </label>
  );
}
