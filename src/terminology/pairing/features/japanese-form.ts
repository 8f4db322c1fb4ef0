import { isHiragana, isKatakana, type Token } from "../../../language";
import type { CandidateSpan } from "../../candidates/span";
import { traitReader } from "../../candidates/traits";

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

/** What a word is, as bits: first by its surface alone, in the order of the tests below, then by its part of speech. */
const is = {
  katakana: 1,
  hiragana: 2,
  dot: 4,
  conjunction: 8,
  counted: 16,
  digit: 32,
  vague: 64,
  parenthesis: 128,
  latin: 256,
  number: 512,
  proper: 1024,
  adverbial: 2048,
  date: 4096,
  nominal: 8192,
  modifies: 16384,
} as const;
const traitsOf = /* @__PURE__ */ traitReader(
  isKatakana,
  isHiragana,
  (surface) => surface === "・",
  (surface) => /^(?:と|や|、|及び|および|並びに|又は)$/u.test(surface),
  (surface) => /^[年月日]$/u.test(surface),
  (surface) => /\d$/u.test(surface),
  (surface) => vague.has(surface),
  (surface) => /[（(「」]/u.test(surface),
  (surface) => /\p{Script=Latin}/u.test(surface),
  (surface) => /\d|[一二三四五六七八九十百]/u.test(surface),
);

/** Reads the forms of spans of some tokens; what each token is is worked out once. */
export function japaneseForms(tokens: readonly Token[]): FormReader {
  const traits = new Int32Array(tokens.length);
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    const detail = token.partOfSpeech[1];
    const own = traitsOf(token.surface);
    const isDate = (own & is.counted) !== 0 && at > 0 && (traits[at - 1]! & is.digit) !== 0;
    traits[at] =
      own |
      (detail === "固有名詞" ? is.proper : 0) |
      (detail === "副詞可能" ? is.adverbial : 0) |
      (isDate ? is.date : 0) |
      (isNominal(token) ? is.nominal : 0) |
      (isModifierEnd(token) ? is.modifies : 0);
  }
  return ({ from, to, shape }) => {
    let any = 0;
    let all = 0;
    let katakana = 0;
    let hiragana = 0;
    for (let at = from; at < to; at += 1) {
      const own = traits[at]!;
      const { length } = tokens[at]!.surface;
      any |= own;
      all += length;
      if ((own & is.katakana) !== 0) katakana += length;
      if ((own & is.hiragana) !== 0) hiragana += length;
    }
    const own = traits[from] ?? 0;
    const before = traits[from - 1] ?? 0;
    const detail = tokens[to - 1]?.partOfSpeech[1] ?? "";
    const letters = Math.max(1, all);
    const single = to - from === 1;
    const first = tokens[from]?.partOfSpeech[0] ?? "";
    return [
      (before & is.nominal) !== 0 ? 1 : 0,
      ((traits[to] ?? 0) & is.nominal) !== 0 ? 1 : 0,
      shape === "joined" ? 1 : 0,
      shape === "clause" ? 1 : 0,
      single ? 1 : 0,
      letters <= 2 && (own & is.latin) === 0 ? 1 : 0,
      single && detail === "サ変接続" ? 1 : 0,
      (any & is.proper) !== 0 ? 1 : 0,
      katakana / letters,
      detail === "接尾" ? 1 : 0,
      first === "動詞" || first === "形容詞" || detail === "形容動詞語幹" ? 1 : 0,
      (own & is.number) !== 0 ? 1 : 0,
      Math.min(1, Math.log(to - from) / 3),
      (any & is.dot) !== 0 ? 1 : 0,
      to - from < 3 && (any & is.adverbial) !== 0 ? 1 : 0,
      hiragana / letters,
      (any & is.parenthesis) !== 0 ? 1 : 0,
      (any & is.conjunction) !== 0 ? 1 : 0,
      (any & is.date) !== 0 ? 1 : 0,
      (any & is.vague) !== 0 ? 1 : 0,
      (before & is.modifies) !== 0 ? 1 : 0,
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
