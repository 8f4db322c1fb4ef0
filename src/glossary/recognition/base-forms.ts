import type { Token } from "../../language";
import { findCandidates, type Candidate } from "./candidates";
import type { LanguageIndex } from "./compile";

/** 1 at each index of a text where a token starts or ends. */
export function tokenEdges(text: string, tokens: readonly Token[]): Uint8Array {
  const edges = new Uint8Array(text.length + 1);
  for (const { range } of tokens) {
    edges[range[0]] = 1;
    edges[range[1]] = 1;
  }
  return edges;
}

/**
 * Terms that stand in a text in a conjugated form: the text is searched once more with each verb and adjective in its
 * dictionary form. 届け出なければ becomes 届け出るなければ, in which 届け出る is found; it stands where 届け出 does.
 */
export function conjugatedCandidates(text: string, tokens: readonly Token[], index: LanguageIndex): Candidate[] {
  const pieces: string[] = [];
  /** For each unit of the rewritten text the token or gap of the original that it comes from. */
  const starts: number[] = [];
  const ends: number[] = [];
  const changed: boolean[] = [];
  const put = (piece: string, start: number, end: number, replaced: boolean): void => {
    pieces.push(piece);
    for (let at = 0; at < piece.length; at += 1) {
      starts.push(replaced ? start : start + at);
      ends.push(replaced ? end : start + at + 1);
      changed.push(replaced);
    }
  };
  let cursor = 0;
  let any = false;
  for (const token of tokens) {
    const [start, end] = token.range;
    put(text.slice(cursor, start), cursor, start, false);
    const replaced = isInflected(token);
    put(replaced ? token.baseForm : text.slice(start, end), start, end, replaced);
    any ||= replaced;
    cursor = end;
  }
  put(text.slice(cursor), cursor, text.length, false);
  if (!any) return [];
  const rewritten = pieces.join("");
  return findCandidates(rewritten, index, "ja", null).flatMap((candidate) => {
    // Only what ends with a whole rewritten token is new; all else was found in the text itself.
    const last = candidate.end - 1;
    const wholeToken = candidate.end === rewritten.length || ends[candidate.end] !== ends[last];
    if (changed[last] !== true || !wholeToken) return [];
    return [{ ...candidate, start: starts[candidate.start] ?? 0, end: ends[last] ?? text.length }];
  });
}

function isInflected(token: Token): boolean {
  return (
    token.known &&
    token.baseForm !== token.surface &&
    (token.partOfSpeech[0] === "動詞" || token.partOfSpeech[0] === "形容詞")
  );
}
