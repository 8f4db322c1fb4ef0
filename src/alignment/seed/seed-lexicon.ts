import { stem } from "../words/tokens";
import { requireNodeModule } from "../../language";
import data from "./data.json";

/** How likely a Japanese word is translated by an English one, 0 to 1. */
export interface SeedLexicon {
  (ja: string, en: string): number;
  /** Whether the lexicon has a Japanese word. */
  has(ja: string): boolean;
  /** The stems of a word's English renderings, the likeliest first. */
  renderings(ja: string): readonly string[];
  /** The Japanese words that an English stem renders. */
  sources(stem: string): readonly string[];
}

let seed: SeedLexicon | undefined;

/**
 * The lexicon that comes with the package: how likely a Japanese word is translated by an English one, learnt by our own word aligner
 * from permissively licensed texts (NOTICE names them). Read with the first call.
 *
 * @example
 * seedLexicon()("権利", "rights") > 0.5 //=> true
 */
export function seedLexicon(): SeedLexicon {
  if (seed !== undefined) return seed;
  const { brotliDecompressSync } = requireNodeModule("node:zlib", "The seed lexicon");
  return (seed = readSeed(brotliDecompressSync(Buffer.from(data.brotli, "base64")).toString("utf8")));
}

/** A line for each word: `権利`, a tab, `right9 author2` (stems, each with a digit for tenths of its share). */
function readSeed(text: string): SeedLexicon {
  const words = new Map<string, string>();
  for (const line of text.split("\n")) {
    const tab = line.indexOf("\t");
    words.set(line.slice(0, tab), ` ${line.slice(tab + 1)}`);
  }
  const stems = new Map<string, string>();
  const share = (ja: string, en: string): number => {
    const renderings = words.get(ja);
    if (renderings === undefined) return 0;
    let root = stems.get(en);
    if (root === undefined) {
      // Bounded, since a long memory must not keep every word of it.
      if (stems.size > 20_000) stems.clear();
      root = ` ${stem(en)}`;
      stems.set(en, root);
    }
    const at = renderings.indexOf(root);
    if (at < 0) return 0;
    const tenths = renderings.charCodeAt(at + root.length) - 48;
    return tenths > 0 && tenths < 10 ? tenths / 10 : 0;
  };
  let sources: Map<string, string[]> | undefined;
  const readSources = (): Map<string, string[]> => {
    const found = new Map<string, string[]>();
    for (const [ja, list] of words)
      for (const [root] of list.matchAll(/(?<![a-z])[a-z]+(?=\d)/gu)) {
        const known = found.get(root);
        if (known === undefined) found.set(root, [ja]);
        else known.push(ja);
      }
    return found;
  };
  return Object.assign(share, {
    has: (ja: string) => words.has(ja),
    renderings: (ja: string) => words.get(ja)?.match(/(?<![a-z])[a-z]+(?=\d)/gu) ?? [],
    sources: (root: string) => (sources ??= readSources()).get(root) ?? [],
  });
}
