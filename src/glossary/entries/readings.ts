import type { Tokenizer } from "../../language";
import type { GlossaryIndex } from "../recognition";
import type { IndexedTerm } from "../recognition/compile";

/** A Japanese term with its reading in hiragana. */
export interface ReadTerm {
  readonly indexed: IndexedTerm;
  readonly reading: string;
}

const known = new WeakMap<GlossaryIndex, ReadTerm[]>();
const guessed = new WeakMap<GlossaryIndex, ReadTerm[]>();

/** The terms of a glossary whose reading is known: from the glossary, from a term in kana itself, or by a tokenizer. */
export function readingsOf(index: GlossaryIndex, tokenizer?: Tokenizer): readonly ReadTerm[] {
  const cache = tokenizer === undefined ? known : guessed;
  let terms = cache.get(index);
  if (terms === undefined) {
    terms = index.glossary.entries.flatMap((entry) =>
      entry.ja.flatMap((term) => {
        const reading = toHiragana(term.reading ?? readingOf(term.term, tokenizer));
        return reading === "" ? [] : [{ indexed: { entry, term }, reading }];
      }),
    );
    cache.set(index, terms);
  }
  return terms;
}

/** The reading of a term, empty where a part of it has none. */
function readingOf(term: string, tokenizer: Tokenizer | undefined): string {
  if (/^[\u3041-\u30ff・]+$/u.test(term)) return term;
  const tokens = tokenizer?.tokenize(term) ?? [];
  const readings = tokens.map(
    ({ surface, reading }) => reading ?? (/^[\u3041-\u30ff・]+$/u.test(surface) ? surface : null),
  );
  return readings.includes(null) ? "" : readings.join("");
}

/** Kana in hiragana without spaces and ・. */
export function toHiragana(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s・]/gu, "")
    .replace(/[\u30a1-\u30f6]/gu, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}
