import type { EnglishToken } from "../../../language";
import { isCapitalised } from "../../candidates/english";
import { traitReader } from "../../candidates/traits";
import { isGeneralWord } from "./general-words";
import type { FormReader } from "./japanese-form";

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

/** What a word is, as bits, in the order of the tests below. */
const is = {
  word: 1,
  comma: 2,
  and: 4,
  of: 8,
  parenthesis: 16,
  date: 32,
  possessive: 64,
  vague: 128,
  general: 256,
  joint: 512,
  article: 1024,
  link: 2048,
  hyphen: 4096,
  abbreviation: 8192,
  capital: 16384,
} as const;
const traitsOf = /* @__PURE__ */ traitReader(
  (surface) => /[\p{L}\p{N}]/u.test(surface),
  (surface) => surface === "," || surface === ":",
  (surface) => /^(?:and|or|&)$/iu.test(surface),
  (surface) => /^(?:of|for|on|in|to|with|by|between)$/iu.test(surface),
  (surface) => surface === "(" || surface === ")",
  (surface) =>
    /^(?:january|february|march|april|june|july|august|september|october|november|december|(?:19|20)\d\d)$/iu.test(
      surface,
    ),
  (surface) => /^['’]s?$/u.test(surface),
  (surface) => vague.has(surface.toLowerCase()),
  isGeneralWord,
  // A capitalised name goes on over small words: Code of | Conduct for | Organizations.
  (surface) => /^(?:of|for|on|and|&|,|the|in|to)$/u.test(surface),
  (surface) => /^(?:the|a|an)$/iu.test(surface),
  (surface) => /^(?:of|for)$/iu.test(surface),
  (surface) => /^[-‑–/]$/u.test(surface),
  (surface) => /\p{Lu}.*[\p{Lu}\d]|\d\p{Lu}/u.test(surface),
  (surface) => isCapitalised({ surface }),
);

/** Reads the forms of spans of some tokens; what each token is is worked out once. */
export function englishForms(tokens: readonly EnglishToken[]): FormReader {
  const size = tokens.length;
  const traits = new Int32Array(size);
  /** Whether each token is content, a capital, and a word that is no function word. */
  const content = new Uint8Array(size);
  const capital = new Uint8Array(size);
  const word = new Uint8Array(size);
  for (let at = 0; at < size; at += 1) {
    const { surface, partOfSpeech } = tokens[at]!;
    const own = traitsOf(surface);
    const isContent = contentTags.has(partOfSpeech);
    traits[at] = own;
    content[at] = isContent && (own & is.word) !== 0 ? 1 : 0;
    // The first word of a sentence is capitalised whatever it is.
    capital[at] = (own & is.capital) !== 0 && (at > 0 || isContent) ? 1 : 0;
    word[at] = (own & is.word) !== 0 && !functionTags.has(partOfSpeech) ? 1 : 0;
  }
  const isName = (at: number): boolean => capital[at] === 1 && content[at] === 1;
  const isPlain = (at: number): boolean => capital[at] === 0 && content[at] === 1;
  const isJoint = (at: number): boolean => ((traits[at] ?? 0) & is.joint) !== 0;
  const goesOn = (end: number, start: number, step: 1 | -1): boolean => {
    if (capital[end] !== 1 || !isJoint(start)) return false;
    for (let count = 0, at = start; count < 4; count += 1, at += step) {
      if (isName(at)) return true;
      if (!isJoint(at)) return false;
    }
    return false;
  };
  return ({ from, to, shape }) => {
    let any = 0;
    let words = 0;
    let capitals = 0;
    let generals = 0;
    for (let at = from; at < to; at += 1) {
      const own = traits[at]!;
      any |= own;
      if (word[at] === 0) continue;
      words += 1;
      capitals += capital[at]!;
      if ((own & is.general) !== 0) generals += 1;
    }
    const first = tokens[from]?.partOfSpeech ?? "";
    const last = tokens[to - 1]?.partOfSpeech ?? "";
    const own = traits[from] ?? 0;
    const before = traits[from - 1] ?? 0;
    const behind = traits[to] ?? 0;
    const single = to - from === 1;
    const isFirstCapital = (own & is.capital) !== 0;
    return [
      isPlain(from - 1) ? 1 : 0,
      isName(from - 1) ? 1 : 0,
      isPlain(to) ? 1 : 0,
      isName(to) ? 1 : 0,
      shape === "joined" ? 1 : 0,
      shape === "clause" ? 1 : 0,
      single && !isFirstCapital ? 1 : 0,
      single && isFirstCapital ? 1 : 0,
      words > 0 && capitals === words ? 1 : 0,
      capitals > 0 && capitals < words ? 1 : 0,
      functionTags.has(first) ? 1 : 0,
      last === "NOUN" || last === "PROPN" ? 1 : 0,
      first === "ADJ" ? 1 : 0,
      first === "VERB" ? 1 : 0,
      Math.min(1, Math.log(to - from) / 3),
      first === "NUM" ? 1 : 0,
      (behind & is.hyphen) !== 0 ? 1 : 0,
      (any & is.comma) !== 0 ? 1 : 0,
      (any & is.and) !== 0 ? 1 : 0,
      (any & is.of) !== 0 ? 1 : 0,
      (any & is.parenthesis) !== 0 ? 1 : 0,
      single && (own & is.abbreviation) !== 0 ? 1 : 0,
      (any & is.date) !== 0 ? 1 : 0,
      (any & is.possessive) !== 0 ? 1 : 0,
      (any & is.vague) !== 0 ? 1 : 0,
      goesOn(from, from - 1, -1) ? 1 : 0,
      goesOn(to - 1, to, 1) ? 1 : 0,
      (before & is.article) !== 0 ? 1 : 0,
      (before & is.link) !== 0 ? 1 : 0,
      (behind & is.link) !== 0 ? 1 : 0,
      words > 0 && generals === words ? 1 : 0,
      ((traits[to - 1] ?? 0) & is.general) !== 0 ? 1 : 0,
    ];
  };
}
