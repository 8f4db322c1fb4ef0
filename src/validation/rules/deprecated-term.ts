import type { RecognizedTerm } from "../../glossary";
import { deprecatedFix } from "../terms/deprecated-fix";
import type { Term } from "../../model";
import { permittedTerms } from "../terms/renderings";
import type { PreparedUnit, Report } from "../types";
import { defineRule } from "../define-rule";

/**
 * A rendering that the glossary forbids. Only where the source has the concept: the same word may be right for another.
 */
export const deprecatedTerm = defineRule({
  id: "deprecated-term",
  description:
    "A rendering that the glossary deprecates, where the source has the concept. Fixable in English in the same number and capitals, in Japanese where nothing is conjugated.",
  severity: "error",
  create() {
    return (unit) => unit.target.terms.flatMap((term) => check(term, unit));
  },
});

function check(found: RecognizedTerm, { source, target }: PreparedUnit): Report[] {
  const { entry, term, range, surface, nested } = found;
  if (term.status !== "deprecated" || nested) return [];
  const hasSource = entry[source.language].length === 0 || source.terms.some((other) => other.entry === entry);
  if (!hasSource) return [];
  // Right as the rendering of something else that the source has.
  const right = target.terms.some(
    (other) =>
      other.entry !== entry &&
      other.term.status !== "deprecated" &&
      other.range[0] <= range[0] &&
      other.range[1] >= range[1] &&
      source.terms.some(({ entry: meant }) => meant === other.entry),
  );
  if (right) return [];
  const preferred = replacementFor(surface, permittedTerms([entry], target.language));
  const fix = preferred === undefined ? null : deprecatedFix(found, preferred, target.text);
  return [
    {
      message: `\`${surface}\` is deprecated${preferred === undefined ? "" : `; use \`${preferred}\``}.${term.note === undefined ? "" : ` ${term.note}`}`,
      range,
      actual: surface,
      ...(preferred === undefined ? {} : { expected: preferred }),
      ...(fix === null ? {} : { fix }),
    },
  ];
}

/** An abbreviation is replaced by one, where the concept has one (DSIT for DIST), all else by the preferred term. */
function replacementFor(surface: string, permitted: readonly Term[]): string | undefined {
  const isAbbreviation = (term: string): boolean => /^[A-Z][A-Z\d&-]{1,7}$/u.test(term);
  const alike = isAbbreviation(surface) ? permitted.find(({ term }) => isAbbreviation(term)) : undefined;
  return (alike ?? permitted[0])?.term;
}
