import {
  type EnglishToken,
  hasJapanese,
  narrow,
  tagEnglish,
  type Token,
  type Tokenizer,
  transliterationComparer,
} from "../../../language";
import type { Range } from "../../../model";
import { longestSegment } from "../../word-alignment/corpus";
import type { BeadTexts } from "../../definitions/found-pair";
import { englishCandidates } from "../../candidates/english";
import { japaneseCandidates } from "../../candidates/japanese";
import type { CandidateSpan } from "../../candidates/span";
import { codeSpan } from "../../definitions/latin-names";
import { probability, rankerWeights, type FormWeights } from "../../ranking/model";
import { englishForms } from "../features/english-form";
import { japaneseForms, type FormReader } from "../features/japanese-form";
import { cutKatakana, type Spelling } from "../features/katakana";

/** A bead's texts cut in words, with what could be terms in them. */
export interface BeadWords {
  readonly texts: BeadTexts;
  readonly ja: readonly Token[];
  readonly en: readonly EnglishToken[];
  readonly jaSpans: readonly TermSpan[];
  readonly enSpans: readonly TermSpan[];
  /** 1 for words that carry meaning: those that links are counted for. */
  readonly jaContent: Uint8Array;
  readonly enContent: Uint8Array;
}

/** A candidate span with the chance, 0 to 1, that a span of its form is a term. */
export interface TermSpan extends CandidateSpan {
  readonly termhood: number;
  /** The number of its string, where strings are numbered: see `StringTable`. */
  readonly string?: number;
}

/** Words of the two texts of a bead. */
export type PlainWords = Pick<BeadWords, "ja" | "en">;

/** What words are read with. */
export interface WordReading {
  readonly tokenizer: Tokenizer;
  readonly spells: Spelling;
}

/** Reads with a tokenizer; what is worked out of words is kept as long as the reading is. */
export function wordReading(tokenizer: Tokenizer): WordReading {
  return { tokenizer, spells: transliterationComparer() };
}

/** Cuts two texts in words. */
export function readWords(texts: BeadTexts, { tokenizer, spells }: WordReading): PlainWords {
  // Words beyond have no links, and spans of a line of 100,000 characters would be without number.
  const en = tagEnglish(texts.en).slice(0, longestSegment);
  const ja = tokenizer.tokenize(texts.ja).slice(0, longestSegment);
  const english = (): string[] => [
    ...new Set(en.map(({ surface }) => surface).filter((word) => /^\p{L}{3,}$/u.test(word))),
  ];
  return { ja: cutKatakana(ja, english, spells), en };
}

/** Cuts a bead's texts in words and finds what could be terms in them. */
export function readBeadWords(
  texts: BeadTexts,
  reading: WordReading,
  weights: FormWeights = rankerWeights,
  leastTermhood = 0,
): BeadWords {
  const words = readWords(texts, reading);
  return {
    texts,
    ...words,
    ...findSpans({ texts, ...words }, weights, leastTermhood),
    jaContent: Uint8Array.from(words.ja, (token) => (isContentJa(token) ? 1 : 0)),
    enContent: Uint8Array.from(words.en, (token) => (isContentEn(token) ? 1 : 0)),
  };
}

/** What could be terms in the words of a bead. */
export function findSpans(
  { texts, ja, en }: Pick<BeadWords, "texts" | "ja" | "en">,
  weights: FormWeights,
  leastTermhood: number,
): Pick<BeadWords, "jaSpans" | "enSpans"> {
  return {
    jaSpans: likelySpans(whole(japaneseCandidates(ja), ja, texts.ja), weights.ja, japaneseForms(ja), leastTermhood),
    enSpans: likelySpans(whole(englishCandidates(en), en, texts.en), weights.en, englishForms(en), leastTermhood),
  };
}

/** The spans of tokens that a string stands on, wherever it does; those that end inside a token are left out. */
export function spansOf(
  text: string,
  tokens: readonly { readonly range: Range }[],
  string: string,
  spans: readonly TermSpan[],
  chanceOf: (span: CandidateSpan) => number,
): TermSpan[] {
  const result: TermSpan[] = [];
  for (let at = text.indexOf(string); at >= 0 && string !== ""; at = text.indexOf(string, at + 1)) {
    const from = tokens.findIndex(({ range }) => range[0] === at);
    const last = tokens.findIndex(({ range }) => range[1] === at + string.length);
    if (from < 0 || last < from) continue;
    const known = spans.find((span) => span.from === from && span.to === last + 1);
    if (known) result.push(known);
    else {
      const span: CandidateSpan = { from, to: last + 1, shape: "compound" };
      result.push({ ...span, termhood: chanceOf(span) });
    }
  }
  return result;
}

/** The spans that have nothing of a code span in them, and close every bracket that they open. */
function whole(
  spans: CandidateSpan[],
  tokens: readonly { readonly range: Range; readonly surface: string }[],
  text: string,
): CandidateSpan[] {
  const bracketed = /[()（）「」]/u.test(text);
  if (!bracketed && !text.includes("`")) return spans;
  const code = [...text.matchAll(codeSpan)].map(({ 0: { length }, index }) => [index, index + length] as const);
  const inside = tokens.map(({ range }) => code.some(([from, to]) => range[0] < to && range[1] > from));
  const isClosed = ({ from, to }: CandidateSpan): boolean => {
    let depth = 0;
    for (let at = from; at < to; at += 1)
      for (const mark of tokens[at]!.surface.match(/[()（）「」]/gu) ?? []) {
        depth += /[(（「]/u.test(mark) ? 1 : -1;
        if (depth < 0) return false;
      }
    return depth === 0;
  };
  return spans.filter((span) => !inside.slice(span.from, span.to).includes(true) && (!bracketed || isClosed(span)));
}

function likelySpans(
  spans: readonly CandidateSpan[],
  weights: readonly number[],
  formOf: FormReader,
  least: number,
): TermSpan[] {
  const likely: TermSpan[] = [];
  for (const span of spans) {
    const termhood = formChance(weights, formOf(span));
    if (termhood >= least) likely.push({ ...span, termhood });
  }
  return likely;
}

/** The chance that a span of some form is a term; 1 while there are no weights. */
export function formChance(weights: readonly number[], form: readonly number[]): number {
  return weights.length === 0 ? 1 : probability(weights, form);
}

/** The words that the aligner reads: dictionary forms, Latin in lower case. */
export function alignmentWords({ ja, en }: PlainWords): [ja: string[], en: string[]] {
  return [ja.map(alignmentWordJa), en.map(alignmentWordEn)];
}

export function alignmentWordJa({ surface, baseForm, partOfSpeech }: Omit<Token, "range">): string {
  return partOfSpeech[0] === "動詞" || partOfSpeech[0] === "形容詞" ? baseForm : narrow(surface).toLowerCase();
}

export function alignmentWordEn({ surface }: Pick<EnglishToken, "surface">): string {
  return surface.toLowerCase();
}

/** Whether a word carries meaning. */
export function isContentJa({ surface, partOfSpeech: [pos = "", detail = ""] }: Omit<Token, "range">): boolean {
  if (/^[\p{Script=Latin}\d]/u.test(surface)) return true;
  if (!hasJapanese(surface) || surface === "・") return false;
  if (pos === "名詞") return !["非自立", "接尾", "代名詞"].includes(detail) || /^[\u4e00-\u9fff]/u.test(surface);
  if (pos === "動詞") return detail === "自立" && !/^[ぁ-ん]{1,2}$/u.test(surface);
  return pos === "形容詞" || pos === "接頭詞" || pos === "未知語" || pos === "連体詞";
}

const emptyTags = new Set(["ADP", "CCONJ", "DET", "PART", "SCONJ", "PRON", "AUX", "PUNCT", "SYM"]);

/** Whether a word carries meaning. */
export function isContentEn({ surface, partOfSpeech }: Omit<EnglishToken, "range">): boolean {
  return /[\p{L}\p{N}]/u.test(surface) && (!emptyTags.has(partOfSpeech) || /^\p{Lu}{2,}$/u.test(surface));
}
