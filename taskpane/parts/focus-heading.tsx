import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

/** A heading that takes the focus when it appears: what was pressed to get here is gone. */
export function FocusHeading({ children }: { readonly children: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h2 ref={heading} tabIndex={-1}>
      {children}
    </h2>
  );
}
