import type { ComponentChildren } from "preact";
import { Icon, type IconName } from "./icon";

type Tone = "plain" | "good" | "near" | "bad";

const ICONS: Readonly<Record<Tone, IconName>> = { plain: "info", good: "check", near: "warning", bad: "stop" };

/** Something to be known, with what can be done about it. */
export function Notice({
  tone = "plain",
  id,
  children,
}: {
  readonly tone?: Tone;
  readonly id?: string;
  readonly children: ComponentChildren;
}) {
  return (
    <div class={`tg-notice tg-notice-${tone}`} data-testid={id}>
      <Icon name={ICONS[tone]} />
      <div>{children}</div>
    </div>
  );
}
