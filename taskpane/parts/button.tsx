import type { ComponentChildren } from "preact";

interface ButtonProps {
  readonly does: () => void;
  readonly children: ComponentChildren;
  readonly id: string;
  readonly look?: "primary" | "plain" | "link";
  /** Why it cannot be pressed now; it keeps its place and its focus. */
  readonly off?: boolean;
  /** What it acts on, for those who hear it without its surroundings. */
  readonly label?: string;
  /** Its words are the user's, not ours. */
  readonly own?: boolean;
}

const LOOKS = { primary: "tg-button tg-button-primary", plain: "tg-button", link: "tg-link" } as const;

/** A button. One that is off can still be reached, so that nobody's focus is lost when work begins. */
export function Button({ does, children, id, look = "plain", off = false, label, own = false }: ButtonProps) {
  return (
    <button
      type="button"
      class={LOOKS[look]}
      data-testid={id}
      aria-disabled={off ? "true" : undefined}
      aria-label={label}
      translate={own ? false : undefined}
      onClick={off ? undefined : does}
    >
      {children}
    </button>
  );
}
