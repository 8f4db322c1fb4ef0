import { sourceConcepts, type SourceConcept } from "./source-concepts";
import type { PreparedUnit } from "../types";

/**
 * Tells words of several meanings from terms: an everyday word (支援, `products`) whose rendering a document has in some places
 * and lacks in at least as many, now for one word and now for another, means something else there. It is a term nevertheless
 * where it never has its rendering, where one other word takes its place throughout (a consistent mistranslation), and where a
 * person has worked on its entry. A name has one meaning.
 */
export function isAmbiguousWord(
  units: readonly PreparedUnit[],
  stands: (concept: SourceConcept, unit: PreparedUnit) => boolean,
): (concept: SourceConcept) => boolean {
  let counts: Map<string, Count> | undefined;
  const judged = new Map<string, boolean>();
  return (concept) => {
    if (units.length < 2 || !isEverydayWord(surfaceOf(concept)) || isWorkedOn(concept)) return false;
    counts ??= countAll(units, stands);
    const key = keyOf(concept);
    const known = judged.get(key);
    if (known !== undefined) return known;
    const { rendered = 0, lacking = [] } = counts.get(key) ?? {};
    const total = rendered + lacking.length;
    const isAmbiguous = rendered > 0 && total >= 3 && rendered * 2 <= total && !hasOneOtherWord(lacking, units);
    judged.set(key, isAmbiguous);
    return isAmbiguous;
  };
}

/** How often a word has its rendering, and where it has not. */
interface Count {
  rendered: number;
  readonly lacking: PreparedUnit[];
}

function countAll(
  units: readonly PreparedUnit[],
  stands: (concept: SourceConcept, unit: PreparedUnit) => boolean,
): Map<string, Count> {
  const counts = new Map<string, Count>();
  for (const unit of units) {
    if (unit.target.text.trim() === "") continue;
    for (const concept of sourceConcepts(unit)) {
      if (!isEverydayWord(surfaceOf(concept))) continue;
      const count = counts.get(keyOf(concept)) ?? { rendered: 0, lacking: [] };
      if (stands(concept, unit)) count.rendered += 1;
      else count.lacking.push(unit);
      counts.set(keyOf(concept), count);
    }
  }
  return counts;
}

/** An entry on which a person has decided more than that it is one. */
function isWorkedOn({ entries }: SourceConcept): boolean {
  return entries.some(
    ({ ja, en, note, definition, examples }) =>
      note !== undefined ||
      definition !== undefined ||
      examples !== undefined ||
      [...ja, ...en].some(({ status }) => status !== "preferred"),
  );
}

/** Whether most targets have one word in common that is three times as rare in the document's others. */
function hasOneOtherWord(lacking: readonly PreparedUnit[], units: readonly PreparedUnit[]): boolean {
  const words = new Map<string, number>();
  for (const unit of lacking) for (const word of contentWords(unit)) words.set(word, (words.get(word) ?? 0) + 1);
  const least = Math.max(2, Math.ceil(lacking.length * 0.6));
  const common = [...words].filter(([, times]) => times >= least);
  if (common.length === 0) return false;
  const others = units.filter((unit) => !lacking.includes(unit)).slice(0, 2000);
  return common.some(([word, times]) => {
    const elsewhere = others.filter((unit) => contentWords(unit).has(word)).length;
    return elsewhere / Math.max(1, others.length) <= times / lacking.length / 3;
  });
}

const wordsOf = new WeakMap<PreparedUnit, ReadonlySet<string>>();

/** Words of some weight: English ones of four letters and more without their ending, runs of kanji or katakana. */
function contentWords(unit: PreparedUnit): ReadonlySet<string> {
  const known = wordsOf.get(unit);
  if (known !== undefined) return known;
  const { text, language } = unit.target;
  const found =
    language === "en"
      ? (text.toLowerCase().match(/[a-z]{4,}/gu) ?? []).map((word) => word.replace(/s$/u, ""))
      : (text.match(/[\u3400-\u9fff]{2,}|[\u30a1-\u30ff]{3,}/gu) ?? []);
  const words = new Set(found);
  wordsOf.set(unit, words);
  return words;
}

/** One short word without capitals, Latin letters or katakana: no name. */
export function isEverydayWord(surface: string): boolean {
  return /^[\u3400-\u9fff]{1,2}$/u.test(surface) || /^\p{Ll}{2,}$/u.test(surface);
}

function surfaceOf({ places }: SourceConcept): string {
  return places[0]?.surface ?? "";
}

function keyOf({ entries }: SourceConcept): string {
  return entries.map(({ id }) => id).join("\n");
}
