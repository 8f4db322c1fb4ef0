import type { Token } from "../../language";
import { findCandidates, type Candidate } from "./candidates";
import { insideVerb, tokenEdge, verbGoesOn } from "./boundaries";
import type { LanguageIndex } from "./compile";

/** For each index of a text what a tokenizer knows of it, in the bits of `boundaries.ts`. */
export function cutsOf(text: string, tokens: readonly Token[]): Uint8Array {
  const cuts = new Uint8Array(text.length + 1);
  for (const [at, { range, partOfSpeech, surface, baseForm }] of tokens.entries()) {
    cuts[range[0]]! |= tokenEdge;
    cuts[range[1]]! |= tokenEdge;
    const [kind] = partOfSpeech;
    if (kind !== "動詞" && kind !== "形容詞") continue;
    for (let index = range[0] + 1; index < range[1]; index += 1) cuts[index]! |= insideVerb;
    const next = tokens[at + 1];
    if (kind !== "動詞" || surface === baseForm || next === undefined || next.range[0] !== range[1]) continue;
    const [nextKind, nextDetail] = next.partOfSpeech;
    if (nextKind === "助動詞" || nextDetail === "接続助詞" || (nextKind === "動詞" && nextDetail !== "自立")) {
      cuts[range[1]]! |= verbGoesOn;
    }
  }
  return cuts;
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
    length += piece.length;
    for (let at = 0; at < piece.length; at += 1) {
      starts.push(replaced ? start : start + at);
      ends.push(replaced ? end : start + at + 1);
      changed.push(replaced);
    }
  };
  let length = 0;
  const edges: number[] = [];
  let cursor = 0;
  let any = false;
  for (const token of tokens) {
    const [start, end] = token.range;
    put(text.slice(cursor, start), cursor, start, false);
    const replaced = isInflected(token);
    edges.push(length);
    put(replaced ? token.baseForm : text.slice(start, end), start, end, replaced);
    edges.push(length);
    any ||= replaced;
    cursor = end;
  }
  put(text.slice(cursor), cursor, text.length, false);
  if (!any) return [];
  const rewritten = pieces.join("");
  const cuts = new Uint8Array(rewritten.length + 1);
  for (const edge of edges) cuts[edge] = tokenEdge;
  return findCandidates(rewritten, index, "ja", cuts).flatMap((candidate) => {
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
