import type { ConceptEntry, Glossary, TermStatus } from "../../src/model";

/** A glossary of pairs: `["半導体", "semiconductor"]`; several terms of one language are parted by `|`, `!` marks deprecated ones. */
export function glossaryOf(
  ...pairs: readonly (readonly [ja: string, en: string, more?: Partial<ConceptEntry>])[]
): Glossary {
  const section = (terms: string) =>
    terms
      .split("|")
      .filter((term) => term !== "")
      .map((term, index) => ({ term: term.replace(/^!/u, ""), status: statusOf(term, index) }));
  return {
    schemaVersion: 1,
    entries: pairs.map(([ja, en, more], index) => ({
      id: `c${index}`,
      type: "other",
      ja: section(ja),
      en: section(en),
      occurrences: [],
      ...more,
    })),
  };
}

function statusOf(term: string, index: number): TermStatus {
  if (term.startsWith("!")) return "deprecated";
  return index === 0 ? "preferred" : "admitted";
}
