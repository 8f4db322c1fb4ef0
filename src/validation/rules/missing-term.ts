import { isAbbreviated, isSpelledOut } from "../terms/abbreviations";
import { isAmbiguousWord, isEverydayWord } from "../terms/ambiguous-words";
import { sourceConcepts, type SourceConcept } from "../terms/source-concepts";
import { nearestRendering, type Nearest } from "../terms/nearest-rendering";
import { countRendering, isNamedInShort, permittedTerms } from "../terms/renderings";
import type { PreparedUnit, Report } from "../types";
import { defineRule } from "../define-rule";

/**
 * A term of the glossary stands in the source, and none of its permitted renderings in the target. Renderings are
 * alternatives. A repetition that the target omits is no fault, unless `count` is `each` or another term of the glossary, which
 * nothing in the source asks for, stands in its place.
 */
export const missingTerm = defineRule({
  id: "missing-term",
  description:
    "A term of the glossary occurs in the source and no permitted rendering of it in the target; the finding names what is there instead.",
  severity: "error",
  options: {
    count: {
      type: "choice",
      values: ["once", "each"],
      default: "once",
      description:
        "How often a rendering must occur in the target: once for at least once; each for as often as the source term, for texts that repeat terms where other writers use a pronoun.",
    },
    everydayWords: {
      type: "choice",
      values: ["judge", "report"],
      default: "judge",
      description:
        "Everyday words (支援, products) that the document renders in one way in some places and otherwise in at least as many. judge reports such a word only if most of these places have the same other word, or if a person has worked on its entry; report reports them all.",
    },
  },
  create(context, options) {
    const { count, everydayWords } = options;
    const isAmbiguous = everydayWords === "judge" ? isAmbiguousWord(context.units, stands) : () => false;
    return (unit) =>
      sourceConcepts(unit)
        .flatMap((concept) => check(concept, unit, count).map((report) => ({ concept, report })))
        // Asked of findings only, since few concepts become one.
        .filter(({ concept }) => !isAmbiguous(concept) && !isTakenUp(concept, unit, context.units[unit.index - 1]))
        .map(({ report }) => report);
  },
});

/** Whether a unit has a rendering of a concept. */
function stands({ entries }: SourceConcept, unit: PreparedUnit): boolean {
  return countPermitted(renderingsOf(entries, unit), unit, entries) > 0;
}

function renderingsOf(entries: SourceConcept["entries"], { target }: PreparedUnit): string[] {
  return permittedTerms(entries, target.language).map(({ term }) => term);
}

function check(concept: SourceConcept, unit: PreparedUnit, count: "once" | "each"): Report[] {
  const { entries, places, times } = concept;
  const { target } = unit;
  const renderings = renderingsOf(entries, unit);
  const [place] = places;
  if (renderings.length === 0 || place === undefined || target.text.trim() === "") return [];
  if (hasDeprecated(concept, unit)) return [];
  const found = countPermitted(renderings, unit, entries);
  const stray = found < times ? strayTerm(unit) : null;
  const wanted = count === "each" || stray !== null ? times : 1;
  if (found >= wanted) return [];
  if (found === 0 && (places.every(isNounOfAdjective) || isLeftOut(concept, renderings, unit))) return [];
  const expected = renderings.join(" / ");
  const instead = found > 0 ? stray : nearestOf(renderings, unit);
  const often = found === 0 ? "" : ` ${String(times)} times, its rendering ${String(found)} times`;
  return [
    {
      message:
        `\`${place.surface}\` stands in the source${often}; expected \`${expected}\`.` +
        (instead === null ? "" : ` \`${instead.text}\` stands there instead.`),
      range: instead?.range ?? [0, target.text.length],
      ...(instead === null ? {} : { actual: instead.text }),
      expected,
    },
  ];
}

function countPermitted(renderings: readonly string[], unit: PreparedUnit, entries: SourceConcept["entries"]): number {
  const { target } = unit;
  const { text, language, terms } = target;
  const isNestedInOther = renderings.some((rendering) => countInLonger(rendering, unit, entries) > 0);
  const recognized = terms.filter(
    ({ entry, term, nested }) =>
      entries.includes(entry) && term.status !== "deprecated" && !(nested && isNestedInOther),
  ).length;
  const counted = renderings.map(
    (rendering) => countRendering(rendering, text, language) - countInLonger(rendering, unit, entries),
  );
  const short = renderings.some((rendering) => isAbbreviated(rendering, text) || isSpelledOut(rendering, text));
  // Short forms stand within longer ones (RAN in Open RAN), so the greatest count says more than the sum.
  return Math.max(recognized, Number(short), ...counted);
}

/** How often a rendering occurs only in a longer one of another concept of the source: `mayor` in `deputy mayor`. */
function countInLonger(rendering: string, unit: PreparedUnit, entries: SourceConcept["entries"]): number {
  const { text, language } = unit.target;
  // A name may be meant by a part of a longer name.
  if (language !== "en" || !/^\p{Ll}/u.test(rendering)) return 0;
  const short = rendering.toLowerCase();
  const others = sourceConcepts(unit).filter((other) => !other.entries.some((entry) => entries.includes(entry)));
  return others.reduce((sum, other) => {
    const longer = renderingsOf(other.entries, unit).filter(
      (each) => each.length > short.length && each.toLowerCase().includes(short),
    );
    return sum + Math.max(0, ...longer.map((each) => countRendering(each, text, language)));
  }, 0);
}

/** 高さ of 高い: `height` has another word for it. */
function isNounOfAdjective({ surface, term }: SourceConcept["places"][number]): boolean {
  return /[いな]$/u.test(term.term) && surface.endsWith("さ");
}

/** What a translation need not repeat: names that Japanese keeps in Latin letters, and countries. */
function isLeftOut({ places, entries }: SourceConcept, renderings: readonly string[], unit: PreparedUnit): boolean {
  const { source, target } = unit;
  if (target.language !== "ja") return false;
  const surface = places[0]?.surface ?? "";
  const isName = /^[\p{Lu}\d][\p{L}\d&.-]*$/u.test(surface) && /\p{Lu}.*[\p{Lu}\d]/u.test(surface);
  if (source.language === "en" && isName && target.text.normalize("NFKC").includes(surface)) return true;
  if (!entries.every(({ type }) => type === "place")) return false;
  // To a Japanese reader 日本 goes without saying.
  return renderings.some((rendering) => rendering === "日本" || isNamedInShort(rendering, target.text));
}

/** `It`, `They` at the start stand for what the sentence before named. */
function isTakenUp({ entries }: SourceConcept, { target }: PreparedUnit, before: PreparedUnit | undefined): boolean {
  if (before === undefined || target.language !== "en") return false;
  if (!/^(?:It|They|Its|Their|This|These|He|She|His|Her)\b/u.test(target.text)) return false;
  return permittedTerms(entries, "en").some(({ term }) => countRendering(term, before.target.text, "en") > 0);
}

/** Then `deprecated-term` says so. */
function hasDeprecated({ entries }: SourceConcept, { target }: PreparedUnit): boolean {
  return target.terms.some(({ entry, term }) => entries.includes(entry) && term.status === "deprecated");
}

/** A term of the target that nothing in the source asks for. */
function strayTerm({ source, target }: PreparedUnit): Nearest | null {
  const stray = target.terms.find(
    ({ entry, nested, term, surface }) =>
      !nested &&
      term.status !== "deprecated" &&
      !isEverydayWord(surface) &&
      !source.terms.some((found) => found.entry === entry) &&
      entry[source.language].length > 0 &&
      entry[source.language].every(({ term: other }) => countRendering(other, source.text, source.language) === 0) &&
      !source.text.includes(surface),
  );
  return stray === undefined ? null : { range: stray.range, text: stray.surface, likeness: 0 };
}

function nearestOf(renderings: readonly string[], { source, target }: PreparedUnit): Nearest | null {
  // What renders another term of the source stands in its own place.
  const taken = target.terms
    .filter(
      ({ entry, term }) =>
        term.status !== "deprecated" && source.terms.some((found) => found.entry === entry && !found.nested),
    )
    .map(({ range }) => range);
  return renderings
    .map((rendering) => nearestRendering(rendering, target.text, target.language, taken))
    .reduce((best, found) => ((found?.likeness ?? 0) > (best?.likeness ?? 0) ? found : best), null);
}
