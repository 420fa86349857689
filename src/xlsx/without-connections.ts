import { partText, type Package } from "./package";
import { PackageChanges } from "./package-changes";
import { readOutline } from "./read-outline";
import { readRelationships } from "./relationships";
import { readXml } from "./read-xml";
import { reachableParts } from "./without-loose-parts";

/** Threads to what fetches data from elsewhere: addresses, names of servers, queries, at times a password. */
const FETCHES = /^(?:connections|queryTable|queryTables)$/;
/** What Power Query keeps in a part of its own: its queries, and where they fetch from. */
const QUERY = /DataMashup|connectionString|Data Source=/i;
/** A table that a query fills says so, for the whole and for each column. */
const TABLE_OF_QUERY = /\s(?:tableType="queryTable"|queryTableFieldId="[^"]*")/g;
const SECRETS = /\s(connection|command|serverCommand|sourceFile|odcFile|url|post|refreshOnLoad|savePassword)="[^"]*"/g;

/** The names of a workbook's connections to data elsewhere, as people see them in their program. */
export function connectionsOf(file: Package): readonly string[] {
  const names: string[] = [];
  for (const part of connectionParts(file)) {
    readXml(file, part, {
      open(name, attributes) {
        if (name === "connection") names.push(attributes["name"] ?? "a connection without a name");
      },
    });
  }
  return names;
}

/**
 * The package without its ways to data elsewhere: connections, queries, and what Power Query keeps. What they fetched stays, as the
 * values that it is. Where a pivot table lives on a connection, the connection's name stays, and nothing else of it.
 */
export function withoutConnections(file: Package): Package {
  const changes = new PackageChanges(file);
  const reachable = [...reachableParts(file)];
  const feedsPivot = reachable.some(
    (part) =>
      /pivotCacheDefinition/i.test(part) && /<(?:\w+:)?cacheSource[^>]*\stype="external"/.test(partText(file, part)),
  );
  for (const part of ["", ...reachable]) {
    for (const { id, type, target, outside } of readRelationships(file, part)) {
      if (type === "customXml" && !outside && isQuery(file, target)) {
        changes.unrelate(part, id);
        changes.drop(target);
      } else if (FETCHES.test(type) && !outside) {
        if (type === "connections" && feedsPivot) changes.set(target, withoutSecrets(partText(file, target)));
        else {
          changes.unrelate(part, id);
          changes.drop(target);
        }
      }
    }
    if (/^xl\/tables\//i.test(part)) {
      const text = partText(file, part);
      const bare = text.replace(TABLE_OF_QUERY, "");
      if (bare !== text) changes.set(part, bare);
    }
  }
  return changes.done();
}

function connectionParts(file: Package): readonly string[] {
  return readOutline(file).relationships.flatMap(({ type, target, outside }) =>
    type === "connections" && !outside && file.parts.has(target) ? [target] : [],
  );
}

/** Power Query writes its part in 16 bits a letter: without the zeros between them the words can be read. */
function isQuery(file: Package, part: string): boolean {
  return file.parts.has(part) && QUERY.test(partText(file, part).replace(/\u0000/g, ""));
}

function withoutSecrets(connections: string): string {
  return connections.replace(SECRETS, (_, name: string) => (name === "connection" ? ' connection=""' : ""));
}
