import type { Glossary } from "../model";
import { lossList, reportFields, type GlossaryWriting } from "./glossary-exchange";

/**
 * Rules for prh and textlint-rule-prh, which correct the notation of Japanese (and English) texts: each deprecated term is
 * replaced by the preferred one of its language. Entries without a deprecated term make no rule.
 */
export function writePrh(glossary: Glossary): GlossaryWriting {
  const { losses, report } = lossList();
  const rules: string[] = [];
  for (const entry of glossary.entries) {
    let written = false;
    for (const language of ["ja", "en"] as const) {
      const [expected] = entry[language];
      const wrong = entry[language].filter(({ status }) => status === "deprecated").map(({ term }) => term);
      if (expected === undefined || expected.status === "deprecated" || wrong.length === 0) continue;
      written = true;
      // A wrong form that is part of the right one would be replaced inside it, again and again.
      const usable = wrong.filter((term) => !expected.term.includes(term));
      for (const term of wrong.filter((other) => expected.term.includes(other))) {
        report(
          entry.id,
          "term",
          `"${term}" is part of "${expected.term}", in which prh would replace it; it makes no rule.`,
        );
      }
      if (usable.length === 0) continue;
      rules.push(
        [
          `  - expected: ${quote(expected.term)}`,
          "    patterns:",
          ...usable.map((term) => `      - ${quote(term)}`),
          ...(entry.note === undefined ? [] : [`    prh: ${quote(entry.note)}`]),
          "    specs:",
          ...usable.flatMap((term) => [`      - from: ${quote(term)}`, `        to: ${quote(expected.term)}`]),
        ].join("\n"),
      );
    }
    if (written) reportFields(entry, ["note"], "prh.yml", report);
    else report(entry.id, "entry", "The entry has no deprecated term with a better one, so it makes no rule.");
  }
  return {
    text: `version: 1\nrules:${rules.length === 0 ? " []" : ""}\n${rules.map((rule) => `${rule}\n`).join("")}`,
    losses,
  };
}

/** JSON's strings are YAML's double-quoted ones. */
function quote(text: string): string {
  return JSON.stringify(text);
}
