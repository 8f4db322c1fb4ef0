import type { Language } from "../../model";
import { agreesEnglish } from "./agree-english";
import { agreesJapanese, extendJapanese, mayEndNoun } from "./agree-japanese";
import { scan } from "./automaton";
import { standingEnglish, standingJapanese } from "./boundaries";
import { kanji, kindAt } from "./characters";
import { fold, type IndexedTerm, type LanguageIndex } from "./compile";
import type { FoldedText } from "./folded";

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
  tokenEdges: Uint8Array | null,
): Candidate[] {
  const folded = fold(text, language);
  const candidates: Candidate[] = [];
  scan(index.automaton, folded.units, folded.length, (key, foldedEnd) => {
    const at = foldedEnd - index.keys[key]!.length;
    const start = folded.starts[at]!;
    const end = language === "ja" ? extendJapanese(text, folded.ends[foldedEnd - 1]!) : folded.ends[foldedEnd - 1]!;
    const standing =
      language === "ja" ? standingJapanese(text, start, end, tokenEdges) : standingEnglish(text, start, end);
    if (standing === "inside") return;
    for (const indexed of index.terms[key]!) {
      if (agrees(indexed, language, text, folded, at, foldedEnd - at, start, end)) {
        candidates.push({ indexed, start, end, part: standing === "part" });
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
  length: number,
  start: number,
  end: number,
): boolean {
  const { term } = indexed.term;
  if (end - start === term.length && text.startsWith(term, start)) return true;
  const foldedTerm = (indexed.folded ??= fold(term, language));
  if (language === "en") return agreesEnglish(term, foldedTerm, text, folded, at);
  if (length < foldedTerm.length) {
    // Found without its last kana (取扱 for 取扱い): then the text must go on as it does behind a noun.
    if (end === folded.ends[at + length - 1] && kindAt(text, end - 1) === kanji && !mayEndNoun(text, end)) return false;
    return agreesJapanese(term.slice(0, -1), fold(term.slice(0, -1), language), text, folded, at, end);
  }
  return agreesJapanese(term, foldedTerm, text, folded, at, end);
}
