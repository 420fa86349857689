/** Runs something with the console's chatter held back: the calculating model reports its every command, and what goes wrong in a cell. */
export function quietly<T>(run: () => T): T {
  const { log, debug, info, warn, error } = console;
  const silent = () => undefined;
  Object.assign(console, { log: silent, debug: silent, info: silent, warn: silent, error: silent });
  try {
    return run();
  } finally {
    Object.assign(console, { log, debug, info, warn, error });
  }
}
