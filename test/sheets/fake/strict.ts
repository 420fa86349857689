/** An object whose every use is counted, and on which anything that was not foreseen fails with its name. */
export function strict<T extends object>(name: string, members: T, called: (method: string) => void): T {
  return new Proxy(members, {
    get(target, key) {
      if (typeof key === "symbol" || key === "toJSON") return undefined;
      if (!(key in target)) throw new Error(`The fake of Google Sheets has no ${name}.${key}.`);
      const member: unknown = Reflect.get(target, key);
      if (typeof member !== "function") return member;
      return (...args: unknown[]) => {
        called(`${name}.${key}`);
        return Reflect.apply(member, target, args) as unknown;
      };
    },
  });
}
