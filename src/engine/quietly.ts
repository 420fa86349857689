/** Runs something with the console's chatter held back: the calculating model reports its every command. */
export function quietly<T>(run: () => T): T {
  const { log, debug, info } = console;
  const silent = () => undefined;
  Object.assign(console, { log: silent, debug: silent, info: silent });
  try {
    return run();
  } finally {
    Object.assign(console, { log, debug, info });
  }
}
