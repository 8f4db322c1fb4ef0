import type { Range } from "../../model";

/** A term that a text says the meaning of, with its place. */
export interface MeaningTerm {
  readonly term: string;
  readonly range: Range;
  /** Whether the sentence can be nothing but a definition: the term is marked, or the topic ends in とは. */
  readonly isStrong: boolean;
}

const japaneseMarked = '(?:\\*{1,2}([^*。\\u0001]{1,60})\\*{1,2}|[「『“"]([^「」『』“”"。]{1,80})[」』”"])';
const japaneseGloss = "(?:\\s?[（(][^（）()]{1,80}[）)])?";
const japaneseMeaning =
  "(?:をい(?:う|い)|を言(?:う|い)|のこと(?:である|です|をい|を指)|を(?:指|さ)(?:す|し)|を意味|と定義|である|です|とする|とします)";
const japaneseTopic = new RegExp(
  `(?:^|[。\\n]\\s{0,4})(?:${japaneseMarked}|([^\\s「」『』、。（）()は]{1,30}?))${japaneseGloss}\\s?とは、?(?=[^。]{0,400}?${japaneseMeaning})`,
  "dgu",
);
/** `データ主体は、…をいう。`: without とは only a sentence that ends in をいう gives a meaning. */
const japanesePlainTopic = new RegExp(
  `(?:^|[。\\n]\\s{0,4})(?:${japaneseMarked}|([^\\s「」『』、。（）()は]{1,30}?))${japaneseGloss}\\s?は、[^。]{1,400}?をい(?:う|います)(?:[。）)]|$)`,
  "dgu",
);

/**
 * The terms that a Japanese text gives the meaning of: `「X」とは…をいう`, `Xとは…のことである`, `「X」は、…をいう`.
 *
 * @example
 * japaneseMeanings("「成果物」とは、納入すべき物をいう。").map(({ term }) => term) //=> ["成果物"]
 */
export function japaneseMeanings(text: string): MeaningTerm[] {
  if (!/とは|をい[うい]/u.test(text)) return [];
  return distinct([...matchesOf(text, japaneseTopic, 3), ...matchesOf(text, japanesePlainTopic, 2)]);
}

const englishMarked = '(?:\\*{1,2}([^*\\u0001]{1,80})\\*{1,2}|[“"‘\']([^“”"‘’]{1,100})[”"’\'])';
const englishWords = "((?:\\p{L}[\\p{L}\\d'’&/-]*)(?:\\s\\p{L}[\\p{L}\\d'’&/-]*){0,6}?)";
const also = '(?:\\s\\((?:or|and|the|also)?[^()]{1,60}\\))?(?:\\s(?:or|and)\\s[“"‘\'][^“”"‘’]{1,60}[”"’\'])?';
const englishVerbs =
  "(?:means?|shall mean|will mean|refers? to|shall refer to|denotes?|(?:is|are) defined as|(?:shall )?ha(?:s|ve) the (?:same )?meaning)\\b";
const englishStart = "(?:^|[.;:]\\s|\\n)(?:(?:The|An?)\\s(?:(?:term|expression)\\s)?)?";
const englishMeaning = new RegExp(
  `${englishStart}(?:${englishMarked}|${englishWords})${also},?\\s${englishVerbs}`,
  "dgu",
);
const englishIs = new RegExp(`${englishStart}(?:${englishMarked}|${englishWords})${also}\\s(?:is|are)\\b`, "dgu");

/**
 * The terms that an English text gives the meaning of: `“X” means …`, `X means …`, `A data holder refers to …`.
 *
 * @example
 * englishMeanings("Licensor means the person who grants rights.").map(({ term }) => term) //=> ["Licensor"]
 */
export function englishMeanings(text: string): MeaningTerm[] {
  if (!/ means?\b| refer| denote|\bmean |defined as|the meaning/u.test(text)) return [];
  return distinct(matchesOf(text, englishMeaning, 2)).filter(({ term }) => !isPronoun(term));
}

/** The subject of a sentence with `is` or `are`, where the Japanese says that the sentence gives a meaning. */
export function englishSubjects(text: string): MeaningTerm[] {
  return distinct(matchesOf(text, englishIs, 2)).filter(({ term }) => !isPronoun(term));
}

function isPronoun(term: string): boolean {
  return /^(?:this|that|these|those|it|there|which|what|who|such|here|he|she|they|we|i|each|any|all|nothing|everything)(?:\s|$)/iu.test(
    term,
  );
}

/** The matches of a form whose first `strong` groups make the sentence a definition. */
function matchesOf(text: string, form: RegExp, strong: number): MeaningTerm[] {
  return [...text.matchAll(form)].flatMap((match): MeaningTerm[] => {
    const groups: readonly (string | undefined)[] = match;
    const group = groups.findIndex((captured, index) => index > 0 && captured !== undefined);
    const range = group < 0 ? undefined : match.indices?.[group];
    if (range === undefined) return [];
    const term = text.slice(...range).trim();
    return term === "" || !/\p{L}/u.test(term)
      ? []
      : [{ term, range: [range[0], range[1]], isStrong: group <= strong }];
  });
}

function distinct(found: readonly MeaningTerm[]): MeaningTerm[] {
  const seen = new Set<number>();
  return found.filter(({ range }) => !seen.has(range[0]) && seen.add(range[0])).sort((a, b) => a.range[0] - b.range[0]);
}
