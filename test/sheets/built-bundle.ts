import { readFileSync } from "node:fs";
import vm from "node:vm";

/** The built bundle in a bare world: nothing but the language itself, as Apps Script gives it, and the services that are handed in. */
export function builtBundle(services: object = {}): vm.Context {
  // Unlike createContext({}), this shows a script that would fail to declare its own globals.
  const world = vm.createContext(vm.constants.DONT_CONTEXTIFY as unknown as vm.Context);
  Object.assign(world, services);
  vm.runInContext(readFileSync("dist/sheets/Code.js", "utf8"), world);
  return world;
}

/** Asks the bundle's one door, as the sidebar does. */
export function ask(
  world: vm.Context,
  call: string,
  ...args: readonly unknown[]
): { ok: boolean; value?: unknown; message?: string } {
  const door = vm.runInContext("rpc", world) as (text: string) => string;
  return JSON.parse(door(JSON.stringify({ call, args })));
}
