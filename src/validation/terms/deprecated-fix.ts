import type { RecognizedTerm } from "../../glossary";
import type { Fix } from "../../model";
import { inCapitalsOf, pluralOf, takesAn } from "../units/inflect-english";

/**
 * The change from a deprecated term to the preferred one, where nothing else of the sentence depends on it: in Japanese as the
 * glossary has it and without conjugation, in English in the same number, the same capitals and with the article that goes with it.
 *
 * @example
 * // "サーバを再起動" with サーバ → サーバー: { range: [0, 3], text: "サーバー" }
 * // "Data banks are" with data bank → database: { range: [0, 10], text: "Databases" }
 */
export function deprecatedFix(found: RecognizedTerm, preferred: string, text: string): Fix | null {
  const { surface, term, language, range } = found;
  if (language === "ja") return surface === term.term && !isConjugated(term.term) ? { range, text: preferred } : null;
  const written = replacement(surface, term.term, preferred);
  if (written === null) return null;
  const [start, end] = range;
  const article = /(?<![\p{L}\d'’-])(an?)(\s+)$/iu.exec(text.slice(Math.max(0, start - 8), start));
  if (article === null || takesAn(surface) === takesAn(written)) return { range, text: written };
  const [whole, word = "", space = ""] = article;
  // Where the article is wrong as it is, nobody knows what the writer had in mind.
  if ((word.length === 2) !== takesAn(surface)) return null;
  const other = takesAn(written) ? `${word}n` : word.slice(0, 1);
  return { range: [start - whole.length, end], text: other + space + written };
}

/** What ends in the kana of a verb or an adjective changes with what follows it. */
function isConjugated(term: string): boolean {
  return /[\u3400-\u9fff\u3041-\u3096][うくぐすつぬぶむるいただ]$/u.test(term);
}

/** `Hosts'` as what it would be of the preferred term; null where that is not sure. */
function replacement(surface: string, term: string, preferred: string): string | null {
  const [, base = "", possessive = ""] = /^(.*?)(['’]s|(?<=s)['’])?$/su.exec(surface) ?? [];
  const asOne = base.replaceAll(/\s+/gu, " ");
  // In the glossary's own spelling but for hyphens and spaces, which do not count.
  const forms: readonly (readonly [string, string | null])[] = [
    [term, preferred],
    [pluralOf(term) ?? "", pluralOf(preferred)],
  ];
  for (const [form, other] of forms) {
    if (form === "" || !isSame(form, asOne)) continue;
    const spelled = inCapitalsOf(asOne.replaceAll("-", " "), form.replaceAll("-", " "), other ?? "");
    if (other === null || spelled === null || spelled === "") return null;
    const mark = possessive.slice(0, 1);
    return possessive === "" ? spelled : spelled + (/s$/u.test(spelled) && form !== term ? mark : `${mark}s`);
  }
  return null;
}

function isSame(one: string, other: string): boolean {
  const plain = (text: string): string => text.toLowerCase().replaceAll(/[\s-]+/gu, " ");
  return plain(one) === plain(other);
}
