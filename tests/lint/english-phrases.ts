/** A phrase that is not plain English here, with what to write instead. */
interface Phrase {
  readonly name: string;
  readonly pattern: RegExp;
  readonly instead: string;
}

export interface PhraseUse {
  readonly name: string;
  readonly instead: string;
  /** Offset in the text. */
  readonly index: number;
}

const units =
  "line|file|unit|segment|language|term|document|pair|text|side|entry|second|byte|character|word|call|rule|format|row|page|room";
/** After these an article belongs to what follows: `two in a row`. */
const prepositions = "(?:and|as|by|for|has|have|in|is|not|of|on|or|to|with|without)\\b";

const phrases: readonly Phrase[] = [
  {
    name: "sentence that begins with What, Of or Whoever",
    // A question ends in a question mark before any full stop.
    pattern: /(?:^[\s>#*|-]*|[.!?:]\s+|\n\s*\n\s*)(?:What|Of|Whoever)\s(?![^.!?]*\?)/gu,
    instead: "the subject first",
  },
  { name: "stand", pattern: /\b(?:stands?(?! for\b|-)|stood|standing)\b/giu, instead: "is, occurs" },
  { name: "bear", pattern: /\b(?:bears?|borne|bearing)\b/giu, instead: "has" },
  { name: "tell", pattern: /\b(?:tells?|told|telling)\b/giu, instead: "reports, is detected, distinguishes" },
  { name: "behind", pattern: /\bbehind\b/giu, instead: "after" },
  { name: "besides", pattern: /\bbesides\b/giu, instead: "also" },
  { name: "mend", pattern: /\bmend(?:s|ed|ing)?\b/giu, instead: "fix" },
  { name: "laid", pattern: /\blaid\b/giu, instead: "put, set" },
  { name: "let go", pattern: /\b(?:lets?|letting) go\b/giu, instead: "release" },
  {
    name: "none for not a",
    pattern: /(?<!\bthere )\b(?:is|are|was|were|be|been) none\b(?! of\b)/giu,
    instead: "is not a, is no",
  },
  {
    name: "one … the other",
    pattern: /\bone\b(?! after\b)[^.;:\n]{0,60}\bthe other\b(?! (?:end|way)\b)/giu,
    instead: "source and target, English and Japanese, the first and the second",
  },
  {
    name: "a for per",
    pattern: new RegExp(
      `\\b(?:once|twice|times|(?:one|two|three|four|five|\\d[\\d,.]*)(?: (?!${prepositions})\\p{L}+)?) an? (?:${units})\\b`,
      "giu",
    ),
    instead: "per",
  },
];

/** Uses of phrases in a text, in the order of their places. */
export function phraseUses(text: string): PhraseUse[] {
  return phrases
    .flatMap(({ name, pattern, instead }) =>
      [...text.matchAll(pattern)].map((match) => ({ name, instead, index: match.index })),
    )
    .sort((a, b) => a.index - b.index);
}
