import type { RecognizedTerm } from "../glossary";
import type { Fix } from "../model";

/**
 * The change from a deprecated term to the preferred one, where nothing else of the sentence depends on it: the term stands as
 * the glossary has it, in Japanese without conjugation, in English in the same number and with the same article.
 *
 * @example
 * // "サーバを再起動" with サーバ → サーバー: { range: [0, 3], text: "サーバー" }
 */
export function deprecatedFix(
  { surface, term, language, range }: RecognizedTerm,
  preferred: string,
  text: string,
): Fix | null {
  if (language === "ja") return surface === term.term && !isConjugated(term.term) ? { range, text: preferred } : null;
  const plain = sameButCapital(surface, term.term);
  if (!plain) return null;
  if (startsWithVowel(surface) !== startsWithVowel(preferred) && /\ban?\s$/iu.test(text.slice(0, range[0])))
    return null;
  const capital = /^\p{Lu}/u.test(surface) && /^\p{Ll}/u.test(term.term);
  return { range, text: capital ? (preferred[0] ?? "").toUpperCase() + preferred.slice(1) : preferred };
}

/** What ends in the kana of a verb or an adjective changes with what follows it. */
function isConjugated(term: string): boolean {
  return /[\u3400-\u9fff\u3041-\u3096][うくぐすつぬぶむるいただ]$/u.test(term);
}

function sameButCapital(surface: string, term: string): boolean {
  return surface === term || surface === (term[0] ?? "").toUpperCase() + term.slice(1);
}

function startsWithVowel(word: string): boolean {
  return /^[aeiou]/iu.test(word);
}
