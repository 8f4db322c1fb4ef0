import type { RecognizedTerm } from "../../glossary";
import type { ConceptEntry } from "../../model";
import { isAbbreviated, isSpelledOut } from "../abbreviations";
import { nearestRendering } from "../nearest";
import { countRendering, permittedTerms } from "../renderings";
import type { MissingTermOptions, PreparedUnit, Report, Rule } from "../types";

/**
 * A term of the glossary stands in the source, and none of its permitted renderings in the target. Renderings are
 * alternatives; a repetition that the target omits is no fault unless `count` is `each`.
 */
export const missingTerm: Rule = {
  id: "missing-term",
  severity: "error",
  create({ units }, options) {
    const { count = "once" } = options as MissingTermOptions;
    return (unit) =>
      sourceConcepts(unit)
        .filter((concept) => !isTakenUp(concept, unit, units[unit.index - 1]))
        .flatMap((concept) => check(concept, unit, count));
  },
};

/** What stands in the source at some places: several entries where a term has several meanings. */
interface SourceConcept {
  readonly entries: readonly ConceptEntry[];
  readonly places: readonly RecognizedTerm[];
}

function sourceConcepts({ source }: PreparedUnit): SourceConcept[] {
  const byPlace = new Map<string, RecognizedTerm[]>();
  for (const term of source.terms) {
    if (term.nested) continue;
    const place = `${String(term.range[0])}-${String(term.range[1])}`;
    byPlace.set(place, [...(byPlace.get(place) ?? []), term]);
  }
  const concepts = new Map<string, { entries: ConceptEntry[]; places: RecognizedTerm[] }>();
  for (const terms of byPlace.values()) {
    const entries = [...new Set(terms.map(({ entry }) => entry))];
    const key = entries.map(({ id }) => id).join("\n");
    const known = concepts.get(key);
    if (known === undefined) concepts.set(key, { entries, places: [terms[0]!] });
    else known.places.push(terms[0]!);
  }
  return [...concepts.values()];
}

function check({ entries, places }: SourceConcept, unit: PreparedUnit, count: "once" | "each"): Report[] {
  const { target } = unit;
  const permitted = permittedTerms(entries, target.language);
  const [preferred] = permitted;
  const [place] = places;
  if (preferred === undefined || place === undefined || target.text.trim() === "") return [];
  const found = countPermitted(
    permitted.map(({ term }) => term),
    unit,
    entries,
  );
  const wanted = count === "each" ? places.length : 1;
  if (found >= wanted || isKept(place, unit) || hasDeprecated(entries, unit)) return [];
  const expected = permitted.map(({ term }) => term).join(" / ");
  const nearest =
    found > 0
      ? null
      : nearestOf(
          permitted.map(({ term }) => term),
          unit,
        );
  const instead = nearest === null ? "" : ` \`${nearest.text}\` stands there instead.`;
  const times = found > 0 ? ` ${String(places.length)} times, in the target ${String(found)} times` : "";
  return [
    {
      message: `\`${place.surface}\` stands in the source${times}${times === "" ? " and" : ";"} its translation is \`${expected}\`.${instead}`,
      range: nearest?.range ?? [0, target.text.length],
      ...(nearest === null ? {} : { actual: nearest.text }),
      expected,
    },
  ];
}

/** `It`, `They` at the start stand for what the sentence before named. */
function isTakenUp({ entries }: SourceConcept, { target }: PreparedUnit, before: PreparedUnit | undefined): boolean {
  if (before === undefined || target.language !== "en") return false;
  if (!/^(?:It|They|Its|Their|This|These|He|She|His|Her)\b/u.test(target.text)) return false;
  return permittedTerms(entries, "en").some(({ term }) => countRendering(term, before.target.text, "en") > 0);
}

function countPermitted(renderings: readonly string[], unit: PreparedUnit, entries: readonly ConceptEntry[]): number {
  const { text, language, terms } = unit.target;
  const recognized = terms.filter(({ entry, term }) => entries.includes(entry) && term.status !== "deprecated").length;
  const counted = renderings.map((rendering) => countRendering(rendering, text, language));
  const abbreviated = renderings.some((rendering) => isAbbreviated(rendering, text) || isSpelledOut(rendering, text));
  // Short forms stand within longer ones (RAN in Open RAN), so the greatest count says more than the sum.
  return Math.max(recognized, Number(abbreviated), ...counted);
}

/** An abbreviation or a name in Latin letters that Japanese keeps as it is. */
function isKept({ surface }: RecognizedTerm, { source, target }: PreparedUnit): boolean {
  if (source.language !== "en" || !/^[\p{Lu}\d][\p{L}\d&.-]*$/u.test(surface)) return false;
  return /\p{Lu}.*[\p{Lu}\d]/u.test(surface) && target.text.normalize("NFKC").includes(surface);
}

/** Then `deprecated-term` says so. */
function hasDeprecated(entries: readonly ConceptEntry[], { target }: PreparedUnit): boolean {
  return target.terms.some(({ entry, term }) => entries.includes(entry) && term.status === "deprecated");
}

function nearestOf(renderings: readonly string[], { target }: PreparedUnit) {
  return renderings
    .map((rendering) => nearestRendering(rendering, target.text, target.language))
    .reduce((best, found) => ((found?.likeness ?? 0) > (best?.likeness ?? 0) ? found : best), null);
}
