import { answerRequest, type RequestBody } from "./answer-request";
import { ApiError, FAULTS } from "./api-error";
import type { ClassMembers } from "./class-members";
import { Collection } from "./collection";
import { AddInFunctions } from "./add-in-functions";
import { CustomFunctionCalls } from "./custom-function-calls";
import type { Entered, Shown } from "./entered-cell";
import { Listeners } from "./listeners";
import type { Range } from "./range";
import { Thing, type Method } from "./thing";
import { checkWord } from "./words";
import { Workbook } from "./workbook";
import type { Worksheet } from "./worksheet";

/** Docs, concepts/resource-limits-and-performance-optimization: 5 MB a request and a response, in Excel on the web. */
export const MOST_BYTES = 5 * 1024 * 1024;

/** A failure that a test orders: which request (the client's own cleaning up not counted), after how many of its actions (as a share), and with which error. */
export interface OrderedFault {
  readonly request: number;
  readonly after: number;
  readonly error: ApiError;
}

/** What one request did: what budgets are held against. */
export interface RequestRecord {
  readonly actions: number;
  readonly writes: number;
  readonly bytes: number;
  /** Sent by the client on its own account, after a run: it lets go of ranges. Nobody waits for it. */
  readonly isCleanUp: boolean;
}

/** Where office.js, in a shared runtime, says that the page is ready for the ribbon's commands (read off the client). */
const RUNTIME = "Microsoft.InternalService.AddinInternalService";

class SharedRuntime extends Thing {
  override readonly methods: Readonly<Record<string, Method>> = { NotifyActionHandlerReady: () => null };
}

/** A workbook that answers the requests of the real Office.js client. It calculates nothing unless a test says how. */
export class EmulatedExcel {
  readonly requests: RequestRecord[] = [];
  readonly workbook: Workbook;
  /** Somebody is typing into a cell. Assumed: this host is one that does not wait for the end of it. */
  isEditing = false;
  fault: OrderedFault | undefined;
  /** Points of series are refused, as where a series is empty. */
  refusesLabels = false;
  /** What a formula comes to, rows where it fills several cells; zero until a test hands over something that calculates. */
  calculate: (formula: string) => Shown | readonly (readonly Shown[])[] = () => 0;
  readonly calls: CustomFunctionCalls;
  readonly functions: AddInFunctions;
  /** The way back to the client: set by whoever brought the client to this host. */
  send: (message: unknown) => void = () => undefined;
  /** Files that the add-in opened as workbooks of their own. */
  readonly opened: Uint8Array[] = [];
  readonly listeners: Listeners;
  readonly services = new Map<string, Thing>();
  readonly #handles = new Map<string, Range>();
  #ids = 0;

  constructor(
    readonly members: ReadonlyMap<string, ClassMembers>,
    readonly client: Readonly<Record<string, unknown>>,
    everySheet: string,
  ) {
    this.listeners = new Listeners(this, everySheet);
    this.workbook = new Workbook(this);
    this.calls = new CustomFunctionCalls(this);
    this.functions = new AddInFunctions(this, this.calls);
    this.services.set(RUNTIME, new SharedRuntime(this, "AddinInternalService", undefined));
  }

  /** Answers the body of one request with the body of its response. */
  answer(text: string): { readonly status: number; readonly body: unknown } {
    const body = JSON.parse(text) as RequestBody;
    const index = this.requests.filter((it) => !it.isCleanUp).length;
    const writes = body.Actions.filter(({ ActionType, Name = "" }) => isWrite(ActionType, Name)).length;
    const isCleanUp =
      body.Actions.every(({ ActionType, Name }) => ActionType !== 3 || Name === "_RemoveReference") &&
      body.Actions.some(({ Name }) => Name === "_RemoveReference");
    this.requests.push({ actions: body.Actions.length, writes, bytes: text.length, isCleanUp });
    try {
      if (text.length > MOST_BYTES) throw FAULTS.requestTooLarge();
      if (this.isEditing) throw FAULTS.editing();
      const { fault } = this;
      const isOrdered = !isCleanUp && fault?.request === index;
      const most = isOrdered ? Math.floor(body.Actions.length * fault.after) : Infinity;
      const answer = answerRequest(this, body, most, isOrdered ? fault.error : undefined);
      if (JSON.stringify(answer).length > MOST_BYTES) throw FAULTS.responseTooLarge();
      return { status: 200, body: answer };
    } catch (thrown) {
      if (!(thrown instanceof ApiError)) throw thrown;
      return { status: thrown.status, body: JSON.stringify({ error: { code: thrown.code, message: thrown.message } }) };
    }
  }

  make(className: string, parent: Thing, _name: string): Thing {
    return this.members.get(className)?.isCollection === true
      ? new Collection(this, className, parent)
      : new Thing(this, className, parent);
  }

  service(name: string): Thing {
    const found = this.services.get(name);
    if (found === undefined) throw FAULTS.notEmulated(`service ${name}`);
    return found;
  }

  remember(range: Range): string {
    const handle = this.nextId("R");
    this.#handles.set(handle, range);
    return handle;
  }

  recall(handle: string): Range {
    const found = this.#handles.get(handle);
    if (found === undefined)
      throw new ApiError("InvalidReference", "This reference is not valid for the current operation.");
    if (found.sheet.isDeleted) throw FAULTS.notFound(`sheet ${found.sheet.name}`);
    return found;
  }

  nextId(kind: string): string {
    this.#ids += 1;
    return `{${kind}${this.#ids}}`;
  }

  checkWord(className: string, property: string, value: unknown): void {
    checkWord(this.client, `${className}.${property}`, value);
  }

  /** What a content comes to; rows where it is a formula that fills several cells. */
  resultOf(content: Entered): Shown | readonly (readonly Shown[])[] {
    if (!("formula" in content)) return content.value;
    return AddInFunctions.isCall(content.formula) ? this.functions.shownBy(content) : this.calculate(content.formula);
  }

  tellChange(sheet: Worksheet, area: string): void {
    this.listeners.tell(sheet, area);
  }

  /** Sends after what is going on now has been answered. */
  sendLater(message: unknown): void {
    setImmediate(() => this.send(message));
  }

  /** Everything that the workbook holds, as plain data. */
  picture(): unknown {
    return JSON.parse(JSON.stringify(this.workbook.picture()));
  }
}

const READS = /^(Get|_|Suspend)/;
const isWrite = (type: number, name: string) => type === 4 || type === 9 || (type === 3 && !READS.test(name));
