import type { Bitext, TermCandidate } from "../../model";

/** How often a word or a term is written in one letter case, and how often inside a sentence. */
interface Usage {
  inside: number;
  all: number;
}

/** A function that writes the English term of a candidate as running text does. */
export type CaseNormalizer = (candidate: TermCandidate) => string;

/**
 * A function that gives an English term the case of running text: `PROGRESS REPORT` of a title is `progress report`,
 * `Semiconductors` at the beginning of a sentence is `semiconductors`. A term that the text defines is written as it says.
 */
export function caseNormalizer(bitext: Bitext | undefined): CaseNormalizer {
  if (bitext === undefined) return ({ en }) => en;
  const { text } = bitext.en;
  const words = wordUsages(text);
  return (candidate) => {
    const { en, evidence } = candidate;
    const isStated = evidence.some(({ kind }) => kind === "definition" || kind === "abbreviation");
    if (!/\p{Lu}/u.test(en) || isStated) return en;
    const inside = usagesOf(candidate, text).find(([form, usage]) => !isCapitals(form) && usage.inside > 0);
    if (inside !== undefined) return inside[0];
    const plain = isCapitals(en) ? withSpokenWords(en, words) : en;
    return isSentenceCase(plain) ? withoutLeadCapital(plain, words) : plain;
  };
}

/** The forms of a candidate's English term at its occurrences, those of running text first. */
function usagesOf({ en, occurrences }: TermCandidate, text: string): (readonly [string, Usage])[] {
  const usages = new Map<string, Usage>();
  for (const { ranges } of occurrences) {
    if (ranges.en === undefined) continue;
    const form = text.slice(...ranges.en).replace(/\s+/gu, " ");
    if (form.toLowerCase() !== en.toLowerCase()) continue;
    count(usages, form, isInsideSentence(text, ranges.en[0]));
  }
  return [...usages].sort(([, a], [, b]) => b.inside - a.inside || b.all - a.all);
}

/** Every word of a text in each of its forms, by the word in small letters. */
function wordUsages(text: string): ReadonlyMap<string, Map<string, Usage>> {
  const words = new Map<string, Map<string, Usage>>();
  for (const { 0: word, index } of text.matchAll(/\p{L}[\p{L}\d]*/gu)) {
    const key = word.toLowerCase();
    const usages = words.get(key) ?? new Map<string, Usage>();
    words.set(key, usages);
    count(usages, word, isInsideSentence(text, index));
  }
  return words;
}

function count(usages: Map<string, Usage>, form: string, isInside: boolean): void {
  const usage = usages.get(form) ?? { inside: 0, all: 0 };
  usages.set(form, usage);
  usage.all += 1;
  if (isInside) usage.inside += 1;
}

/** A place after a lower-case word or a comma of the same sentence: neither in a title nor at the beginning of a sentence. */
function isInsideSentence(text: string, at: number): boolean {
  return /\p{Ll},?\s{1,3}["“‘(]?$/u.test(text.slice(Math.max(0, at - 6), at));
}

function isCapitals(term: string): boolean {
  return !/\p{Ll}/u.test(term) && /\p{Lu}{7}|\p{Lu}{2}\P{L}\p{Lu}{2}/u.test(term);
}

/** A term in capitals with each word as the text writes it elsewhere; else in small letters. */
function withSpokenWords(term: string, words: ReadonlyMap<string, Map<string, Usage>>): string {
  return term.replace(/\p{L}[\p{L}\d]*/gu, (word) => {
    const forms = [...(words.get(word.toLowerCase()) ?? [])].filter(([form]) => form !== word);
    const [best] = forms.sort(([, a], [, b]) => b.inside - a.inside || b.all - a.all);
    if (best !== undefined) return best[0];
    // `AI` has no other form, and `REPORT` is a word.
    return word.length < 4 ? word : word.toLowerCase();
  });
}

/** `Vendor diversification`, `Semiconductors`: only the first letter is a capital. */
function isSentenceCase(term: string): boolean {
  return /^\p{Lu}\p{Ll}+(?:[\s-][\p{Ll}\d]+)*$/u.test(term);
}

/** Without the capital of the first word, unless the text writes that word with one inside sentences. */
function withoutLeadCapital(term: string, words: ReadonlyMap<string, Map<string, Usage>>): string {
  const [first = ""] = /^\p{L}+/u.exec(term) ?? [];
  const usages = words.get(first.toLowerCase());
  // A title writes every word with a capital.
  const isName = (usages?.get(first)?.inside ?? 0) > (usages?.get(first.toLowerCase())?.all ?? 0);
  const isWord = term !== first || usages?.has(first.toLowerCase()) === true;
  return isName || !isWord ? term : term.slice(0, 1).toLowerCase() + term.slice(1);
}
