import {
  alignDocuments,
  correctBeads,
  isBilingual,
  lowScoreFindings,
  requireLanguages,
  textOfLanguage,
  withoutOriginal,
  type CorrectedBead,
  type Lexicon,
} from "../alignment";
import { parseDocument, toDocument } from "../document";
import { otherLanguage, type Bitext, type Document, type Finding, type Language } from "../model";
import type { SourceText } from "./source-text";

/** Options of the stage that aligns one pair. */
export interface AlignPairOptions {
  readonly lexicon?: Lexicon | undefined;
  /** Beads that a person corrected, as `readBeadTable` reads them. Default: none. */
  readonly corrections?: readonly CorrectedBead[] | undefined;
  /** Beads with a lower score (0 to 1) are reported as `low-score`. Default: 0. */
  readonly minimumScore?: number | undefined;
}

/**
 * Reads the two documents of a pair and aligns them. Either may be bilingual: a translation that repeats its original, or one
 * text given as both, of which each document is a part.
 *
 * @throws TaiyakuError `language` if the first document is not English or the second not Japanese
 */
export function alignPair(
  english: Document | SourceText,
  japanese: Document | SourceText,
  options: AlignPairOptions = {},
): Bitext {
  const en = readPart(english, japanese, "en");
  const ja = readPart(japanese, english, "ja");
  requireLanguages(en.document, ja.document);
  const { lexicon, corrections, minimumScore = 0 } = options;
  const found = alignDocuments(en.document, ja.document, lexicon === undefined ? {} : { lexicon });
  const bitext = corrections === undefined ? found : correctBeads(found, corrections);
  const low = lowScoreFindings(bitext.beads, minimumScore);
  return { ...bitext, findings: [...en.findings, ...ja.findings, ...bitext.findings, ...low] };
}

/** The part of a source in one language, as a document whose offsets are those of the source. */
function readPart(
  own: Document | SourceText,
  other: Document | SourceText,
  language: Language,
): { readonly document: Document; readonly findings: readonly Finding[] } {
  const isOneText = own.text === other.text && isBilingual(own.text);
  const part = isOneText
    ? { text: textOfLanguage(own.text, language), lines: 0 }
    : withoutOriginal(own.text, other.text, language);
  if (part === undefined) return { document: toDocument(own), findings: [] };
  const document = {
    ...parseDocument(part.text, { ...(own.file === undefined ? {} : { file: own.file }), language }),
    text: own.text,
  };
  return { document, findings: isOneText ? [] : [bilingualFinding(own, part.lines, language)] };
}

const languageNames = { en: "English", ja: "Japanese" } as const;

function bilingualFinding({ text }: { readonly text: string }, lines: number, language: Language): Finding {
  const other = languageNames[otherLanguage(language)];
  const count = `${String(lines)} ${lines === 1 ? "line" : "lines"}`;
  return {
    ruleId: "bilingual-document",
    severity: "info",
    message: `The ${languageNames[language]} document repeats the ${other} (${count}). The repeated text is not aligned.`,
    address: { section: [], item: null },
    language,
    range: [0, text.length],
  };
}
