import { stem } from "../../alignment/words/tokens";
import { isAbbreviation } from "../definitions/latin-names";

/** Terms that differ in notation only have one key: デジタル・X and デジタルX, 枠組 and 枠組み, サーバ and サーバー. */
export function japaneseVariantKey(term: string): string {
  return (
    term
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[\s・･=-]+/gu, "")
      // All long marks: what else would be one, ビル and ビール, has other English beside it.
      .replace(/(?<=[\u30a1-\u30fa])ー/gu, "")
      // Okurigana, which may be left out between kanji and at the end; not the particles.
      .replace(/(?<=[\u3400-\u9fff])[いうえきくけげしじすせちつびべみめりるれ]{1,2}(?=[\u3400-\u9fff]|$)/gu, "")
  );
}

/** The same for English: case, hyphens, number, British and American endings. */
export function englishVariantKey(term: string): string {
  const words = term.replace(/^(?:the|an?)\s+(?=\S)/iu, "").match(/[\p{L}\p{N}]+(?:['’.&][\p{L}\p{N}]+)*/gu) ?? [];
  // An abbreviation is its letters: IT is not it, and PETs are PET.
  if (words.length === 1 && isAbbreviation(term)) return term.replace(/(?<=\p{Lu})s$/u, "");
  return words
    .map((word) =>
      stem(
        word
          .toLowerCase()
          .replace(/is(?=(?:e[ds]?|ing|ations?)$)/u, "iz")
          .replace(/our(?=s?$)/u, "or")
          .replace(/ogue(?=s?$)/u, "og")
          .replace(/(?<=gram)me(?=s?$)/u, "")
          .replace(/(?<=t)re(?=s?$)/u, "er"),
      ),
    )
    .join("");
}

/**
 * Whether one term is the other with a word cut short: アプリ and アプリケーション, app and application. Both languages may cut, and
 * English has to, since a longer Japanese name with the same English is another name.
 */
export function isClipping(
  short: { readonly ja: string; readonly en: string },
  long: { readonly ja: string; readonly en: string },
): boolean {
  const ja = japaneseVariantKey(short.ja) === japaneseVariantKey(long.ja) || isKatakanaClipping(short.ja, long.ja);
  return ja && isEnglishClipping(short.en, long.en);
}

function isKatakanaClipping(short: string, long: string): boolean {
  return /^[\u30a1-\u30fc]{3,}$/u.test(short) && /^[\u30a1-\u30fc]+$/u.test(long) && long.startsWith(short);
}

/** What makes another word of a word, rather than a shorter notation of it: partner and partnership. */
const derivation =
  /^(?:e?r|or|ed|al|ly|ive|ing|ion|ity|ism|ist|able|ment|ness|ship|hood|less|ful|dom|[ae]nce|i[sz]e|i[sz]ation|ability|y)s?$/u;

function isEnglishClipping(short: string, long: string): boolean {
  const [a, b] = [short, long].map((term) => term.toLowerCase().split(/[\s-]+/u)) as [string[], string[]];
  if (a.length !== b.length) return false;
  let clipped = 0;
  for (let index = 0; index < a.length; index += 1) {
    const [one, other] = [a[index]!, b[index]!];
    if (stem(one) === stem(other)) continue;
    const root = one.replace(/s$/u, "");
    if (root.length < 3 || other.length < root.length + 3 || !other.startsWith(root)) return false;
    if (derivation.test(other.slice(root.length))) return false;
    clipped += 1;
  }
  return clipped === 1;
}

/**
 * Abbreviations of an English text that look like slips of another of its abbreviations: two neighbouring letters are swapped, and the
 * other is written at least twice as often. `DIST` beside several `DSIT`.
 *
 * @returns for each abbreviation its suspected slips
 */
export function suspectedSlips(text: string): Map<string, string[]> {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(/(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}\d]{3,11}(?![\p{L}\p{N}])/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  const slips = new Map<string, string[]>();
  for (const [word, count] of counts)
    for (let at = 0; at + 1 < word.length; at += 1) {
      const swapped = word.slice(0, at) + word[at + 1]! + word[at]! + word.slice(at + 2);
      if (swapped === word || (counts.get(swapped) ?? 0) < 2 * count) continue;
      slips.set(swapped, [...(slips.get(swapped) ?? []), word]);
    }
  return slips;
}
