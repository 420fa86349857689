/** What the real client knows of one of its classes: which members there are and which of them may be written. */
export interface ClassMembers {
  readonly scalars: ReadonlyMap<string, { readonly wire: string; readonly writable: boolean }>;
  readonly children: ReadonlyMap<string, string | undefined>;
  readonly isCollection: boolean;
}

interface ClientObject {
  readonly _className?: string;
  readonly _isCollection?: boolean;
  readonly _scalarPropertyNames?: readonly string[];
  readonly _scalarPropertyOriginalNames?: readonly string[];
  readonly _scalarPropertyUpdateable?: readonly boolean[];
  readonly _navigationPropertyNames?: readonly string[];
  readonly _objectPath: unknown;
  readonly [member: string]: unknown;
}

type Constructor = new (context: unknown, path: unknown) => ClientObject;

const isClass = (thing: unknown): thing is Constructor =>
  typeof thing === "function" && typeof thing.prototype === "object" && "_className" in thing.prototype;

/** Reads the members of every class off the real client, so that no list of properties has to be kept by hand. */
export function classMembers(excel: Readonly<Record<string, unknown>>): ReadonlyMap<string, ClassMembers> {
  const found = new Map<string, ClassMembers>();
  const Context = excel["RequestContext"] as new () => { readonly workbook: ClientObject };
  const context = new Context();
  const visit = (it: ClientObject): string | undefined => {
    const name = it._className;
    if (name === undefined || name === "" || found.has(name)) return name;
    const children = new Map<string, string | undefined>();
    found.set(name, { scalars: scalarsOf(it), children, isCollection: it._isCollection === true });
    for (const child of it._navigationPropertyNames ?? []) {
      try {
        children.set(child, visit(it[child] as ClientObject));
      } catch {
        // A member that only exists on some kinds of object throws here; its class is found from `excel` below.
        children.set(child, undefined);
      }
    }
    return name;
  };
  visit(context.workbook);
  for (const Class of Object.values(excel)) {
    if (isClass(Class)) visit(new Class(context, context.workbook._objectPath));
  }
  return found;
}

function scalarsOf(it: ClientObject): ClassMembers["scalars"] {
  return new Map(
    (it._scalarPropertyNames ?? []).map((name, i) => [
      name,
      {
        wire: it._scalarPropertyOriginalNames?.[i] ?? name.charAt(0).toUpperCase() + name.slice(1),
        writable: it._scalarPropertyUpdateable?.[i] !== false,
      },
    ]),
  );
}
