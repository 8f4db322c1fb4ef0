import { hyphen, kindAt, space } from "./characters";
import { caseAgrees } from "./case";
import type { FoldedText } from "./folded";

/**
 * Whether a stretch of a text that has the folded form of a term is a spelling of it. Number and possessive are free; words
 * may be parted by a space, a line break or a hyphen; `cyber-security` is also `cybersecurity`, but `the rapist` is no
 * `therapist`; nothing reaches over a blank line; capitals are for `caseAgrees` to say.
 */
export function agreesEnglish(
  term: string,
  foldedTerm: FoldedText,
  text: string,
  folded: FoldedText,
  at: number,
): boolean {
  for (let index = 0; index + 1 < foldedTerm.length; index += 1) {
    const inTerm = parting(term, foldedTerm.ends[index]!, foldedTerm.starts[index + 1]!);
    const inText = parting(text, folded.ends[at + index]!, folded.starts[at + index + 1]!);
    if (inTerm === inText) continue;
    if (inText === blankLine) return false;
    // One is parted and the other is not: that takes a hyphen, or two words too long for a mere chance.
    if (inTerm === none && inText === spaces && !partsLongWords(text, folded, at, at + foldedTerm.length, at + index))
      return false;
    if (inText === none && inTerm === spaces && !partsLongWords(term, foldedTerm, 0, foldedTerm.length, index))
      return false;
  }
  return caseAgrees(term, foldedTerm, text, folded, at);
}

/** Letters on both sides of a gap that make words of their own: `cyber security` is cybersecurity. */
const longWord = 4;

/** Whether the words on both sides of the gap behind a unit have so many letters. */
function partsLongWords(text: string, folded: FoldedText, from: number, to: number, gap: number): boolean {
  const isTogether = (index: number): boolean => folded.ends[index] === folded.starts[index + 1];
  let before = 1;
  for (let index = gap - 1; index >= from && isTogether(index); index -= 1) before += 1;
  let behind = 1;
  for (let index = gap + 1; index + 1 < to && isTogether(index); index += 1) behind += 1;
  const isLetters = !/[^a-z]/u.test(text.slice(folded.starts[gap], folded.ends[gap]).toLowerCase());
  return isLetters && before >= longWord && behind >= longWord;
}

const none = 0;
const spaces = 1;
const hyphenated = 2;
const blankLine = 3;

/** What parts two units: nothing, white space, a hyphen, or more than a line break. */
function parting(text: string, start: number, end: number): number {
  let found = none;
  let lines = 0;
  for (let index = start; index < end; index += 1) {
    const kind = kindAt(text, index);
    if (kind === hyphen) found = hyphenated;
    else if (kind === space) {
      if (text[index] === "\n") lines += 1;
      if (found === none) found = spaces;
    }
  }
  return lines > 1 ? blankLine : found;
}
