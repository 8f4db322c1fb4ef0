import { narrow } from "../language";
import type { ConceptEntry, Glossary } from "../model";

/** An entry that a look-up found, with how well it fits. */
export interface LookupResult extends ConceptEntry {
  readonly query: string;
  /** 1 for the term as it stands, less where only a folded form or a part agrees. */
  readonly score: number;
}

/** Options of `lookupTerm`. */
export interface LookupOptions {
  /** Default: 10. */
  readonly limit?: number;
}

/**
 * Entries of a glossary for a term of either language: the same term (1), the same but for case, width, spaces and ・ (0.95),
 * a term that begins with the query (0.8) or contains it (0.6). The best first.
 *
 * @example
 * lookupTerm("both participants", glossary)[0]?.ja[0]?.term //=> "日英関係省庁"
 */
export function lookupTerm(query: string, glossary: Glossary, options: LookupOptions = {}): LookupResult[] {
  const folded = foldTerm(query);
  if (folded === "") return [];
  return glossary.entries
    .map((entry): LookupResult => ({ ...entry, query, score: scoreOf(entry, query, folded) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, options.limit ?? 10);
}

function scoreOf(entry: ConceptEntry, query: string, folded: string): number {
  return Math.max(
    ...[...entry.ja, ...entry.en].map(({ term }) => {
      if (term === query) return 1;
      const other = foldTerm(term);
      if (other === folded) return 0.95;
      if (folded.length < 2) return 0;
      if (other.startsWith(folded)) return 0.8;
      return other.includes(folded) ? 0.6 : 0;
    }),
  );
}

/** A term without what writers vary: width, case, spaces, ・. */
function foldTerm(term: string): string {
  return narrow(term.normalize("NFC"))
    .toLowerCase()
    .replace(/[\s・]+/gu, "");
}
