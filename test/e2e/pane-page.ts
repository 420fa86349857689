import { mountPane } from "../../taskpane/pane";
import type { Host } from "../../src/workbook/port";

declare global {
  interface Window {
    /** The test's end of the line: a call of the port as JSON text, and its answer. */
    askHost(call: string): Promise<string>;
    tellEdited?: (sheet: string) => void;
  }
}

async function ask<T>(call: keyof Host, ...args: readonly unknown[]): Promise<T> {
  const answer = JSON.parse(await window.askHost(JSON.stringify({ call, args }))) as
    { readonly ok: true; readonly value: T } | { readonly ok: false; readonly says: string };
  if (!answer.ok) throw new Error(answer.says);
  return answer.value;
}

const element = document.getElementById("pane");
if (element !== null) {
  mountPane(element, {
    capabilities: () => ask("capabilities"),
    survey: () => ask("survey"),
    read: (sheet) => ask("read", ...(sheet === undefined ? [] : [sheet])),
    apply: (plan, force) => ask("apply", plan, force ?? false),
    undo: (receipt) => ask("undo", receipt),
    insertFormula: (formula) => ask("insertFormula", formula),
    show: (place) => ask("show", place),
    subscribe: (edited) => {
      window.tellEdited = edited;
      return () => delete window.tellEdited;
    },
  });
}
