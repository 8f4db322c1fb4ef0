import { foldJa } from "../pairing/features/fold";
import { findSpellings } from "./spellings";
import { isAbbreviation } from "./latin-names";

/** A pair with its probability. */
interface Rated {
  readonly ja: string;
  readonly en: string;
  readonly score: number;
}

/** From here on a pair is taken to be right. */
const sureEnough = 0.5;
/** How often what spells an abbreviation is its long form. */
const spellingScore = 0.9;
/** Two letters are spelt by chance. */
const fewestLetters = 3;

/**
 * What an abbreviation and its long form tell of each other: where 経済産業省 is `METI`, it is the `Ministry of Economy, Trade and
 * Industry` of another segment too, and the other way round.
 *
 * @param pairs what may be paired, with its probability so far
 * @returns the score that each of the pairs gets by this, in their order; 0 for those that get none
 */
export function carryAbbreviations(pairs: readonly Rated[]): Float64Array {
  const scores = new Float64Array(pairs.length);
  const byJa = new Map<string, number[]>();
  pairs.forEach(({ ja, en }, index) => {
    if (!isLong(en) && !isShort(en)) return;
    const key = foldJa(ja);
    const group = byJa.get(key);
    if (group === undefined) byJa.set(key, [index]);
    else group.push(index);
  });
  for (const group of byJa.values()) {
    const shorts = group.filter((index) => isShort(pairs[index]!.en));
    if (shorts.length === 0) continue;
    const longs = group.filter((index) => isLong(pairs[index]!.en));
    for (const short of shorts)
      for (const long of longs) {
        const [a, b] = [pairs[short]!, pairs[long]!];
        if (Math.max(a.score, b.score) < sureEnough || !spells(b.en, a.en)) continue;
        scores[short] = Math.max(scores[short]!, spellingScore * b.score);
        scores[long] = Math.max(scores[long]!, spellingScore * a.score);
      }
  }
  return scores;
}

function isShort(en: string): boolean {
  return en.length >= fewestLetters && isAbbreviation(en);
}

function isLong(en: string): boolean {
  return /^\p{Lu}.*\s.*\p{L}/u.test(en);
}

function spells(long: string, short: string): boolean {
  return findSpellings(long, short).some((spelling) => spelling === long);
}
