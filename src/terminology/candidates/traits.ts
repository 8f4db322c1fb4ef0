/** Words that are remembered at most, and their letters: a part of a text that is longer keeps the whole text in memory. */
const mostWords = 30_000;
const mostLetters = 12;

/**
 * Reads which of some tests a word passes, as bits in their order. Most words of a text have been met before, and are not tested
 * again.
 *
 * @example
 * traitReader((word) => word === "of", (word) => word.length > 1)("of") //=> 3
 */
export function traitReader(...tests: readonly ((surface: string) => boolean)[]): (surface: string) => number {
  const known = new Map<string, number>();
  const read = (surface: string): number => {
    let traits = 0;
    for (let bit = 0; bit < tests.length; bit += 1) if (tests[bit]!(surface)) traits |= 1 << bit;
    return traits;
  };
  return (surface) => {
    if (surface.length > mostLetters) return read(surface);
    let traits = known.get(surface);
    if (traits === undefined) {
      traits = read(surface);
      if (known.size >= mostWords) known.clear();
      known.set(surface, traits);
    }
    return traits;
  };
}
