import { hasJapanese, withoutTrailing } from "../../language";
import { isCountryList } from "./place-names";
import { isSectionLabel } from "./section-labels";

/** A pair of texts that may be terms. */
interface PairText {
  readonly ja: string;
  readonly en: string;
}

/** A reason why a pair is no pair of terms, whatever supports it. */
const always: readonly ((pair: PairText) => boolean)[] = [
  // Labels of sections, and numbers of clauses.
  ({ ja, en }) => isSectionLabel(ja) || isSectionLabel(en),
  // Variables and single letters.
  ({ ja }) => /^\p{Script=Latin}$/u.test(ja),
  // Numbers with a letter, but for 5G and 3D.
  ({ ja, en }) => ja === en && /^\d{1,3}(?![GD]$)\p{Lu}?$/u.test(ja),
  ({ en }) => isCountryList(en),
  // English words in a Japanese text that are no name: the gloss of a term beside them.
  ({ ja, en }) => !hasJapanese(ja) && ja === en.toLowerCase() && !/[\p{Lu}\d]/u.test(ja),
];

const openingWords =
  /^(?:respective|such|its|their|our|your|his|her|other|another|several|various|certain|any|each|either|neither|same|following|above|said|many|some|these|those|this|that|all|more|most|less|further|if|when|as|least|whether|no)\s/iu;
const personalWords = /\b(?:your|our|their|its|you|we|they|us|them|who|which|whose|that|these|those|this)\b/iu;
const closingWords =
  /\s(?:respective|following|such|other|including|concerning|regarding|based|related|according|etc|thereof|therein|hereof)$/iu;
const japaneseOpening =
  /^(?:同(?=[訪省社国日年])|当該|前記|上記|下記|次の|以下の|その|この|これら|それら|各(?=[\u3400-\u9fff]{2})|間|向け|ごと|等|など|の)/u;
const japaneseClosing =
  /(?:(?<![期時年民人空仲瞬区世週月日昼夜中])間|(?<![以向海陸売地値屋水頂史席路卓線紙机])上|(?<![同臨定随当日常即平])時|向け|ごと|など|(?<![同均平対上高下中劣優一二三])等|における|に係る|に関する|に対する|のため|による)$/u;

/** A reason why a pair that only links support is no pair of complete terms. */
const unlessStated: readonly ((pair: PairText) => boolean)[] = [
  ({ en }) => openingWords.test(en) || closingWords.test(en) || personalWords.test(en),
  ({ ja }) => japaneseOpening.test(ja) || japaneseClosing.test(ja),
  // A number in front that both have is that of a heading.
  ({ ja, en }) => /^[\d０-９]+[.．]?[\s\u3000]/u.test(ja) && /^\d+[.]?\s/u.test(en),
  // The title of one meeting of many.
  ({ en }) => /\b\d+(?:st|nd|rd|th)\b/u.test(en) && en.includes(" of "),
  ({ ja, en }) => !haveSameDigits(ja, en),
  ({ ja, en }) => !hasEveryLatinWord(ja, en),
];

/**
 * Whether a pair cannot be a pair of terms: a section label, a variable, a list of countries; and for pairs that only links
 * support also words that open or close a phrase, and digits or Latin words that only the Japanese has.
 *
 * @example
 * isNoTerm({ ja: "第4条", en: "Section 4" }, false) //=> true
 */
export function isNoTerm(pair: PairText, isStated: boolean): boolean {
  return always.some((test) => test(pair)) || (!isStated && unlessStated.some((test) => test(pair)));
}

function haveSameDigits(ja: string, en: string): boolean {
  const digits = (text: string): string => (text.normalize("NFKC").match(/\d+/gu) ?? []).sort().join(" ");
  return digits(ja) === digits(en) || digits(ja) === "" || digits(en) === "";
}

function hasEveryLatinWord(ja: string, en: string): boolean {
  if (!hasJapanese(ja)) return true;
  const english = en.toLowerCase();
  return (ja.normalize("NFKC").match(/\p{Script=Latin}{2,}/gu) ?? []).every((word) =>
    english.includes(word.toLowerCase().replace(/s$/u, "")),
  );
}

const outerMarks = " \t\n\u3000–—―‐−・･〜~:：;；、,*_";

/** A term without the dash of a dateline, a bullet or a colon at its ends. */
export function withoutOuterMarks(term: string): string {
  let start = 0;
  while (start < term.length && (outerMarks.includes(term.charAt(start)) || term.charAt(start) === "-")) start += 1;
  return withoutTrailing(term.slice(start), outerMarks);
}
