import type { EnglishToken } from "../../language";
import type { CandidateShape, CandidateSpan } from "./span";
import { traitReader } from "./traits";

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
  const traits = Int32Array.from(tokens, traitsOf);
  for (let from = 0; from < tokens.length; from += 1) {
    if (!mayStart(traits, from)) continue;
    let shape: CandidateShape = "compound";
    let crossed = 0;
    let opened = 0;
    const end = Math.min(tokens.length, from + longestName);
    for (let to = from + 1; to <= end; to += 1) {
      const last = traits[to - 1]!;
      if ((last & is.outside) !== 0) break;
      opened |= last & is.opening;
      if ((last & is.link) !== 0) {
        crossed += 1;
        shape = shape === "clause" ? shape : "joined";
      } else if ((last & is.verb) !== 0) shape = "clause";
      // Names with many joints are capitalised; a phrase with that many is a sentence.
      if (crossed > 4 && (last & (is.capital | is.link)) === 0) break;
      if (mayEnd(traits, to, opened !== 0)) spans.push({ from, to, shape });
    }
  }
  return spans;
}

/** Traits of a token as bits; the first ones by its surface alone, in the order of `surfaceTraits`. */
const is = {
  word: 1,
  capital: 2,
  function: 4,
  mark: 8,
  hyphen: 16,
  stop: 32,
  be: 64,
  lower: 128,
  opening: 256,
  closing: 512,
  link: 1024,
  verb: 2048,
  outside: 4096,
  content: 8192,
  adverb: 16384,
} as const;

/** A word with a capital or a digit at its beginning. */
export function isCapitalised({ surface }: Pick<EnglishToken, "surface">): boolean {
  return /^[\p{Lu}\p{N}]/u.test(surface);
}

const functionWords = new Set(
  (
    "a an the this that these those its their our his her your my and or nor but of for in on at to by with from as into onto " +
    "than via per about over under between among through across against during within without upon after before since until " +
    "be is are was were been being am have has had do does did will would shall should can could may might must not no " +
    "it they we he she you i which who whom whose what when where while if then there here also such both each any some all"
  ).split(" "),
);

const surfaceTraits = /* @__PURE__ */ traitReader(
  (surface) => /[\p{L}\p{N}]/u.test(surface),
  (surface) => isCapitalised({ surface }),
  (surface) => functionWords.has(surface.toLowerCase()),
  (surface) => /^[,:&-]$/u.test(surface),
  (surface) => /^[-‑–/]$/u.test(surface),
  (surface) => /^[.!?;“”"]$/u.test(surface),
  (surface) => surface === "be" || surface === "being",
  (surface) => /^\p{Ll}/u.test(surface),
  (surface) => surface === "(",
  (surface) => surface === ")",
);

function traitsOf({ surface, partOfSpeech }: EnglishToken): number {
  const traits = surfaceTraits(surface);
  const isVerb = partOfSpeech === "VERB" || partOfSpeech === "AUX";
  return (
    traits |
    ((traits & (is.function | is.mark)) !== 0 || inner.has(partOfSpeech) ? is.link : 0) |
    (isVerb && (traits & is.lower) !== 0 ? is.verb : 0) |
    ((traits & is.stop) !== 0 || (partOfSpeech === "AUX" && (traits & is.be) === 0) ? is.outside : 0) |
    (content.has(partOfSpeech) ? is.content : 0) |
    (partOfSpeech === "ADV" ? is.adverb : 0)
  );
}

function mayStart(traits: Int32Array, from: number): boolean {
  const own = traits[from]!;
  if ((own & is.word) === 0 || (from > 0 && (traits[from - 1]! & is.hyphen) !== 0)) return false;
  if ((own & is.function) === 0) return (own & (is.content | is.capital)) !== 0;
  // `All AI Actors`, `An Enhanced …`, `Both Participants`: part of a name where the next word is a capital too.
  return from > 0 && from + 1 < traits.length && (own & traits[from + 1]! & is.capital) !== 0;
}

function mayEnd(traits: Int32Array, to: number, isOpened: boolean): boolean {
  const last = traits[to - 1]!;
  if ((last & is.closing) !== 0) return isOpened;
  if ((last & is.word) === 0 || (last & is.function) !== 0) return false;
  if ((last & is.capital) !== 0) return true;
  // Open-ended hyphens: `Open RAN-related` may end before its hyphen, not a word such as `cross` of `cross-border`.
  const hyphened = to < traits.length && (traits[to]! & is.hyphen) !== 0;
  return !hyphened && (last & is.adverb) === 0;
}
