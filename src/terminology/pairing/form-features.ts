import { isHiragana, isKatakana, type Token } from "../../language";
import type { EnglishToken } from "../../language/english-tagger";
import { isCapitalised } from "../candidates/english";
import type { CandidateSpan } from "../candidates/span";
import type { BeadWords } from "./bead-words";

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
] as const;

/** The same of an English span. */
export const englishFormFeatures = [
  "enAfterContent",
  "enAfterCapital",
  "enBeforeContent",
  "enBeforeCapital",
  "enJoined",
  "enClause",
  "enLowerSingle",
  "enCapitalSingle",
  "enCapitals",
  "enMixed",
  "enBeginsWithFunction",
  "enEndsInNoun",
  "enBeginsWithAdjective",
  "enBeginsWithVerb",
  "enLong",
  "enNumber",
  "enBeforeHyphen",
  "enComma",
  "enAnd",
  "enOf",
  "enParenthesis",
  "enAbbreviation",
  "enDate",
  "enPossessive",
  "enVague",
] as const;

/** What a pair of spans looks like together. */
export const jointFormFeatures = ["wholeBead", "quoted", "bothSingle", "bothLong"] as const;

type Values<Name extends string> = Readonly<Record<Name, boolean | number>>;

/** The values of `japaneseFormFeatures`, in their order. */
export function japaneseFormValues(tokens: readonly Token[], span: CandidateSpan): number[] {
  const values = japaneseForm(tokens, span);
  return japaneseFormFeatures.map((name) => Number(values[name]));
}

/** The values of `englishFormFeatures`, in their order. */
export function englishFormValues(tokens: readonly EnglishToken[], span: CandidateSpan): number[] {
  const values = englishForm(tokens, span);
  return englishFormFeatures.map((name) => Number(values[name]));
}

/** The values of `jointFormFeatures`, in their order. */
export function jointFormValues(words: BeadWords, ja: CandidateSpan, en: CandidateSpan): number[] {
  const values = jointForm(words, ja, en);
  return jointFormFeatures.map((name) => Number(values[name]));
}

const isNominal = (token: Token | undefined): boolean =>
  token !== undefined &&
  ((token.partOfSpeech[0] === "名詞" &&
    !["非自立", "代名詞", "副詞可能", "数"].includes(token.partOfSpeech[1] ?? "") &&
    /[\p{L}\p{N}]/u.test(token.surface)) ||
    token.partOfSpeech[0] === "接頭詞" ||
    /^[\p{Script=Latin}・]/u.test(token.surface));

function japaneseForm(
  tokens: readonly Token[],
  { from, to, shape }: CandidateSpan,
): Values<(typeof japaneseFormFeatures)[number]> {
  const own = tokens.slice(from, to);
  const first = own[0];
  const last = own.at(-1);
  const detail = last?.partOfSpeech[1] ?? "";
  const length = own.reduce((sum, { surface }) => sum + surface.length, 0);
  return {
    jaAfterNoun: isNominal(tokens[from - 1]),
    jaBeforeNoun: isNominal(tokens[to]),
    jaJoined: shape === "joined",
    jaClause: shape === "clause",
    jaSingle: own.length === 1,
    jaShort: length <= 2 && !/\p{Script=Latin}/u.test(first?.surface ?? ""),
    jaVerbalNoun: detail === "サ変接続" && own.length === 1,
    jaProper: own.some(({ partOfSpeech }) => partOfSpeech[1] === "固有名詞"),
    jaKatakana:
      own.reduce((sum, { surface }) => sum + (isKatakana(surface) ? surface.length : 0), 0) / Math.max(1, length),
    jaEndsInSuffix: detail === "接尾",
    jaBeginsAsClause:
      first?.partOfSpeech[0] === "動詞" || first?.partOfSpeech[0] === "形容詞" || detail === "形容動詞語幹",
    jaNumber: /\d|[一二三四五六七八九十百]/u.test(first?.surface ?? ""),
    jaLong: Math.min(1, Math.log(own.length) / 3),
    jaDot: own.some(({ surface }) => surface === "・"),
    jaAdverbial: own.length < 3 && own.some(({ partOfSpeech }) => partOfSpeech[1] === "副詞可能"),
    jaHiragana:
      own.reduce((sum, { surface }) => sum + (isHiragana(surface) ? surface.length : 0), 0) / Math.max(1, length),
    jaConjunction: own.some(({ surface }) => /^(?:と|や|、|及び|および|並びに|又は)$/u.test(surface)),
    jaDate: own.some(({ surface }, index) => /^[年月日]$/u.test(surface) && /\d$/u.test(own[index - 1]?.surface ?? "")),
    jaVague: own.some(({ surface }) => vagueJapanese.has(surface)),
    jaParenthesis: own.some(({ surface }) => /[（(「」]/u.test(surface)),
  };
}

/** Words that say how many, which or when rather than what: a term has none of them. */
const vagueEnglish = new Set(
  "various respective further other others several many such same relevant number series possible additional ongoing recent current following own certain different own importance need view regard line".split(
    " ",
  ),
);
const vagueJapanese = new Set(
  "様々 さまざま それぞれ さらなる 更なる 数々 他 今後 今回 双方 以下 一連 多く 全て 特定 必要 重要 可能 現在 最近 我々 ため こと もの よう 等 など".split(
    " ",
  ),
);

const contentTags = new Set(["NOUN", "PROPN", "ADJ", "NUM"]);
const isContent = (token: EnglishToken | undefined): boolean =>
  token !== undefined && contentTags.has(token.partOfSpeech) && /[\p{L}\p{N}]/u.test(token.surface);
const isCapital = (token: EnglishToken | undefined, position: number): boolean =>
  // The first word of a sentence is capitalised whatever it is.
  token !== undefined && isCapitalised(token) && (position > 0 || contentTags.has(token.partOfSpeech));
const functionTags = new Set(["ADP", "CCONJ", "DET", "PART", "SCONJ", "PUNCT", "PRON"]);

function englishForm(
  tokens: readonly EnglishToken[],
  { from, to, shape }: CandidateSpan,
): Values<(typeof englishFormFeatures)[number]> {
  const own = tokens.slice(from, to);
  const first = own[0];
  const last = own.at(-1);
  const words = own.filter(
    ({ surface, partOfSpeech }) => /[\p{L}\p{N}]/u.test(surface) && !functionTags.has(partOfSpeech),
  );
  const capitals = words.filter(isCapitalised).length;
  const before = tokens[from - 1];
  const after = tokens[to];
  const has = (pattern: RegExp): boolean => own.some(({ surface }) => pattern.test(surface));
  return {
    enAfterContent: isContent(before) && !isCapital(before, from - 1),
    enAfterCapital: isCapital(before, from - 1) && isContent(before),
    enBeforeContent: isContent(after) && !isCapital(after, to),
    enBeforeCapital: isCapital(after, to) && isContent(after),
    enJoined: shape === "joined",
    enClause: shape === "clause",
    enLowerSingle: own.length === 1 && first !== undefined && !isCapitalised(first),
    enCapitalSingle: own.length === 1 && first !== undefined && isCapitalised(first),
    enCapitals: words.length > 0 && capitals === words.length,
    enMixed: capitals > 0 && capitals < words.length,
    enBeginsWithFunction: first !== undefined && functionTags.has(first.partOfSpeech),
    enEndsInNoun: last?.partOfSpeech === "NOUN" || last?.partOfSpeech === "PROPN",
    enBeginsWithAdjective: first?.partOfSpeech === "ADJ",
    enBeginsWithVerb: first?.partOfSpeech === "VERB",
    enLong: Math.min(1, Math.log(own.length) / 3),
    enNumber: first?.partOfSpeech === "NUM",
    enBeforeHyphen: /^[-‑–/]$/u.test(after?.surface ?? ""),
    enComma: has(/^[,:]$/u),
    enAnd: has(/^(?:and|or|&)$/iu),
    enOf: has(/^(?:of|for|on|in|to|with|by|between)$/iu),
    enParenthesis: has(/^[()]$/u),
    enDate: has(
      /^(?:january|february|march|april|june|july|august|september|october|november|december|(?:19|20)\d\d)$/iu,
    ),
    enPossessive: has(/^['’]s?$/u),
    enVague: own.some(({ surface }) => vagueEnglish.has(surface.toLowerCase())),
    enAbbreviation: own.length === 1 && /\p{Lu}.*[\p{Lu}\d]|\d\p{Lu}/u.test(first?.surface ?? ""),
  };
}

function jointForm(
  { ja, en, texts }: BeadWords,
  jaSpan: CandidateSpan,
  enSpan: CandidateSpan,
): Record<"wholeBead" | "quoted" | "bothSingle" | "bothLong", boolean> {
  const quotedJa = /[「『]$/u.test(ja[jaSpan.from - 1]?.surface ?? "") && /^[」』]/u.test(ja[jaSpan.to]?.surface ?? "");
  const after = texts.en.slice(en[enSpan.to - 1]?.range[1], (en[enSpan.to - 1]?.range[1] ?? 0) + 2);
  const quotedEn = /[“"]$/u.test(en[enSpan.from - 1]?.surface ?? "") && /^\.?[”"]/u.test(after);
  return {
    wholeBead: jaSpan.from === 0 && enSpan.from === 0 && jaSpan.to === ja.length && enSpan.to === en.length,
    quoted: quotedJa && quotedEn,
    bothSingle: jaSpan.to - jaSpan.from === 1 && enSpan.to - enSpan.from === 1,
    bothLong: jaSpan.to - jaSpan.from >= 5 && enSpan.to - enSpan.from >= 4,
  };
}
