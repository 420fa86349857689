import { findPart, type Package } from "./package";
import { readXml } from "./read-xml";

/** A thread from one part to another, or to somewhere outside the file. */
export interface Relationship {
  readonly id: string;
  /** The last word of the type's address: "worksheet", "styles", "chart". */
  readonly type: string;
  /** The name of the part, or the address outside. */
  readonly target: string;
  readonly outside: boolean;
}

/** The name of the part that holds the relationships of a part; "" is the package itself. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/");
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/** The relationships of a part, in order; none where the package has no such list. */
export function readRelationships(file: Package, part: string): readonly Relationship[] {
  const list = findPart(file, relationshipsPart(part));
  if (list === undefined) return [];
  const found: Relationship[] = [];
  readXml(file, list, {
    open(name, { Id, Type = "", Target = "", TargetMode }) {
      if (name !== "Relationship" || Id === undefined) return;
      const outside = TargetMode === "External";
      const target = outside ? Target : resolved(part, Target);
      found.push({
        id: Id,
        type: Type.slice(Type.lastIndexOf("/") + 1),
        target: outside ? target : (findPart(file, target) ?? target),
        outside,
      });
    },
  });
  return found;
}

/** A target as a part name: relative to the folder of the part that names it, or from the top. */
function resolved(part: string, target: string): string {
  const steps = target.startsWith("/") ? [] : part.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}
