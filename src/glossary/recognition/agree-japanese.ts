import { hiragana, ignored, kanji, katakana, kindAt, longVowel, middleDot, space } from "./characters";
import { caseAgrees } from "./case";
import { endsInE, okuriganaEnd } from "./fold-japanese";
import type { FoldedText } from "./folded";

/** Kana that may follow a noun: particles, and what begins です, である, など, まで. */
const afterNoun = new Set("をはがのにでともへやか");

/**
 * Whether a stretch of a text that has the folded form of a term is a spelling of it. Spaces, width and ・ are free; ー may
 * be there or not behind three morae or more (サーバ, but not ビル and ビール: the old rule of JIS Z 8301); okurigana that
 * folding took away is free; capitals are for `caseAgrees` to say.
 */
export function agreesJapanese(
  term: string,
  foldedTerm: FoldedText,
  text: string,
  folded: FoldedText,
  at: number,
  end: number,
): boolean {
  const length = foldedTerm.length;
  for (let index = 0; index < length; index += 1) {
    const last = index + 1 === length;
    const inTerm = gap(term, foldedTerm.ends[index]!, last ? term.length : foldedTerm.starts[index + 1]!);
    const inText = gap(text, folded.ends[at + index]!, last ? end : folded.starts[at + index + 1]!);
    if (inTerm === inText) continue;
    if (inTerm === null || inText === null) return false;
    if (!gapsAgree(inTerm, inText)) return false;
    if (isLong(inTerm) !== isLong(inText)) {
      if (moraeBefore(text, folded.ends[at + index]!) < 3) return false;
    }
  }
  return caseAgrees(term, foldedTerm, text, folded, at);
}

/** What folding took away between two units: ー and okurigana; null across a blank line. */
function gap(text: string, start: number, end: number): string | null {
  if (start >= end) return "";
  let kept = "";
  let lines = 0;
  for (let index = start; index < end; index += 1) {
    const kind = kindAt(text, index);
    if (kind === longVowel) kept += "ー";
    else if (kind !== space && kind !== middleDot && kind !== ignored) kept += text[index]!;
    else if (text[index] === "\n") lines += 1;
  }
  return lines > 1 ? null : kept;
}

/** Whether a vowel is drawn out: by ー, or by イ behind e. */
function isLong(gap: string): boolean {
  return gap.endsWith("ー") || isI(gap);
}

function isI(gap: string): boolean {
  return gap === "イ" || gap === "ｲ";
}

/** Equal but for ー, or one of them without its okurigana. */
function gapsAgree(one: string, other: string): boolean {
  if (isI(one) || isI(other)) return isLong(one) && isLong(other);
  const [a, b] = [one.replaceAll("ー", ""), other.replaceAll("ー", "")];
  return a === b || a.endsWith(b) || b.endsWith(a);
}

/** Morae of the katakana that ends at an index: small ャ, ュ, ョ and vowels make none of their own, ー and ッ do. */
function moraeBefore(text: string, end: number): number {
  let morae = 0;
  for (let index = end - 1; index >= 0; index -= 1) {
    const kind = kindAt(text, index);
    if (kind !== katakana && kind !== longVowel) break;
    if (!/[ァィゥェォャュョヮｧ-ｮﾞﾟ]/u.test(text[index]!)) morae += 1;
  }
  return morae;
}

/**
 * Where a match really ends: over the ー of サーバー that folding took away, and over the last kana of 枠組み for the term 枠組.
 */
export function extendJapanese(text: string, start: number, end: number): number {
  let at = end;
  while (kindAt(text, at) === ignored) at += 1;
  if (at > end) return at;
  if ([katakana, hiragana, longVowel].includes(kindAt(text, at - 1))) {
    while (kindAt(text, at) === longVowel) at += 1;
    if (at === end && (text[at] === "イ" || text[at] === "ｲ") && endsInE.has(text[at - 1]!)) at += 1;
    return at;
  }
  if (kindAt(text, at - 1) !== kanji || !hasKanji(text, start, at - 1)) return at;
  return "みりいきけ".includes(text[at] ?? " ") && mayEndNoun(text, at + 1) ? at + 1 : at;
}

function hasKanji(text: string, start: number, end: number): boolean {
  for (let index = start; index < end; index += 1) if (kindAt(text, index) === kanji) return true;
  return false;
}

/** Whether a noun may end before an index: no kana follows but a particle's. */
export function mayEndNoun(text: string, index: number): boolean {
  return kindAt(text, index) !== hiragana || afterNoun.has(text[index]!);
}

/** The folded form of a term without its last kana: for 高い in 高い品質, where folding takes it away, and 取扱 for 取扱い. */
export function withoutLastOkurigana(term: string, key: string): string | null {
  if (key.length < 2 || !okuriganaEnd.has(term.at(-1) ?? "")) return null;
  return kindAt(key, key.length - 2) === kanji ? key.slice(0, -1) : null;
}

/** Whether the last kana of a noun may be left out: in 取扱い, but not in 違い, 全て or 見直し. */
export function mayLackOkurigana(term: string): boolean {
  const last = term.at(-1) ?? "";
  if (last === "て" || last === "し" || kindAt(term, term.length - 2) !== kanji) return false;
  return [...term].filter((_, index) => kindAt(term, index) === kanji).length >= 2;
}
