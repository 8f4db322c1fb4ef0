import { isHiragana, isKatakana, type Token } from "../../language";
import type { CandidateSpan } from "../candidates/span";

/** What a Japanese span looks like, and what stands beside it; 0 or 1, or a share. */
export const japaneseFormFeatures = [
  "jaAfterNoun",
  "jaBeforeNoun",
  "jaJoined",
  "jaClause",
  "jaSingle",
  "jaShort",
  "jaVerbalNoun",
  "jaProper",
  "jaKatakana",
  "jaEndsInSuffix",
  "jaBeginsAsClause",
  "jaNumber",
  "jaLong",
  "jaDot",
  "jaAdverbial",
  "jaHiragana",
  "jaParenthesis",
  "jaConjunction",
  "jaDate",
  "jaVague",
  "jaModified",
  "jaModifier",
  "jaAsVerb",
] as const;

/** Gives the values of a span's form features, in their order. */
export type FormReader = (span: CandidateSpan) => number[];

/** Words that say how many, which or when rather than what: a term has none of them. */
const vague = new Set(
  "様々 さまざま それぞれ さらなる 更なる 数々 他 今後 今回 双方 以下 一連 多く 全て 特定 必要 重要 可能 現在 最近 我々 ため こと もの よう 等 など".split(
    " ",
  ),
);

/** Reads the forms of spans of some tokens; what each token is is worked out once. */
export function japaneseForms(tokens: readonly Token[]): FormReader {
  const nominal = tokens.map(isNominal);
  const length = runningSum(tokens, ({ surface }) => surface.length);
  const katakana = runningSum(tokens, ({ surface }) => (isKatakana(surface) ? surface.length : 0));
  const hiragana = runningSum(tokens, ({ surface }) => (isHiragana(surface) ? surface.length : 0));
  const has = (test: (token: Token, index: number) => boolean): ((span: CandidateSpan) => number) => {
    const counts = runningSum(tokens, (token, index) => (test(token, index) ? 1 : 0));
    return ({ from, to }) => (counts[to]! > counts[from]! ? 1 : 0);
  };
  const proper = has(({ partOfSpeech }) => partOfSpeech[1] === "固有名詞");
  const dot = has(({ surface }) => surface === "・");
  const adverbial = has(({ partOfSpeech }) => partOfSpeech[1] === "副詞可能");
  const conjunction = has(({ surface }) => /^(?:と|や|、|及び|および|並びに|又は)$/u.test(surface));
  const date = has(({ surface }, at) => /^[年月日]$/u.test(surface) && /\d$/u.test(tokens[at - 1]?.surface ?? ""));
  const unclear = has(({ surface }) => vague.has(surface));
  const parenthesis = has(({ surface }) => /[（(「」]/u.test(surface));
  const modifies = tokens.map(isModifierEnd);
  return (span) => {
    const { from, to, shape } = span;
    const first = tokens[from];
    const last = tokens[to - 1];
    const detail = last?.partOfSpeech[1] ?? "";
    const letters = Math.max(1, length[to]! - length[from]!);
    const single = to - from === 1;
    const clause = /^(?:動詞|形容詞)$/u.test(first?.partOfSpeech[0] ?? "") || detail === "形容動詞語幹";
    return [
      nominal[from - 1] ? 1 : 0,
      nominal[to] ? 1 : 0,
      shape === "joined" ? 1 : 0,
      shape === "clause" ? 1 : 0,
      single ? 1 : 0,
      letters <= 2 && !/\p{Script=Latin}/u.test(first?.surface ?? "") ? 1 : 0,
      single && detail === "サ変接続" ? 1 : 0,
      proper(span),
      (katakana[to]! - katakana[from]!) / letters,
      detail === "接尾" ? 1 : 0,
      clause ? 1 : 0,
      /\d|[一二三四五六七八九十百]/u.test(first?.surface ?? "") ? 1 : 0,
      Math.min(1, Math.log(to - from) / 3),
      dot(span),
      to - from < 3 ? adverbial(span) : 0,
      (hiragana[to]! - hiragana[from]!) / letters,
      parenthesis(span),
      conjunction(span),
      date(span),
      unclear(span),
      modifies[from - 1] ? 1 : 0,
      tokens[to]?.surface === "の" ? 1 : 0,
      isMadeVerb(tokens[to]) ? 1 : 0,
    ];
  };
}

function isNominal({ surface, partOfSpeech: [pos = "", detail = ""] }: Token): boolean {
  if (pos === "名詞") return !["非自立", "代名詞", "副詞可能", "数"].includes(detail) && /[\p{L}\p{N}]/u.test(surface);
  return pos === "接頭詞" || /^[\p{Script=Latin}・]/u.test(surface);
}

/** Whether what stands behind a token is modified by it: の, な, an adjective or a verb before a noun. */
function isModifierEnd({ surface, partOfSpeech: [pos = ""], baseForm }: Token): boolean {
  if (surface === "の" || surface === "な" || pos === "連体詞") return true;
  return /^(?:動詞|形容詞|助動詞)$/u.test(pos) && surface === baseForm;
}

/** する and the like behind a noun make a verb of it: it names no thing there. */
function isMadeVerb(token: Token | undefined): boolean {
  if (token === undefined) return false;
  return /^(?:する|できる|いたす|なさる)$/u.test(token.baseForm) && token.partOfSpeech[0] === "動詞";
}

/** Sums over all beginnings of a list: what stands in `[from, to)` is `sums[to] - sums[from]`. */
export function runningSum<Item>(items: readonly Item[], valueOf: (item: Item, index: number) => number): Int32Array {
  const sums = new Int32Array(items.length + 1);
  items.forEach((item, index) => {
    sums[index + 1] = sums[index]! + valueOf(item, index);
  });
  return sums;
}
