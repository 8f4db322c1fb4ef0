import { latin, kindAt } from "./characters";
import type { FoldedText } from "./folded";

/**
 * Whether the capitals of a text allow it to be a term. `term` and `at` of `text` are equal in folded form.
 *
 * Acronyms (words of capitals and digits) must agree to the letter: IT is not it. A small letter of the term may be a capital
 * of the text, for the start of a sentence and for headings, but a short word in capitals is an acronym of its own. A capital
 * of the term must be one in the text, too; in a name of several words up to a third of them, never the first, may be small,
 * since documents waver (`Hiroshima Process international Code of Conduct`).
 */
export function caseAgrees(
  term: string,
  foldedTerm: FoldedText,
  text: string,
  folded: FoldedText,
  at: number,
): boolean {
  let capitals = 0;
  let lowered = 0;
  let raised = 0;
  let letters = 0;
  let index = 0;
  while (index < foldedTerm.length) {
    const from = foldedTerm.starts[index]!;
    if (kindAt(term, from) !== latin) {
      index += 1;
      continue;
    }
    let next = index + 1;
    while (next < foldedTerm.length && foldedTerm.starts[next] === foldedTerm.starts[next - 1]! + 1) {
      if (kindAt(term, foldedTerm.starts[next]!) !== latin) break;
      next += 1;
    }
    const acronym = isAcronym(term, foldedTerm, index, next);
    for (; index < next; index += 1) {
      const wanted = term[foldedTerm.starts[index]!]!;
      const actual = text[folded.starts[at + index]!]!;
      const isCapital = isUpper(wanted);
      letters += 1;
      if (isCapital) capitals += 1;
      if (isUpper(actual) === isCapital) continue;
      if (acronym) return false;
      if (!isCapital) raised += 1;
      else if (capitals === 1) return false;
      else lowered += 1;
    }
  }
  if (lowered * 3 > capitals) return false;
  return !(capitals === 0 && raised > 1 && raised === letters && letters <= 5);
}

/** Whether a word of the term, its plural ending aside, has two characters or more and no small letter. */
function isAcronym(term: string, folded: FoldedText, from: number, to: number): boolean {
  let capitals = 0;
  for (let index = from; index < to; index += 1) {
    const character = term[folded.starts[index]!]!;
    if (isUpper(character)) capitals += 1;
    else if (!/\p{N}/u.test(character)) return false;
  }
  return capitals > 0 && to - from >= 2;
}

function isUpper(character: string): boolean {
  return character !== character.toLowerCase();
}
