import { foldText, foldWithOffsets, primaryLanguage } from "../language";
import type { Glossary, LanguageTag, MatchTerm, Term } from "../model";

/** A glossary made ready for finding its terms: by the first two units of each. */
export interface TermFinder {
  /** The terms in a query, the longest first where two overlap, each with what the target has of it. */
  find(query: string, target: string): MatchTerm[];
}

interface Known {
  readonly term: string;
  readonly entry: string;
  readonly target: readonly string[];
}

/** Deprecated terms are looked for in texts too, but never offered. */
export function createTermFinder(glossary: Glossary, source: LanguageTag, target: LanguageTag): TermFinder {
  const known = new Map<string, Known[]>();
  for (const entry of glossary.entries) {
    const targets = termsOf(entry, target)
      .filter(({ status }) => status !== "deprecated")
      .map(({ term }) => term);
    for (const { term } of termsOf(entry, source)) {
      const folded = foldText(term).toLowerCase();
      if (folded === "") continue;
      const key = folded.slice(0, 2);
      known.set(key, [...(known.get(key) ?? []), { term: folded, entry: entry.id, target: targets }]);
    }
  }
  for (const list of known.values()) list.sort((a, b) => b.term.length - a.term.length);
  return {
    find(query, translation) {
      const { text, offsets } = foldWithOffsets(query);
      const within = text.toLowerCase();
      const spoken = foldText(translation).toLowerCase();
      const found: MatchTerm[] = [];
      for (let at = 0; at < within.length;) {
        const here = [...(known.get(within.slice(at, at + 2)) ?? []), ...(known.get(within.slice(at, at + 1)) ?? [])];
        const hit = here.find(({ term }) => within.startsWith(term, at) && isWhole(within, at, at + term.length));
        if (hit === undefined) {
          at += 1;
          continue;
        }
        found.push({
          entry: hit.entry,
          range: [offsets[at] ?? 0, offsets[at + hit.term.length] ?? query.length],
          target: hit.target,
          used: hit.target.find((term) => spoken.includes(foldText(term).toLowerCase())) ?? null,
        });
        at += hit.term.length;
      }
      return found;
    },
  };
}

function termsOf(entry: Glossary["entries"][number], language: LanguageTag): readonly Term[] {
  const primary = primaryLanguage(language);
  return primary === "ja" ? entry.ja : primary === "en" ? entry.en : [];
}

/** Not in the middle of a Latin word or of a katakana word: サーバ is no term of サーバー. */
function isWhole(text: string, start: number, end: number): boolean {
  return !joins(text[start - 1], text[start]) && !joins(text[end - 1], text[end]);
}

function joins(before: string | undefined, after: string | undefined): boolean {
  if (before === undefined || after === undefined) return false;
  const both = before + after;
  return /^[\p{Script=Latin}\p{N}]{2}$/u.test(both) || /^[\u30a1-\u30fa\u30fc-\u30ff]{2}$/.test(both);
}
