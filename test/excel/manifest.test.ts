import { existsSync, readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import { functionsJson } from "../../functions/emit/excel";
import { CATALOGUE } from "../../functions/catalogue";

const ORIGIN = "https://localhost:3000";
const MANIFEST = new JSDOM(readFileSync("manifest.xml", "utf8"), { contentType: "application/xml" }).window.document;

/** Elements must stand in this order (the schema of add-in manifests, MS-OWEMXML); one with "?" may be left out. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    "Id",
    "AlternateId?",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "AppDomains",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
  ],
  VersionOverrides: ["Description?", "Requirements?", "Hosts", "Resources"],
  "VersionOverrides Host": ["Runtimes", "AllFormFactors", "DesktopFormFactor"],
  "AllFormFactors ExtensionPoint": ["Script", "Page", "Metadata", "Namespace"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Resources: ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"],
};

const all = (selector: string) => [...MANIFEST.querySelectorAll(selector)];
const one = (selector: string) => all(selector)[0]!;

for (const [parent, order] of Object.entries(ORDER)) {
  test(`the parts of ${parent} stand in the order that the schema wants`, () => {
    expect(all(parent).length).toBeGreaterThan(0);
    for (const element of all(parent)) {
      const names = [...element.children].map(({ tagName }) => tagName);
      const wanted = order.filter((name) => !name.endsWith("?") || names.includes(name.slice(0, -1)));
      expect(names).toEqual(wanted.map((name) => name.replace("?", "")));
    }
  });
}

test("the id is a GUID and the version has four parts", () => {
  expect(one("OfficeApp > Id").textContent).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  expect(one("OfficeApp > Version").textContent).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
});

test("every reference leads to a resource, every resource is used, and no text is longer than Excel allows", () => {
  const resources = [...one("Resources").children].flatMap(({ children }) => [...children]);
  const ids = resources.map((it) => it.getAttribute("id"));
  const used = all("[resid]").map((it) => it.getAttribute("resid"));
  expect(new Set(used)).toEqual(new Set(ids));
  expect(new Set(ids).size).toBe(ids.length);
  for (const it of resources) {
    const most = { "bt:String": it.parentElement?.tagName === "bt:ShortStrings" ? 125 : 250 }[it.tagName] ?? 2048;
    expect(it.getAttribute("DefaultValue")!.length).toBeLessThanOrEqual(most);
    expect(it.getAttribute("id")!.length).toBeLessThanOrEqual(32);
  }
  expect(one("Description").getAttribute("DefaultValue")!.length).toBeLessThanOrEqual(250);
});

test("every address is https, and has the origin that a build replaces", () => {
  const addresses = all("[DefaultValue]")
    .map((it) => it.getAttribute("DefaultValue")!)
    .filter((value) => value.includes("://"));
  expect(addresses.length).toBeGreaterThan(5);
  expect(addresses.filter((it) => !it.startsWith(`${ORIGIN}/`))).toEqual([]);
});

test("one page serves pane and functions, in a runtime that stays", () => {
  const runtime = one("Runtimes > Runtime");
  expect(runtime.getAttribute("lifetime")).toBe("long");
  const page = runtime.getAttribute("resid");
  expect(one("Page > SourceLocation").getAttribute("resid")).toBe(page);
  expect(one("FunctionFile").getAttribute("resid")).toBe(page);
  expect(one("Action > SourceLocation").getAttribute("resid")).toBe(page);
  // With a shared runtime there is one pane, and it has no id.
  expect(all("TaskpaneId")).toEqual([]);
});

test("the namespace is DMAIC, and it and every function have names that Excel accepts", () => {
  expect(one('[id="Functions.Namespace"]').getAttribute("DefaultValue")).toBe("DMAIC");
  const { functions } = JSON.parse(functionsJson(CATALOGUE)) as { functions: readonly { id: string; name: string }[] };
  expect(functions.length).toBe(CATALOGUE.length);
  for (const { id, name } of functions) expect(`${id} ${name}`).toMatch(/^[A-Z][A-Z0-9_.]{2,} [A-Z][A-Z0-9_.]{2,}$/);
});

test("what the add-in needs of Excel is said: the shared runtime, custom functions, ExcelApi 1.12", () => {
  const sets = all("OfficeApp > Requirements Set").map((it) => [
    it.getAttribute("Name"),
    it.getAttribute("MinVersion"),
  ]);
  expect(sets).toEqual([
    ["SharedRuntime", "1.1"],
    ["CustomFunctionsRuntime", "1.1"],
    ["ExcelApi", "1.12"],
  ]);
});

test("every icon is there, a PNG as large as the manifest says", () => {
  const images = all("Icon > *").map((it) => ({
    size: Number(it.getAttribute("size")),
    address: one(`[id="${it.getAttribute("resid")}"]`).getAttribute("DefaultValue")!,
  }));
  const icons = [
    ...images,
    { size: 32, address: one("IconUrl").getAttribute("DefaultValue")! },
    { size: 64, address: one("HighResolutionIconUrl").getAttribute("DefaultValue")! },
    { size: 128, address: `${ORIGIN}/assets/icon-128.png` },
  ];
  for (const { size, address } of icons) {
    const path = address.replace(`${ORIGIN}/`, "");
    expect(existsSync(path)).toBe(true);
    const bytes = readFileSync(path);
    expect(bytes.subarray(1, 4).toString()).toBe("PNG");
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([size, size]);
  }
});
