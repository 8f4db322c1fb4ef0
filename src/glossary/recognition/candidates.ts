import type { Language } from "../../model";
import { agreesEnglish } from "./agree-english";
import { agreesJapanese, extendJapanese, mayEndNoun, mayLackOkurigana } from "./agree-japanese";
import { scan } from "./automaton";
import { standingEnglish, standingJapanese, standingStem, type Standing } from "./boundaries";
import { kanji, kindAt } from "./characters";
import { fold, type IndexedTerm, type LanguageIndex } from "./compile";
import type { FoldedText } from "./folded";
import type { Conjugation } from "./inflect-japanese";

/** A place where a term may be meant. */
export interface Candidate {
  readonly indexed: IndexedTerm;
  readonly start: number;
  readonly end: number;
  /** True for a part of a compound, which counts inside a longer term only. */
  readonly part: boolean;
}

/** Every place of a text at which a term stands, overlapping ones too. */
export function findCandidates(
  text: string,
  index: LanguageIndex,
  language: Language,
  cuts: Uint8Array | null,
): Candidate[] {
  const folded = fold(text, language);
  const candidates: Candidate[] = [];
  const put = (indexed: IndexedTerm, start: number, end: number, standing: Standing): void => {
    candidates.push({ indexed, start, end, part: standing === "part" });
  };
  scan(index.automaton, folded.units, folded.length, (key, foldedEnd) => {
    const at = foldedEnd - index.keys[key]!.length;
    const start = folded.starts[at]!;
    const last = folded.ends[foldedEnd - 1]!;
    const end = language === "ja" ? extendJapanese(text, start, last) : last;
    const standing = language === "ja" ? standingJapanese(text, start, end, cuts) : standingEnglish(text, start, end);
    for (const indexed of index.terms[key]!) {
      if (indexed.conjugation !== undefined) {
        const ending = endOfConjugated(indexed, indexed.conjugation, text, folded, at, last);
        const itsStanding = ending === null ? "inside" : standingStem(text, start);
        if (ending !== null && itsStanding !== "inside") put(indexed, start, ending, itsStanding);
      } else if (indexed.short === true) {
        const shortEnd = endOfShort(indexed, text, folded, at, foldedEnd, end);
        if (shortEnd === null) continue;
        const itsStanding = shortEnd === end ? standing : standingJapanese(text, start, shortEnd, cuts);
        if (itsStanding !== "inside") put(indexed, start, shortEnd, itsStanding);
      } else if (standing !== "inside" && agrees(indexed, language, text, folded, at, start, end)) {
        put(indexed, start, end, standing);
      }
    }
  });
  return candidates;
}

function agrees(
  indexed: IndexedTerm,
  language: Language,
  text: string,
  folded: FoldedText,
  at: number,
  start: number,
  end: number,
): boolean {
  const term = indexed.form ?? indexed.term.term;
  if (end - start === term.length && text.startsWith(term, start)) return true;
  const foldedTerm = (indexed.folded ??= fold(term, language));
  if (language === "en") return agreesEnglish(term, foldedTerm, text, folded, at);
  return agreesJapanese(term, foldedTerm, text, folded, at, end);
}

/** Where a verb or an adjective ends that was found by its stem; null if something else stands there. */
function endOfConjugated(
  indexed: IndexedTerm,
  { stem, ending }: Conjugation,
  text: string,
  folded: FoldedText,
  at: number,
  last: number,
): number | null {
  const match = ending.exec(text.slice(last, last + 16));
  if (match === null) return null;
  const foldedStem = (indexed.folded ??= fold(stem, "ja"));
  return agreesJapanese(stem, foldedStem, text, folded, at, last) ? last + match[0].length : null;
}

/** Where a term ends that was found without its last kana; null if the text has another word there. */
function endOfShort(
  indexed: IndexedTerm,
  text: string,
  folded: FoldedText,
  at: number,
  foldedEnd: number,
  extended: number,
): number | null {
  const { term } = indexed.term;
  const foldedTerm = (indexed.folded ??= fold(term, "ja"));
  const headEnd = foldedTerm.ends[foldedTerm.length - 2]!;
  const last = folded.ends[foldedEnd - 1]!;
  const head = term.slice(0, headEnd);
  if (!agreesJapanese(head, fold(head, "ja"), text, folded, at, last)) return null;
  // The kana stands there, and folding took it away before a kanji.
  const tail = term.slice(headEnd);
  if (text.startsWith(tail, last)) return last + tail.length;
  if (!mayLackOkurigana(term)) return null;
  // Then the text must go on as it does behind a noun.
  return extended === last && kindAt(text, last - 1) === kanji && !mayEndNoun(text, last) ? null : extended;
}
