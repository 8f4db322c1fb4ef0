import { foldText, foldWithOffsets, lowerCase } from "../../language";

/** A text as it is searched: width, case, white space and composition do not count. */
export function foldForSearch(text: string): string {
  return lowerCase(foldText(text));
}

/** Whether a folded text has a folded query. */
export function holdsQuery(folded: string, query: string): boolean {
  return indexOfQuery(folded, query, 0) >= 0;
}

/** The places of a folded query in a text, as ranges of the text. */
export function findInText(text: string, query: string): [start: number, end: number][] {
  if (query === "") return [];
  const mapped = foldWithOffsets(text);
  const folded = lowerCase(mapped.text);
  const found: [number, number][] = [];
  for (let at = indexOfQuery(folded, query, 0); at >= 0; at = indexOfQuery(folded, query, at + query.length)) {
    found.push([mapped.offsets[at] ?? 0, mapped.offsets[at + query.length] ?? text.length]);
  }
  return found;
}

const latin = /[\p{Script=Latin}\p{N}]/u;

/** A query of Latin letters matches the start of a word: `AI` does not match `chain`. Japanese words have no visible start. */
function indexOfQuery(folded: string, query: string, from: number): number {
  const needsStart = latin.test(query.charAt(0));
  let at = folded.indexOf(query, from);
  while (needsStart && at > 0 && latin.test(folded.charAt(at - 1))) at = folded.indexOf(query, at + 1);
  return at;
}
