import type { EnglishToken } from "../../language/english-tagger";
import { isCapitalised } from "../candidates/english";
import type { CandidateSpan } from "../candidates/span";
import { isGeneralWord } from "./general-words";
import { runningSum, type FormReader } from "./japanese-form";

/** What an English span looks like, and what stands beside it; 0 or 1, or a share. */
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
  "enNameCutBefore",
  "enNameCutAfter",
  "enAfterArticle",
  "enAfterLink",
  "enBeforeLink",
  "enGeneral",
  "enGeneralHead",
] as const;

/** Words that say how many, which or when rather than what: a term has none of them. */
const vague = new Set(
  "various respective further other others several many such same relevant number series possible additional ongoing recent current following own certain different own importance need view regard line".split(
    " ",
  ),
);
const contentTags = new Set(["NOUN", "PROPN", "ADJ", "NUM"]);
const functionTags = new Set(["ADP", "CCONJ", "DET", "PART", "SCONJ", "PUNCT", "PRON"]);

/** Reads the forms of spans of some tokens; what each token is is worked out once. */
export function englishForms(tokens: readonly EnglishToken[]): FormReader {
  const content = tokens.map(
    ({ partOfSpeech, surface }) => contentTags.has(partOfSpeech) && /[\p{L}\p{N}]/u.test(surface),
  );
  // The first word of a sentence is capitalised whatever it is.
  const capital = tokens.map(
    (token, index) => isCapitalised(token) && (index > 0 || contentTags.has(token.partOfSpeech)),
  );
  const sum = (test: (token: EnglishToken, index: number) => boolean): ((span: CandidateSpan) => number) => {
    const counts = runningSum(tokens, (token, index) => (test(token, index) ? 1 : 0));
    return ({ from, to }) => counts[to]! - counts[from]!;
  };
  const word = ({ surface, partOfSpeech }: EnglishToken): boolean =>
    /[\p{L}\p{N}]/u.test(surface) && !functionTags.has(partOfSpeech);
  const words = sum(word);
  const capitals = sum((token, index) => word(token) && capital[index] === true);
  const has = (pattern: RegExp): ((span: CandidateSpan) => number) => {
    const count = sum(({ surface }) => pattern.test(surface));
    return (span) => (count(span) > 0 ? 1 : 0);
  };
  const comma = has(/^[,:]$/u);
  const and = has(/^(?:and|or|&)$/iu);
  const of = has(/^(?:of|for|on|in|to|with|by|between)$/iu);
  const parenthesis = has(/^[()]$/u);
  const date = has(
    /^(?:january|february|march|april|june|july|august|september|october|november|december|(?:19|20)\d\d)$/iu,
  );
  const possessive = has(/^['’]s?$/u);
  const generals = sum((token) => word(token) && isGeneralWord(token.surface));
  const unclear = sum(({ surface }) => vague.has(surface.toLowerCase()));
  // A capitalised name goes on over small words: Code of | Conduct for | Organizations.
  const isJoint = (at: number): boolean => /^(?:of|for|on|and|&|,|the|in|to)$/u.test(tokens[at]?.surface ?? "");
  const goesOnAfter = (to: number): boolean => {
    if (capital[to - 1] !== true || !isJoint(to)) return false;
    for (let at = to; at < to + 4; at += 1) {
      if (capital[at] === true && content[at] === true) return true;
      if (!isJoint(at)) return false;
    }
    return false;
  };
  const goesOnBefore = (from: number): boolean => {
    if (capital[from] !== true || !isJoint(from - 1)) return false;
    for (let at = from - 1; at > from - 5; at -= 1) {
      if (capital[at] === true && content[at] === true) return true;
      if (!isJoint(at)) return false;
    }
    return false;
  };
  return (span) => {
    const { from, to, shape } = span;
    const first = tokens[from];
    const last = tokens[to - 1];
    const single = to - from === 1 && first !== undefined;
    const all = words(span);
    const upper = capitals(span);
    return [
      content[from - 1] && !capital[from - 1] ? 1 : 0,
      capital[from - 1] && content[from - 1] ? 1 : 0,
      content[to] && !capital[to] ? 1 : 0,
      capital[to] && content[to] ? 1 : 0,
      shape === "joined" ? 1 : 0,
      shape === "clause" ? 1 : 0,
      single && !isCapitalised(first) ? 1 : 0,
      single && isCapitalised(first) ? 1 : 0,
      all > 0 && upper === all ? 1 : 0,
      upper > 0 && upper < all ? 1 : 0,
      first !== undefined && functionTags.has(first.partOfSpeech) ? 1 : 0,
      last?.partOfSpeech === "NOUN" || last?.partOfSpeech === "PROPN" ? 1 : 0,
      first?.partOfSpeech === "ADJ" ? 1 : 0,
      first?.partOfSpeech === "VERB" ? 1 : 0,
      Math.min(1, Math.log(to - from) / 3),
      first?.partOfSpeech === "NUM" ? 1 : 0,
      /^[-‑–/]$/u.test(tokens[to]?.surface ?? "") ? 1 : 0,
      comma(span),
      and(span),
      of(span),
      parenthesis(span),
      single && /\p{Lu}.*[\p{Lu}\d]|\d\p{Lu}/u.test(first.surface) ? 1 : 0,
      date(span),
      possessive(span),
      unclear(span) > 0 ? 1 : 0,
      goesOnBefore(from) ? 1 : 0,
      goesOnAfter(to) ? 1 : 0,
      /^(?:the|a|an)$/iu.test(tokens[from - 1]?.surface ?? "") ? 1 : 0,
      /^(?:of|for)$/iu.test(tokens[from - 1]?.surface ?? "") ? 1 : 0,
      /^(?:of|for)$/iu.test(tokens[to]?.surface ?? "") ? 1 : 0,
      all > 0 && generals(span) === all ? 1 : 0,
      last !== undefined && isGeneralWord(last.surface) ? 1 : 0,
    ];
  };
}
