const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Theirs, with whatever I changed since we both began. */
export function mergedFields<T extends object>(base: T, mine: T, theirs: T): T {
  const changed = (Object.keys(mine) as (keyof T)[]).filter((field) => !same(mine[field], base[field]));
  return { ...theirs, ...Object.fromEntries(changed.map((field) => [field, mine[field]])) };
}

/** Where both changed the same to something different. */
export const collisions = <T extends object>(base: T, mine: T, theirs: T): (keyof T)[] =>
  (Object.keys(theirs) as (keyof T)[]).filter(
    (field) =>
      !same(theirs[field], base[field]) && !same(mine[field], base[field]) && !same(theirs[field], mine[field]),
  );

/** Entry by entry: what either added is there, what either removed is gone. `key` is null for what was never saved. */
export function mergedList<T extends object>(
  base: T[],
  mine: T[],
  theirs: T[],
  key: (one: T) => string | null,
  stays: (one: T) => boolean = () => false,
): T[] {
  const before = new Map(base.map((one) => [key(one), one]));
  const own = new Map(mine.map((one) => [key(one), one]));
  const kept = theirs
    .filter((one) => own.has(key(one)) || !before.has(key(one)) || stays(one))
    .map((one) => {
      const said = own.get(key(one));
      const was = before.get(key(one));
      return said && was ? mergedFields(was, said, one) : one;
    });
  return [...kept, ...mine.filter((one) => key(one) === null)];
}
