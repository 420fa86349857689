import { ApiError, FAULTS } from "./api-error";
import { Collection } from "./collection";
import type { EmulatedExcel } from "./emulated-excel";
import { Thing } from "./thing";

/** The body of a request, as the client sends it (read off the wire). */
export interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly (number | string)[];
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name?: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Expand?: readonly string[] };
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

interface ObjectPath {
  readonly ObjectPathType: number;
  readonly Name?: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

const ACTION = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5, update: 9 } as const;
const PATH = { global: 1, service: 2, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7 } as const;

/**
 * Carries out the actions of a request in order. A failure ends it; what came before stays done.
 *
 * Docs, excel-add-ins-error-handling and concepts on batching: a batch is no transaction.
 *
 * @param most At most so many actions, then `fault`: how tests break a request in the middle.
 */
export function answerRequest(excel: EmulatedExcel, body: RequestBody, most = Infinity, fault?: ApiError): unknown {
  const objects = new Map<string, Thing | null>();
  const results: unknown[] = [];
  const traces: number[] = [];

  const resolve = (id: number | string): Thing | null => {
    const key = String(id);
    const known = objects.get(key);
    if (known !== undefined) return known;
    const made = make(body.ObjectPaths[key]!);
    objects.set(key, made);
    return made;
  };
  const argumentsOf = ({ Arguments = [], ReferencedObjectPathIds = [] }: ArgumentInfo = {}): unknown[] =>
    Arguments.map((it, i) => (ReferencedObjectPathIds[i] ? resolve(ReferencedObjectPathIds[i]!) : it));
  const make = (path: ObjectPath): Thing | null => {
    const given = argumentsOf(path.ArgumentInfo);
    const parent = path.ParentObjectPathId ? resolve(path.ParentObjectPathId) : null;
    const name = path.Name ?? "";
    switch (path.ObjectPathType) {
      case PATH.global:
        return excel.workbook;
      case PATH.service:
        return excel.service(name);
      case PATH.nothing:
        return null;
      case PATH.reference:
        return excel.recall(name);
      case PATH.property:
        return parent?.child(lowered(name)) ?? null;
      case PATH.method:
        return asThing(parent?.call(name, given) ?? null, `${parent?.className}.${name}()`);
      case PATH.indexer:
        return asThing(parent?.call("GetItem", given) ?? null, `${parent?.className}.getItem()`);
      default:
        return failed(`object path of type ${path.ObjectPathType}`);
    }
  };

  const carryOut = (action: Action): unknown => {
    const it = resolve(action.ObjectPathId);
    const given = argumentsOf(action.ArgumentInfo);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return it === null ? null : it.identity;
      case ACTION.query:
        return it === null
          ? null
          : queried(excel, it, [...(action.QueryInfo?.Select ?? []), ...(action.QueryInfo?.Expand ?? [])]);
      // What is called or set on a null object does nothing: Microsoft's own samples delete a sheet that may not be there so.
      case ACTION.method:
        return it === null ? null : (plain(it.call(action.Name!, given)) ?? null);
      case ACTION.setProperty:
        return it?.assign(OLDER[action.Name!] ?? lowered(action.Name!), given[0]) ?? null;
      case ACTION.update:
        return Object.entries(action.ObjectState ?? {}).forEach(([name, value]) => it?.assign(name, value)) ?? null;
      default:
        return failed(`action of type ${action.ActionType}`);
    }
  };

  /** The member that failed; one that gives an object belongs to the object that was asked for it. */
  const where = ({ ObjectPathId, Name = "" }: Action): string => {
    const own = objects.get(String(ObjectPathId));
    if (own) return `${own.className}.${Name}`;
    const path = body.ObjectPaths[String(ObjectPathId)];
    return `${objects.get(String(path?.ParentObjectPathId))?.className ?? ""}.${path?.Name ?? "getItem"}`;
  };

  for (const [index, action] of body.Actions.entries()) {
    try {
      if (index >= most && fault !== undefined) throw fault;
      // The client hangs what it does after a step, such as noting who listens, on the answer to a trace (read off it).
      const isTrace = action.ActionType === ACTION.trace;
      if (isTrace) traces.push(action.Id);
      results.push({ ActionId: action.Id, Value: isTrace ? null : carryOut(action) });
    } catch (thrown) {
      if (!(thrown instanceof ApiError)) throw thrown;
      return {
        Results: results,
        TraceIds: traces,
        Error: {
          Code: thrown.code,
          Message: thrown.message,
          HttpStatusCode: thrown.status,
          ActionIndex: index,
          // Docs, OfficeExtension.DebugInfo.errorLocation: "Range.values" and the like.
          Location: where(action),
        },
      };
    }
  }
  return { Results: results, TraceIds: traces };
}

/** The properties that a `load` asked for; names of members of members are spelled with slashes. */
function queried(excel: EmulatedExcel, it: Thing, asked: readonly string[]): unknown {
  if (it instanceof Collection) {
    const names = asked.map((name) => name.replace(/^items\//, "")).filter((name) => name !== "items");
    const ofItems = names.filter((name) => name !== "count");
    return {
      ...(names.includes("count") ? { Count: it.items.length } : {}),
      _Items: it.items.map((item) => queried(excel, item, ofItems)),
    };
  }
  const members = excel.members.get(it.className);
  if (members === undefined) return failed(`class ${it.className}`);
  const answer: Record<string, unknown> = { ...it.identity };
  // An empty list means everything; nothing of ours asks for that, and reading all of it is what the docs advise against.
  if (asked.length === 0 && it.className !== "ConditionalFormat") return failed(`load() of all of ${it.className}`);
  for (const name of asked) {
    const [first = "", ...rest] = name.split("/");
    const scalar = members.scalars.get(first);
    if (scalar !== undefined) answer[scalar.wire] = it.read(first);
    else if (members.children.has(first)) {
      const wire = first.charAt(0).toUpperCase() + first.slice(1);
      answer[wire] = { ...(answer[wire] as object), ...(queried(excel, it.child(first), [rest.join("/")]) as object) };
    } else throw FAULTS.argument(`${it.className} has no ${first}`);
  }
  return answer;
}

/** The client spells two properties of a sheet in an older way when it sets them (read off the client). */
const OLDER: Readonly<Record<string, string>> = { Gridlines: "showGridlines", Headings: "showHeadings" };

const lowered = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
const plain = (value: unknown) => (value instanceof Thing ? value.identity : value);

function asThing(value: unknown, where: string): Thing | null {
  return value === null || value instanceof Thing ? value : failed(`object from ${where}`);
}

function failed(member: string): never {
  throw FAULTS.notEmulated(member);
}
