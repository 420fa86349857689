import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import { useLostFocus } from "./lost-focus";

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: ComponentChildren;
  readonly wrong?: string | undefined;
}

/** What describes a field: its hint, and what is wrong with its entry. */
const describedBy = ({ id, hint, wrong }: FieldProps): string | undefined =>
  [hint === undefined ? "" : `${id}-hint`, wrong === undefined ? "" : `${id}-wrong`].filter(Boolean).join(" ") ||
  undefined;

function Framed(props: FieldProps & { readonly children: ComponentChildren }) {
  const { id, label, hint, wrong, children } = props;
  return (
    <div class="tg-field">
      <label for={id}>{label}</label>
      {children}
      {hint === undefined ? null : (
        <span class="tg-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {wrong === undefined ? null : (
        <span class="tg-wrong" id={`${id}-wrong`}>
          {wrong}
        </span>
      )}
    </div>
  );
}

/** A labeled line to type into. */
export function TextField(
  props: FieldProps & {
    readonly value: string;
    readonly typed: (text: string) => void;
    readonly placeholder?: string;
    readonly list?: string;
    readonly kind?: "text" | "search";
    /** It takes the focus when it comes in the place of what was pressed. */
    readonly focused?: boolean;
  },
) {
  const { id, value, typed, placeholder, list, kind = "text", wrong, focused = false } = props;
  const input = useRef<HTMLInputElement>(null);
  useLostFocus(input, focused);
  return (
    <Framed {...props}>
      <input
        ref={input}
        id={id}
        data-testid={id}
        type={kind}
        value={value}
        autocomplete="off"
        spellcheck={false}
        placeholder={placeholder}
        list={list}
        aria-invalid={wrong === undefined ? undefined : "true"}
        aria-describedby={describedBy(props)}
        onInput={({ currentTarget }) => typed(currentTarget.value)}
      />
    </Framed>
  );
}

/** One of several, as a list that opens. */
export function ChoiceField(
  props: FieldProps & {
    readonly value: string;
    /** Of those with `own` the words are the user's, not ours. */
    readonly choices: readonly { readonly value: string; readonly text: string; readonly own?: boolean }[];
    readonly chosen: (value: string) => void;
  },
) {
  const { id, value, choices, chosen } = props;
  return (
    <Framed {...props}>
      <select
        id={id}
        data-testid={id}
        value={value}
        aria-describedby={describedBy(props)}
        onChange={({ currentTarget }) => chosen(currentTarget.value)}
      >
        {choices.map((choice) => (
          <option
            key={choice.value}
            value={choice.value}
            selected={choice.value === value}
            translate={choice.own === true ? false : undefined}
          >
            {choice.text}
          </option>
        ))}
      </select>
    </Framed>
  );
}
