export type Make = <T extends object>(name: string, members: T) => T;

/** A builder of Apps Script: every method gives it back, and what was said to it is what `build` gives. */
export function fakeBuilder(make: Make, name: string, methods: readonly string[]): object {
  const said: Record<string, unknown> = {};
  const self: object = make(name, {
    ...Object.fromEntries(
      methods.map((method) => [method, (...given: unknown[]) => ((said[method] = given.map(plain)), self)]),
    ),
    build: () => ({ ...said }),
  });
  return self;
}

/** What a builder was told, as plain data: a range of the fake is told by what it says of itself. */
function plain(given: unknown): unknown {
  if (Array.isArray(given)) return given.map(plain);
  return typeof given === "object" && given !== null ? "an object" : given;
}
