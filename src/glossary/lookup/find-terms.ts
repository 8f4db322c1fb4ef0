import { flattenDocument, originalRange } from "../../document";
import type { Tokenizer } from "../../language";
import type { ConceptEntry, Document, Glossary, Occurrence, TermCandidate } from "../../model";
import { compileGlossary, recognizeTerms } from "../recognition";

/** Options of `findGlossaryTerms`. */
export interface FindTermsOptions {
  /** For conjugated words of a Japanese document; without it surface forms are compared. */
  readonly tokenizer?: Tokenizer;
  /** Is told the share of the document that is read, 0 to 1. Default: nobody is told. */
  readonly progress?: (share: number) => void;
}

/**
 * The terms of a glossary that stand in a document, each with its places and its preferred rendering, in the order of the
 * text.
 *
 * @example
 * findGlossaryTerms(parseDocument(english), glossary)[0] //=> { ja: "…", en: "…", score: 1, evidence: [{ kind: "glossary", … }], … }
 */
export function findGlossaryTerms(
  document: Document,
  glossary: Glossary,
  options: FindTermsOptions = {},
): TermCandidate[] {
  const { language } = document;
  const index = compileGlossary(glossary);
  const flat = flattenDocument(document);
  const sections = flat.sections.flatMap(({ heading, blocks }) => [...(heading ? [heading] : []), ...blocks]);
  const found = new Map<ConceptEntry, { readonly term: string; readonly occurrences: Occurrence[] }>();
  const { progress, ...morphology } = options;
  const blocks = [...(flat.title ? [flat.title] : []), ...sections, ...flat.notes];
  for (const [at, { address, segments }] of blocks.entries()) {
    progress?.(at / blocks.length);
    for (const segment of segments) {
      for (const { entry, term, range } of recognizeTerms(segment.text, index, { language, ...morphology })) {
        const known = found.get(entry) ?? { term: term.term, occurrences: [] };
        found.set(entry, known);
        known.occurrences.push({ ...address, ranges: { [language]: originalRange(segment, range) } });
      }
    }
  }
  return [...found].flatMap(([entry, { term, occurrences }]): TermCandidate[] => {
    const rendering = entry[language === "ja" ? "en" : "ja"].find(({ status }) => status !== "deprecated")?.term;
    if (rendering === undefined) return [];
    const pair = language === "ja" ? { ja: term, en: rendering } : { ja: rendering, en: term };
    return [{ ...pair, score: 1, type: entry.type, evidence: [{ kind: "glossary", score: 1 }], occurrences }];
  });
}
