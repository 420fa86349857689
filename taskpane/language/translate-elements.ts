import { options, type ComponentChild, type VNode } from "preact";

/** Attributes that are heard or seen. */
const SPOKEN = ["aria-label", "placeholder", "title", "label"] as const;

/**
 * Has every element of the page say its words in another language, where it is drawn: views stay plain English, and so does the
 * state. What stands in an element with `translate={false}` is the user's, and stays as it is.
 */
export function translateElements(said: (text: string) => string): void {
  const before = options.vnode;
  options.vnode = (vnode) => {
    before?.(vnode);
    if (typeof vnode.type === "string") translate(vnode as VNode<Props>, said);
  };
}

interface Props {
  children?: ComponentChild | ComponentChild[];
  translate?: boolean;
  [attribute: string]: unknown;
}

function translate({ props }: VNode<Props>, said: (text: string) => string): void {
  for (const name of SPOKEN) {
    const words = props[name];
    if (typeof words === "string") props[name] = said(words);
  }
  if (props.translate === false || props.children === undefined) return;
  const { children } = props;
  props.children = inWords(Array.isArray(children) ? children : [children], said);
}

/**
 * Words and figures that follow each other are one text, and stand in the place of the first; the others keep theirs empty, so that
 * what follows them is still known by its place.
 */
function inWords(children: readonly ComponentChild[], said: (text: string) => string): ComponentChild[] {
  const all: ComponentChild[] = [];
  let run: { readonly at: number; readonly words: string } | undefined;
  const end = () => {
    if (run !== undefined) all[run.at] = said(run.words);
    run = undefined;
  };
  for (const child of children) {
    const words = wordsOf(child);
    if (words === undefined) {
      end();
      all.push(Array.isArray(child) ? (inWords(child as ComponentChild[], said) as unknown as ComponentChild) : child);
    } else {
      if (words !== "") run = { at: run?.at ?? all.length, words: (run?.words ?? "") + words };
      all.push(null);
    }
  }
  end();
  return all;
}

/** The words of a child, "" where it shows nothing; undefined where it is more than words. */
function wordsOf(child: unknown): string | undefined {
  if (typeof child === "string" || typeof child === "number") return String(child);
  if (child === null || child === undefined || typeof child === "boolean") return "";
  if (!Array.isArray(child)) return undefined;
  const all = child.map(wordsOf);
  return all.every((it) => it !== undefined) ? all.join("") : undefined;
}
