// cspell:ignore ical tions
import { isEverydayEnglish } from "../terms/english-phrases";
import type { PreparedUnit, Report } from "../types";

/** A word in small letters between Japanese words. */
const candidate =
  /(?<![\p{Script=Latin}\p{N}'’./@_:#$%&+*=<-]\s?)[a-z]{4,20}(?=\s?[\u3041-\u30ff\u3400-\u9fff、。])(?!\s?[(（])/gu;

/**
 * English words that a Japanese translation still has: one ordinary word in small letters between Japanese words. A word in
 * quotes or brackets, and one that is written so throughout, is meant.
 */
export function englishWordsLeft(
  { source, target, ...unit }: PreparedUnit,
  isOrdinary: (word: string, unit: PreparedUnit) => boolean,
): Report[] {
  if (!/[a-z]{4}/u.test(target.prose)) return [];
  const known = new Map<string, boolean>();
  const isLeft = (word: string): boolean => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const isInSource = new RegExp(`(?<![\\p{L}\\d_.-])${word}(?![\\p{L}\\d_-])`, "u").test(source.prose);
    const found = isInSource && isOrdinary(word, { source, target, ...unit });
    known.set(word, found);
    return found;
  };
  return [...target.prose.matchAll(candidate)]
    .filter(({ 0: word, index }) => {
      const around =
        target.text.slice(Math.max(0, index - 1), index) +
        target.text.slice(index + word.length, index + word.length + 1);
      if (/["'“”‘’「」『』`()（）［］[\]【】<>＜＞|]/u.test(around)) return false;
      if (/[\p{Script=Latin}\d][\s,、・]{0,2}$/u.test(target.prose.slice(Math.max(0, index - 3), index))) return false;
      return isLeft(word);
    })
    .map(({ 0: word, index }) => ({
      message: `English text in the translation: \`${word}\`.`,
      range: [index, index + word.length] as const,
      actual: word,
    }));
}

/** How often a word is in sources, and how often in the targets of these. */
interface Use {
  inSources: number;
  inTargets: number;
}

/** Endings of verbs, adjectives and adverbs, which names do not have. */
const inflected = /(?:ing|ed|ly|able|ible|ful|less|ous|ive|ical|ally|ers|ies|tion|tions|ment|ments|ness|ity)$/u;
const determiner = "(?:the|an?|this|that|these|those|your|its|their|each|every|any|no|some|all|new|other|one|two)";
/** After these words the one before is a name: `the grep command`. */
const namedNoun =
  "(?:command|commands|option|options|file|files|program|programs|package|packages|module|modules|function|functions|method|methods|class|classes|attribute|attributes|element|elements|tag|tags|key|keys|property|properties|parameter|parameters|argument|arguments|variable|variables|field|fields|statement|keyword|type|value|library|tool|utility|protocol|directory|section)";

/** Judges words by all units: one that the document translates elsewhere is ordinary, one that it keeps elsewhere is a name. */
export function ordinaryWords(units: readonly PreparedUnit[]): (word: string, unit: PreparedUnit) => boolean {
  let uses: Map<string, Use> | undefined;
  return (word, { source }) => {
    uses ??= usesOf(units);
    const { inSources = 0, inTargets = 0 } = uses.get(word) ?? {};
    if (inTargets > 1) return inSources - inTargets >= 4 * inTargets && inTargets <= 2;
    if (inSources >= 3) return true;
    const named = new RegExp(`(?<![\\p{L}-])${word} ${namedNoun}(?!\\p{L})`, "iu");
    if (named.test(source.prose)) return false;
    if (isEverydayEnglish(word) || inflected.test(word)) return true;
    return new RegExp(`(?<![\\p{L}-])${determiner} (?:\\p{Ll}+ )?${word}(?![\\p{L}-])`, "iu").test(source.prose);
  };
}

function usesOf(units: readonly PreparedUnit[]): Map<string, Use> {
  const uses = new Map<string, Use>();
  for (const { source, target } of units) {
    if (source.language !== "en") continue;
    const kept = new Set(target.prose.match(/[a-z]{4,20}/gu) ?? []);
    for (const word of new Set(source.prose.match(/[a-z]{4,20}/gu) ?? [])) {
      const use = uses.get(word) ?? { inSources: 0, inTargets: 0 };
      use.inSources += 1;
      if (kept.has(word)) use.inTargets += 1;
      uses.set(word, use);
    }
  }
  return uses;
}
