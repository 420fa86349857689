import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import { useLostFocus } from "./lost-focus";

/** A heading that takes the focus when what was pressed to bring it is gone. */
export function FocusHeading({ children }: { readonly children: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLostFocus(heading);
  return (
    <h2 ref={heading} tabIndex={-1}>
      {children}
    </h2>
  );
}
