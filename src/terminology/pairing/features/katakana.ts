import { isKatakana, type Token } from "../../../language";

/** How well katakana spell an English word, 0 to 1: `transliterationComparer()`. */
export type Spelling = (katakana: string, english: string) => number;

/** Pieces shorter than this are not told apart from chance. */
const shortestPiece = 3;
/** What is longer is no word but noise. */
const longestCut = 40;
/** What a piece must share with its English word to be cut off. */
const goodEnough = 0.6;

/**
 * The words among the tokens of a Japanese text: without white space (`広島 AI プロセス` is one compound), and with unknown
 * katakana cut where ・ stands, and where the English of the segment shows more than one word in it:
 * `アクセスネットワークアーキテクチャ` against `Access Network architectures`. IPADIC leaves such words in one piece.
 */
export function cutKatakana(tokens: readonly Token[], english: () => readonly string[], spells: Spelling): Token[] {
  // Most segments have no such word, and do not ask for the English ones.
  let words: readonly string[] | undefined;
  return tokens.flatMap((token) => {
    if (token.surface.trim() === "") return [];
    if (token.surface.length < 4 || !isKatakana(token.surface)) return [token];
    const cuts = token.surface.includes("・") ? dotCuts(token.surface) : [];
    const pieces = pieceRanges(token.surface, cuts);
    const all = pieces.flatMap(([from, to]) =>
      token.known || to - from < 2 * shortestPiece
        ? [[from, to] as const]
        : cutByEnglish(token.surface.slice(from, to), (words ??= english()), spells).map(
            ([a, b]) => [from + a, from + b] as const,
          ),
    );
    return all.length < 2 ? [token] : all.map(([from, to]) => part(token, from, to));
  });
}

function part(token: Token, from: number, to: number): Token {
  const surface = token.surface.slice(from, to);
  return {
    surface,
    range: [token.range[0] + from, token.range[0] + to],
    partOfSpeech: token.partOfSpeech,
    baseForm: surface,
    known: token.known,
  };
}

function dotCuts(surface: string): number[] {
  return [...surface.matchAll(/・/gu)].flatMap(({ index }) => [index, index + 1]);
}

function pieceRanges(surface: string, cuts: readonly number[]): [number, number][] {
  const ends = [...cuts, surface.length];
  let start = 0;
  const ranges: [number, number][] = [];
  for (const end of ends) {
    if (end > start) ranges.push([start, end]);
    start = end;
  }
  return ranges;
}

/** The best cut of one word in pieces that each spell an English word; the whole where no cut is better. */
function cutByEnglish(word: string, english: readonly string[], spells: Spelling): [number, number][] {
  // The cost is the cube of the length, and no word has as many pieces as fit in this.
  if (word.length > longestCut) return [[0, word.length]];
  const length = word.length;
  const best: { score: number; from: number }[] = [{ score: 0, from: 0 }];
  for (let to = 1; to <= length; to += 1) {
    let found = { score: -Infinity, from: 0 };
    for (let from = 0; from <= to - shortestPiece; from += 1) {
      const before = best[from];
      if (before === undefined || before.score === -Infinity || (from > 0 && !mayBegin(word[from]!))) continue;
      let similarity = 0;
      const piece = word.slice(from, to);
      for (const candidate of english) similarity = Math.max(similarity, spells(piece, candidate));
      // Weighed by length, with a price for each cut.
      const score = before.score + (similarity >= goodEnough ? similarity : 0) * (to - from) - 0.6;
      if (score > found.score) found = { score, from };
    }
    best[to] = found;
  }
  const ranges: [number, number][] = [];
  for (let to = length; to > 0;) {
    const from = best[to]?.from ?? 0;
    ranges.unshift([from, to]);
    to = from;
  }
  return ranges;
}

/** No word begins with ー, ッ, ン or a small kana. */
function mayBegin(character: string): boolean {
  return !/[ーッンァィゥェォャュョ]/u.test(character);
}
