import { lawLexicon, seedLexicon, type Lexicon } from "../alignment";
import { stem } from "../alignment/words/tokens";
import type { WordLexicon } from "./word-alignment";

/** What a caller gives to tell which words translate each other. */
export interface LexiconOptions {
  /** A dictionary made with `createLexicon`, or a function of your own. Default: none. */
  readonly lexicon?: Lexicon | WordLexicon | undefined;
  /** Whether the lexicon that comes with the package is used. Default: true. */
  readonly seedLexicon?: boolean | undefined;
}

/** The lexicon that options ask for, or undefined if they ask for none. */
export function chosenLexicon({ lexicon, seedLexicon: seeded = true }: LexiconOptions): WordLexicon | undefined {
  const own = typeof lexicon === "object" ? wordLexicon(lexicon) : lexicon;
  if (!seeded) return own;
  return own === undefined ? packageLexicon() : joinLexicons(packageLexicon(), own);
}

let packaged: WordLexicon | undefined;

/** The lexicons that come with the package: words learnt from permissively licensed texts, and legal terms. */
export function packageLexicon(): WordLexicon {
  return (packaged ??= joinLexicons(seedLexicon(), wordLexicon(lawLexicon())));
}

/** The likelier of the renderings that two lexicons give. */
export function joinLexicons(a: WordLexicon, b: WordLexicon): WordLexicon {
  const likelier = (ja: string, en: string): number => Math.max(a(ja, en), b(ja, en));
  return Object.assign(likelier, {
    has: (ja: string) => a.has?.(ja) === true || b.has?.(ja) === true,
    renders: (ja: string, en: string) => a.renders?.(ja, en) === true || b.renders?.(ja, en) === true,
  });
}

/** A dictionary as a function: how surely an English word is a rendering of a Japanese one. */
export function wordLexicon(lexicon: Lexicon): WordLexicon {
  const stems = new Map<string, string>();
  const strength = (ja: string, en: string): number => {
    const renderings = lexicon.renderings(`=${ja}`);
    if (renderings.size === 0) return 0;
    let root = stems.get(en);
    if (root === undefined) {
      // Bounded, since a long memory must not keep every word of it.
      if (stems.size > 20_000) stems.clear();
      root = stem(en);
      stems.set(en, root);
    }
    return renderings.get(root) ?? 0;
  };
  return Object.assign(strength, {
    has: (ja: string) => lexicon.renderings(`=${ja}`).size > 0,
    renders: (ja: string, en: string) => lexicon.renders(ja, en),
  });
}
