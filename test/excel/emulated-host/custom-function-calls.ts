import type { EmulatedExcel } from "./emulated-excel";
import { Thing, type Method } from "./thing";

/** What the client sends back for one call, as it stands on the wire. */
export type WireResult = readonly unknown[];

const SERVICE = "Microsoft.ExcelServices.CustomFunctions";

/** Calls custom functions the way Excel does: messages to the client's own proxy, results from its own batches. */
export class CustomFunctionCalls {
  readonly #waiting = new Map<number, (result: WireResult) => void>();
  #calls = 0;

  constructor(readonly excel: EmulatedExcel) {
    excel.services.set(SERVICE, new Results(excel, (id, result) => this.#waiting.get(id)?.(result)));
  }

  /**
   * Calls a function by its id; omitted optional arguments are null (docs, custom-functions-parameter-options).
   *
   * @param takesErrors Whether `functions.json` lets errors through as arguments; the client makes objects of them then.
   */
  call(name: string, given: readonly unknown[], takesErrors = true): Promise<WireResult> {
    this.#calls += 1;
    const id = this.#calls;
    // [invocation, function, arguments, address, flags, addresses of arguments], as read off the client.
    const entry = [1, 1000, "", JSON.stringify([id, name, given, null, takesErrors ? 4 : 0, null]), id];
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.excel.send({ type: 3, message: { entries: [entry] } });
    });
  }
}

class Results extends Thing {
  constructor(
    excel: EmulatedExcel,
    readonly settle: (id: number, result: WireResult) => void,
  ) {
    super(excel, "CustomFunctions", undefined);
  }

  override readonly methods: Readonly<Record<string, Method>> = {
    SetInvocationArrayResults: (results) => this.#settle(results),
    SetInvocationResults: (results) => this.#settle(results),
  };

  override child(): Thing {
    return this;
  }

  #settle(results: unknown): null {
    for (const it of Array.isArray(results) ? results : []) {
      if (Array.isArray(it)) this.settle(Number(it[0]), it);
      else this.settle(Number(it.id), [it]);
    }
    return null;
  }
}
