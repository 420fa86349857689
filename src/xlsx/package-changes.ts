import { strFromU8 } from "fflate";
import { BARE_CONTENT_TYPES, CONTENT_TYPES, withoutTypes, withTypes } from "./content-types";
import { findPart, partText, withParts, type Package } from "./package";
import { wholePart, type PartContent } from "./part-content";
import { readRelationships, relationshipsPart, type Relationship } from "./relationships";
import { NO_RELATIONSHIPS, relativeTarget, withoutRelationships, withRelationship } from "./relationships-part";

/** Parts that belong to the one part that leads to them, and go with it. */
const OWNED: ReadonlySet<string> = new Set(["drawing", "chart", "chartStyle", "chartColorStyle", "printerSettings"]);

/** What is to become of the parts of a package: gathered first, done at once. */
export class PackageChanges {
  private readonly texts = new Map<string, string | PartContent | null>();
  private readonly types = new Map<string, string>();

  constructor(private readonly file: Package) {}

  /** A part as it will be; undefined where it is not, or goes. */
  text(part: string): string | undefined {
    const changed = this.texts.get(part);
    if (changed === null) return undefined;
    if (changed !== undefined) return typeof changed === "string" ? changed : strFromU8(wholePart(changed));
    return findPart(this.file, part) === undefined ? undefined : partText(this.file, part);
  }

  /** Sets a part's text, or its bytes; a new part says what it is. */
  set(part: string, text: string | PartContent, type?: string): void {
    this.texts.set(part, text);
    if (type !== undefined) this.types.set(part, type);
  }

  /** A part name with the next number that is not in use. */
  freePart(start: string, end: string): string {
    for (let number = 1; ; number += 1) {
      const part = `${start}${number}${end}`;
      if (findPart(this.file, part) === undefined && !this.texts.has(part)) return part;
    }
  }

  /** Adds a thread from one part to another; gives its id. */
  relate(from: string, type: string, to: string): string {
    const list = relationshipsPart(from);
    const { xml, id } = withRelationship(this.text(list) ?? NO_RELATIONSHIPS, type, relativeTarget(from, to));
    this.texts.set(list, xml);
    return id;
  }

  unrelate(from: string, id: string): void {
    const list = relationshipsPart(from);
    this.texts.set(list, withoutRelationships(this.text(list) ?? NO_RELATIONSHIPS, new Set([id])));
  }

  /** The threads from a part, as they will be. */
  threadsOf(part: string): readonly Relationship[] {
    const list = relationshipsPart(part);
    const changed = this.texts.get(list);
    if (changed === undefined) return readRelationships(this.file, part);
    return changed === null ? [] : readRelationships(withParts(this.file, new Map([[list, changed]])), part);
  }

  /** Takes a part out, with its threads and the parts that only it can have. */
  drop(part: string): void {
    for (const { type, target, outside } of this.threadsOf(part)) if (OWNED.has(type) && !outside) this.drop(target);
    for (const name of [part, relationshipsPart(part)]) {
      const spelled = findPart(this.file, name);
      if (spelled === undefined) this.texts.delete(name);
      else this.texts.set(spelled, null);
      this.types.delete(name);
    }
  }

  /** The package with all changes made. A part that comes out as it was keeps its packed bytes, too. */
  done(): Package {
    const gone = new Set([...this.texts].flatMap(([part, text]) => (text === null ? [part] : [])));
    const listed = this.text(CONTENT_TYPES) ?? BARE_CONTENT_TYPES;
    this.texts.set(CONTENT_TYPES, withTypes(gone.size === 0 ? listed : withoutTypes(listed, gone), this.types));
    // What is written piece by piece is too long to be compared.
    const isChange = ([part, text]: [string, string | PartContent | null]) =>
      text === null ||
      typeof text === "function" ||
      findPart(this.file, part) === undefined ||
      partText(this.file, part) !== this.text(part);
    return withParts(this.file, new Map([...this.texts].filter(isChange)));
  }
}
