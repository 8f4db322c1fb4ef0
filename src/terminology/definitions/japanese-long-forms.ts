import { isKatakana, katakanaSimilarity, type Token } from "../../language";
import type { Range } from "../../model";

/** What helps to tell where a Japanese name begins. */
export interface LongFormHints {
  /** What the English name may be; empty where it is not known. */
  readonly english: readonly string[];
  /** The whole English segment. */
  readonly context: string;
  readonly abbreviation: string;
}

/** A beginning that a name could have, and how unlikely it is before the English is looked at. */
interface Beginning {
  readonly at: number;
  readonly penalty: number;
}

/**
 * Where the Japanese name that ends at `end` begins. Japanese does not part a name from what modifies it, so each place in
 * the noun phrase before the bracket is weighed: by how many words and how much text the English name has, by whether a
 * modifier or the inside of a compound is cut, and by katakana words that the English says outside the name.
 *
 * @example
 * // 英国政府の科学・イノベーション・技術省 (DSIT) = Department for Science, Innovation and Technology
 * japaneseLongForm(text, tokens, 20, hints)?.range //=> [6, 20]
 */
export function japaneseLongForm(
  text: string,
  tokens: readonly Token[],
  end: number,
  hints: LongFormHints,
): { readonly range: Range; readonly english: string | null } | null {
  let best: { readonly at: number; readonly cost: number; readonly english: string | null } | null = null;
  const names = hints.english.length > 0 ? hints.english : [null];
  for (const { at, penalty } of beginnings(tokens, end)) {
    const inside = tokens.filter(({ range }) => range[0] >= at && range[1] <= end);
    for (const english of names) {
      const cost = penalty + englishCost(text.slice(at, end), inside, english, hints);
      if (best === null || cost < best.cost) best = { at, cost, english };
    }
  }
  return best && { range: [best.at, end], english: best.english };
}

const modifiers = /^(?:の|な|ある|に関する|に対する|に向けた|における|に係る|による|ため|する|した|できる|的)$/u;
const particleCost = 1;
const modifierCost = 0.3;
const compoundCut = 3;
const scriptCut = 1;
/** Names of more tokens than this are clauses. */
const longestName = 24;

/** The places where the noun phrase that ends at `end` could begin, from right to left. */
function* beginnings(tokens: readonly Token[], end: number): Generator<Beginning> {
  let index = tokens.findLastIndex(({ range }) => range[1] <= end);
  let penalty = 0;
  for (let count = 0; index >= 0 && count < longestName; index -= 1, count += 1) {
    const token = tokens[index];
    if (!token) return;
    if (isContent(token)) {
      const before = tokens[index - 1];
      yield { at: token.range[0], penalty: penalty + cutCost(before, token) };
    } else if (modifiers.test(token.surface)) {
      // のための is one modifier, not two genitives.
      const beside = `${tokens[index - 1]?.surface ?? ""} ${tokens[index + 1]?.surface ?? ""}`;
      const genitive = token.surface === "の" && !beside.includes("ため");
      penalty += genitive ? particleCost : modifierCost;
    } else if (!isInner(token)) return;
  }
}

/** Words that a name may begin with. */
function isContent({ partOfSpeech: [pos, detail] }: Token): boolean {
  if (pos === "名詞") return detail !== "接尾" && detail !== "非自立" && detail !== "代名詞";
  return pos === "接頭詞" || pos === "形容詞" || pos === "連体詞";
}

/** What may stand inside a name though it begins none: ・, spaces, suffixes. */
function isInner({ surface, partOfSpeech: [pos, detail] }: Token): boolean {
  return surface === "・" || detail === "空白" || pos === "名詞" || surface === "が";
}

/** How bad it is to begin a name behind another word of the same compound. */
function cutCost(before: Token | undefined, token: Token): number {
  if (before === undefined) return 0;
  if (before.surface === "・") return compoundCut;
  if (before.partOfSpeech[0] !== "名詞" && before.partOfSpeech[0] !== "接頭詞") return 0;
  return scriptOf(before.surface) === scriptOf(token.surface) ? compoundCut : scriptCut;
}

function scriptOf(text: string): string {
  if (isKatakana(text)) return "katakana";
  return /^[\u4e00-\u9fff]+$/u.test(text) ? "kanji" : "other";
}

/** How badly a Japanese name fits the English one. */
function englishCost(name: string, tokens: readonly Token[], english: string | null, hints: LongFormHints): number {
  const { context, abbreviation } = hints;
  const units = tokens.reduce((sum, token) => sum + wordsOf(token), 0);
  if (english === null) return 1.5 * Math.abs(units - abbreviation.replace(/[^\p{L}\p{N}]/gu, "").length);
  const words = contentWords(english);
  const outside = contentWords(context).filter((word) => !words.includes(word));
  const strangers = tokens.filter(
    ({ surface }) => isKatakana(surface) && soundsLike(surface, outside) > soundsLike(surface, words),
  );
  const length = Math.abs(Math.log(weight(name) / (0.75 * english.replace(/\s/gu, "").length)));
  return length + 1.5 * Math.abs(units - words.length) + 3 * strangers.length;
}

function contentWords(english: string): string[] {
  return (english.match(/[\p{L}\p{N}&]+(?:['’][\p{L}]+)*/gu) ?? []).filter(
    (word) => !/^(?:a|an|and|at|by|for|from|in|of|on|or|the|to|with)$/iu.test(word),
  );
}

function soundsLike(katakana: string, words: readonly string[]): number {
  const best = Math.max(0, ...words.map((word) => katakanaSimilarity(katakana, word)));
  return best >= 0.6 ? best : 0;
}

/** How many English words a token stands for: unknown katakana are runs of several words. */
function wordsOf(token: Token): number {
  if (!isContent(token)) return 0;
  if (!isKatakana(token.surface)) return 1;
  const parts = token.surface.split("・").filter((part) => part !== "");
  if (parts.length > 1 || token.known) return parts.length;
  return Math.max(1, Math.round(token.surface.length / 5));
}

/** Japanese text measured in letters of English: a kanji says about two kana. */
function weight(text: string): number {
  let total = 0;
  for (const character of text) {
    if (/[\u4e00-\u9fff]/u.test(character)) total += 2.2;
    else if (/[\u3041-\u309f]/u.test(character)) total += 0.6;
    else if (!/\s/u.test(character)) total += 1;
  }
  return total;
}
