/** Numbers that look random and come again with the same seed. */
export interface Random {
  /** A whole number from 0 to below `limit`. */
  readonly below: (limit: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(from: readonly T[]) => T;
  /** A start and an end within a length, more often near each other. */
  readonly span: (length: number) => [start: number, end: number];
}

/** The generator mulberry32, which is short and good enough to choose cases with. */
export function createRandom(...seeds: readonly (number | string)[]): Random {
  let state = 0x9e3779b9;
  for (const character of seeds.join("/")) {
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x85ebca6b);
    state ^= state >>> 13;
  }
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    chance: (probability) => next() < probability,
    pick: <T>(from: readonly T[]): T => from[below(from.length)] as T,
    span(length) {
      const start = below(length + 1);
      return [start, Math.min(length, start + Math.floor(next() ** 3 * (length + 1)))];
    },
  };
}
