/**
 * The page's half of `google.script.run`, as strict as Google's: a chain of handlers gives a new runner each time, arguments
 * that cannot cross are refused at once, answers come later and only to the handlers of that very call.
 *
 * Runs in the page, before anything else; the server is at the other end of `window.askServer`.
 */
export function googleWindow(): void {
  const isPlain = (value: unknown): boolean => {
    if (value === null || ["number", "boolean", "string"].includes(typeof value)) return true;
    if (Array.isArray(value)) return value.every(isPlain);
    return Object.prototype.toString.call(value) === "[object Object]" && Object.values(value as object).every(isPlain);
  };
  interface Handlers {
    readonly success?: (answer: unknown, user?: unknown) => void;
    readonly failure?: (fault: unknown, user?: unknown) => void;
    readonly user?: unknown;
  }
  const call = (name: string, given: readonly unknown[], { success, failure, user }: Handlers) => {
    given.forEach((it, i) => {
      if (!isPlain(it)) throw new TypeError(`Failed due to illegal value in property: ${i}`);
    });
    window.underWay = (window.underWay ?? 0) + 1;
    window.mostUnderWay = Math.max(window.mostUnderWay ?? 0, window.underWay);
    void window.askServer(name, JSON.stringify(given)).then((text) => {
      window.underWay = (window.underWay ?? 1) - 1;
      const outcome = JSON.parse(text) as { came: string; value?: unknown; message?: string };
      if (outcome.came === "answer") success?.(outcome.value, user);
      // The error is of another frame's making: not an Error of this one.
      if (outcome.came === "error") failure?.({ name: "ScriptError", message: outcome.message }, user);
    });
  };
  const runner = (handlers: Handlers): object =>
    new Proxy(
      {},
      {
        get(_, name) {
          if (name === "withSuccessHandler") return (success: () => void) => runner({ ...handlers, success });
          if (name === "withFailureHandler") return (failure: () => void) => runner({ ...handlers, failure });
          if (name === "withUserObject") return (user: unknown) => runner({ ...handlers, user });
          return (...given: readonly unknown[]) => call(String(name), given, handlers);
        },
      },
    );
  Object.defineProperty(window, "google", { value: { script: { run: runner({}) } } });
}

declare global {
  interface Window {
    askServer(name: string, given: string): Promise<string>;
    underWay?: number;
    mostUnderWay?: number;
  }
}
