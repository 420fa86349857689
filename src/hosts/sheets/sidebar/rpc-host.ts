import type { Host } from "../../../workbook/port";

/** How long the spreadsheet may take to answer before it is taken to be gone: builds take long, looks do not. */
const PATIENCE = { apply: 6 * 60_000, undo: 3 * 60_000, share: 6 * 60_000, other: 60_000 } as const;

const NO_ANSWER =
  "The spreadsheet did not answer. If you are signed in to several Google accounts in this browser, sign in to one only or use a window of its own for it; then close the sidebar and open it again. What had been written stays; nothing of yours was changed.";

/** The spreadsheet behind Google's one door: each call of the port goes out and comes back as JSON text. */
export const rpcHost: Host = {
  capabilities: () => call("capabilities"),
  survey: () => call("survey"),
  read: (sheet) => call("read", sheet ?? null),
  apply: (plan, force) => call("apply", plan, force ?? false),
  undo: (receipt) => call("undo", receipt),
  share: (act, choices) => call("share", act, choices),
  insertFormula: (formula) => call("insertFormula", formula),
};

function call<T>(name: keyof Host, ...args: readonly unknown[]): Promise<T> {
  return new Promise((resolve, reject) => {
    const patience = name === "apply" || name === "undo" || name === "share" ? PATIENCE[name] : PATIENCE.other;
    const clock = setTimeout(() => reject(new Error(NO_ANSWER)), patience);
    const settled = (run: () => void) => {
      clearTimeout(clock);
      run();
    };
    google.script.run
      .withSuccessHandler((answer) => settled(() => settle(answer, resolve, reject)))
      .withFailureHandler((fault) => settled(() => reject(new Error(sentence(fault)))))
      .rpc(JSON.stringify({ call: name, args }));
  });
}

function settle<T>(answer: unknown, resolve: (value: T) => void, reject: (fault: Error) => void): void {
  try {
    const said: unknown = JSON.parse(String(answer));
    if (typeof said !== "object" || said === null || !("ok" in said)) throw new Error("no answer");
    if (said.ok === true && "value" in said) resolve(said.value as T);
    else reject(new Error("message" in said ? String(said.message) : NO_ANSWER));
  } catch {
    reject(new Error(NO_ANSWER));
  }
}

/** Google's errors come from another frame: `instanceof Error` would not know them. */
function sentence(fault: unknown): string {
  const says = typeof fault === "object" && fault !== null && "message" in fault ? String(fault.message) : "";
  return says === "" ? NO_ANSWER : `Google Sheets could not do this: ${says.replace(/\.$/, "")}. Try again.`;
}
