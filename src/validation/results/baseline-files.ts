/**
 * Which file of this run an earlier run's file is: the one of the same path, else of the same name with the most folders in
 * common from the end, since a folder may have been moved or renamed, or the command be run in another; each at most once.
 *
 * @example
 * matchFiles(["old/ja/app.po"], ["new/ja/app.po", "new/en/app.po"])("old/ja/app.po") //=> "new/ja/app.po"
 */
export function matchFiles(earlier: readonly string[], now: readonly string[]): (file: string) => string | null {
  const [before, behind] = [[...new Set(earlier)], [...new Set(now)]];
  const byPath = new Map(behind.map((file) => [partsOf(file).join("/"), file] as const));
  const found = new Map<string, string>();
  const taken = new Set<string>();
  for (const file of before) {
    const same = byPath.get(partsOf(file).join("/"));
    if (same === undefined) continue;
    found.set(file, same);
    taken.add(same);
  }
  const byName = new Map<string, string[]>();
  for (const file of behind) {
    if (taken.has(file)) continue;
    const name = partsOf(file).at(-1) ?? "";
    byName.set(name, [...(byName.get(name) ?? []), file]);
  }
  const pairs = before
    .filter((file) => !found.has(file))
    .flatMap((file) =>
      (byName.get(partsOf(file).at(-1) ?? "") ?? []).map((other) => ({ file, other, common: commonEnd(file, other) })),
    )
    .sort((a, b) => b.common - a.common);
  for (const { file, other } of pairs) {
    if (found.has(file) || taken.has(other)) continue;
    found.set(file, other);
    taken.add(other);
  }
  return (file) => found.get(file) ?? null;
}

function partsOf(file: string): string[] {
  return file.split(/[\\/]+/u).filter((part) => part !== ".");
}

function commonEnd(one: string, other: string): number {
  const [a, b] = [partsOf(one).reverse(), partsOf(other).reverse()];
  let count = 0;
  while (count < a.length && a[count] === b[count]) count += 1;
  return count;
}
