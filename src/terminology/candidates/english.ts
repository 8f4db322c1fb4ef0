import type { EnglishToken } from "../../language/english-tagger";
import type { CandidateShape, CandidateSpan } from "./span";

/** Words of one name at most. */
const longestName = 22;

const inner = new Set(["ADP", "CCONJ", "DET", "PART", "SCONJ", "PRON"]);
const content = new Set(["NOUN", "PROPN", "ADJ", "NUM", "VERB", "X", "SYM", "ADV"]);

/**
 * Stretches of an English segment that could be terms: words of content with of, for, and, on, to, by, commas, hyphens and
 * parentheses inside. Generous on purpose: what is no candidate is lost, and the ranker chooses.
 */
export function englishCandidates(tokens: readonly EnglishToken[]): CandidateSpan[] {
  const spans: CandidateSpan[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    if (!mayStart(tokens, from)) continue;
    let shape: CandidateShape = "compound";
    let crossed = 0;
    for (let to = from + 1; to <= Math.min(tokens.length, from + longestName); to += 1) {
      const last = tokens[to - 1]!;
      if (!mayBeInside(last)) break;
      if (isLink(last)) {
        crossed += 1;
        shape = shape === "clause" ? shape : "joined";
      } else if (isVerbLike(last)) shape = "clause";
      // Names with many joints are capitalised; a phrase with that many is a sentence.
      if (crossed > 4 && !isCapitalised(last) && !isLink(last)) break;
      if (mayEnd(tokens, from, to)) spans.push({ from, to, shape });
    }
  }
  return spans;
}

function isWord(token: EnglishToken): boolean {
  return /[\p{L}\p{N}]/u.test(token.surface);
}

/** A word with a capital or a digit at its beginning. */
export function isCapitalised(token: EnglishToken): boolean {
  return /^[\p{Lu}\p{N}]/u.test(token.surface);
}

const functionWords = new Set(
  (
    "a an the this that these those its their our his her your my and or nor but of for in on at to by with from as into onto " +
    "than via per about over under between among through across against during within without upon after before since until " +
    "be is are was were been being am have has had do does did will would shall should can could may might must not no " +
    "it they we he she you i which who whom whose what when where while if then there here also such both each any some all"
  ).split(" "),
);

function isFunctionWord(token: EnglishToken): boolean {
  return functionWords.has(token.surface.toLowerCase());
}

function isLink(token: EnglishToken): boolean {
  return isFunctionWord(token) || inner.has(token.partOfSpeech) || /^[,:&-]$/u.test(token.surface);
}

function isVerbLike({ partOfSpeech, surface }: EnglishToken): boolean {
  return (partOfSpeech === "VERB" || partOfSpeech === "AUX") && /^\p{Ll}/u.test(surface);
}

function mayStart(tokens: readonly EnglishToken[], from: number): boolean {
  const token = tokens[from]!;
  if (!isWord(token) || isHyphen(tokens[from - 1])) return false;
  if (isFunctionWord(token)) {
    // `All AI Actors`, `An Enhanced …`, `Both Participants`: part of a name where the next word is a capital too.
    return isCapitalised(token) && from + 1 < tokens.length && isCapitalised(tokens[from + 1]!) && from > 0;
  }
  return content.has(token.partOfSpeech) || isCapitalised(token);
}

function mayEnd(tokens: readonly EnglishToken[], from: number, to: number): boolean {
  const last = tokens[to - 1]!;
  if (last.surface === ")") return tokens.slice(from, to).some(({ surface }) => surface === "(");
  if (!isWord(last) || isFunctionWord(last)) return false;
  // Open-ended hyphens: `Open RAN-related` may end before its hyphen, not a word such as `cross` of `cross-border`.
  if (isHyphen(tokens[to]) && !isCapitalised(last)) return false;
  if (last.partOfSpeech === "ADV" && !isCapitalised(last)) return false;
  return true;
}

function isHyphen(token: EnglishToken | undefined): boolean {
  return token !== undefined && /^[-‑–/]$/u.test(token.surface);
}

function mayBeInside({ surface, partOfSpeech }: EnglishToken): boolean {
  if (/^[.!?;“”"]$/u.test(surface)) return false;
  return partOfSpeech !== "AUX" || /^(?:be|being)$/u.test(surface);
}
