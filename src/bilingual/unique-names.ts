/** Gives each name once: the second `a` is `a #2`. In linear time, however often a name comes. */
export function uniqueNames(): (name: string) => string {
  const counts = new Map<string, number>();
  return (name) => {
    let count = (counts.get(name) ?? 0) + 1;
    let unique = count === 1 ? name : `${name} #${String(count)}`;
    // A file may have an id that looks like one of these.
    while (count > 1 && counts.has(unique)) unique = `${name} #${String(++count)}`;
    counts.set(name, count);
    if (unique !== name) counts.set(unique, 1);
    return unique;
  };
}
