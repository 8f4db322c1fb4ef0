import { editDistance } from "../../language";
import type { Glossary } from "../../model";
import { lossList, reportFields, type GlossaryWriting } from "../glossary-exchange";

/**
 * Rules for prh and textlint-rule-prh, which correct the notation of Japanese (and English) texts: each deprecated term is
 * replaced by the term of its language that it is a misspelling of (DIST by DSIT), or else by the preferred one. Entries
 * without a deprecated term make no rule.
 */
export function writePrh(glossary: Glossary): GlossaryWriting {
  const { losses, report } = lossList();
  const rules: string[] = [];
  for (const entry of glossary.entries) {
    let written = false;
    for (const language of ["ja", "en"] as const) {
      const usable = entry[language].filter(({ status }) => status !== "deprecated").map(({ term }) => term);
      if (usable.length === 0) continue;
      const patterns = new Map<string, string[]>();
      for (const { term, status } of entry[language]) {
        if (status !== "deprecated") continue;
        written = true;
        const expected = nearest(term, usable);
        // A wrong form that is part of the right one would be replaced inside it, again and again.
        if (expected.includes(term)) {
          report(
            entry.id,
            "term",
            `"${term}" is part of "${expected}", in which prh would replace it; it makes no rule.`,
          );
        } else patterns.set(expected, [...(patterns.get(expected) ?? []), term]);
      }
      for (const [expected, terms] of patterns) rules.push(rule(expected, terms, entry.note));
    }
    if (written) reportFields(entry, ["note"], "prh.yml", report);
    else report(entry.id, "entry", "The entry has no deprecated term with a better one, so it makes no rule.");
  }
  const text = `version: 1\nrules:${rules.length === 0 ? " []" : ""}\n${rules.map((it) => `${it}\n`).join("")}`;
  return { text, losses };
}

/** The term that another is a misspelling of: at most a third of it differs. Else the first. */
function nearest(term: string, usable: readonly string[]): string {
  const distances = usable.map((other) => editDistance(term, other, Math.floor(term.length / 3)));
  const least = Math.min(...distances);
  return (least <= term.length / 3 ? usable[distances.indexOf(least)] : usable[0]) ?? "";
}

function rule(expected: string, patterns: readonly string[], note: string | undefined): string {
  return [
    `  - expected: ${quote(expected)}`,
    "    patterns:",
    ...patterns.map((term) => `      - ${quote(pattern(term))}`),
    ...(note === undefined ? [] : [`    prh: ${quote(note)}`]),
    "    specs:",
    ...patterns.flatMap((term) => [`      - from: ${quote(term)}`, `        to: ${quote(expected)}`]),
  ].join("\n");
}

/** A pattern that stands at word boundaries where it is Latin, as a regular expression: DIST is not to be found in DISTRICT. */
function pattern(term: string): string {
  const [before, after] = [/^\w/u.test(term), /\w$/u.test(term)];
  // A text between slashes would be read as a regular expression.
  if (!before && !after && !/^\/.*\/[a-z]*$/u.test(term)) return term;
  const escaped = term.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&");
  return `/${before ? "\\b" : ""}${escaped}${after ? "\\b" : ""}/`;
}

/** JSON's strings are YAML's double-quoted ones. */
function quote(text: string): string {
  return JSON.stringify(text);
}
