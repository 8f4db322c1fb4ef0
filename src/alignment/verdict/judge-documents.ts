import type { Bead, Finding, Language } from "../../model";
import { countEvidence, evidenceKinds, type EvidenceCounts } from "./absolute-evidence";
import model from "./verdict-model.json";

/** What an alignment says about two documents as a whole. */
export interface DocumentVerdict {
  /** Whether the documents look like translations of each other. */
  readonly related: boolean;
  /** Log odds that they are, by evidence that does not depend on the alignment of other words. */
  readonly logOdds: number;
  /** Words in both documents whose counterpart is known, and those found in the aligned segment. */
  readonly informativeWords: number;
  readonly foundWords: number;
  /** Shares of the English characters: with a Japanese counterpart, still English in the Japanese, and without any. */
  readonly translated: number;
  readonly untranslated: number;
  readonly missing: number;
}

/**
 * Judges whether two aligned documents are translations of each other. The scores of beads say which of many alignments is
 * best, not whether there is one, so the evidence is absolute: numbers, names, katakana read as English, and known words.
 *
 * @example
 * judgeDocuments(bitext.beads).related //=> true
 */
export function judgeDocuments(beads: readonly Bead[]): DocumentVerdict {
  const counts = countEvidence(beads);
  const sum = (of: "informative" | "found"): number =>
    evidenceKinds.reduce((total, kind) => total + counts[kind][of], 0);
  const informativeWords = sum("informative");
  const coverage = Math.max(coverageOf(beads, "en"), coverageOf(beads, "ja"));
  const { byHand } = model;
  const joined = beads.filter(isJoined);
  // The beads of a short document may all be wrong, as where its sections have another order: then its words together decide.
  const asWhole = joined.length <= byHand.maxBeadsOfShortDocument ? countEvidence([wholeOf(joined)]) : counts;
  const fromCoverage = coverageLogOdds(coverage);
  const ofBeads = evidenceLogOdds(counts) + fromCoverage;
  const ofWhole = evidenceLogOdds(asWhole) + fromCoverage;
  const isDecided =
    ofWhole < 0 &&
    ((informativeWords >= byHand.minInformativeWords && ofBeads < byHand.maxLogOdds) ||
      (informativeWords >= byHand.minInformativeWordsOfClearCase && ofBeads < byHand.maxLogOddsOfClearCase));
  const segments = beads.reduce((total, { en, ja }) => total + en.length + ja.length, 0);
  const isUnaligned = segments >= byHand.minSegmentsForCoverage && coverage < byHand.minCoverage && ofBeads < 0;
  return {
    related: !isDecided && !isUnaligned,
    logOdds: Math.max(ofBeads, ofWhole),
    informativeWords,
    foundWords: sum("found"),
    ...sharesOf(beads),
  };
}

/** All beads as one. */
function wholeOf(beads: readonly Bead[]): Bead {
  return {
    address: { section: [], item: null },
    kind: "paragraph",
    en: beads.flatMap(({ en }) => en),
    ja: beads.flatMap(({ ja }) => ja),
    score: 0,
  };
}

function evidenceLogOdds(counts: EvidenceCounts): number {
  return evidenceKinds.reduce((total, kind) => {
    const { informative, found } = counts[kind];
    const [translated, unrelated] = [model.translated[kind], model.unrelated[kind]];
    const weight = kind === "lexicon" || kind === "english" ? model.byHand.lexiconWeight : 1;
    const odds =
      found * Math.log(translated / unrelated) + (informative - found) * Math.log((1 - translated) / (1 - unrelated));
    return total + weight * odds;
  }, 0);
}

function coverageLogOdds(coverage: number): number {
  const { lowCoverage, lowCoverageLogOdds, partialCoverage, partialCoverageLogOdds } = model.byHand;
  if (coverage < lowCoverage) return lowCoverageLogOdds;
  return coverage < partialCoverage ? partialCoverageLogOdds : 0;
}

/** The share of the characters of a language that are in beads with both sides. */
function coverageOf(beads: readonly Bead[], language: Language): number {
  const all = charactersOf(beads, language, () => true);
  return all === 0 ? 1 : charactersOf(beads, language, isJoined) / all;
}

/** How much of the English has a counterpart, is still English, and is missing in the Japanese: shares of its characters. */
export function sharesOf(beads: readonly Bead[]): Pick<DocumentVerdict, "translated" | "untranslated" | "missing"> {
  const all = Math.max(
    1,
    charactersOf(beads, "en", () => true),
  );
  const share = (test: (bead: Bead) => boolean): number => charactersOf(beads, "en", test) / all;
  return {
    translated: share((bead) => isJoined(bead) && bead.untranslated !== true),
    untranslated: share((bead) => isJoined(bead) && bead.untranslated === true),
    missing: share((bead) => bead.ja.length === 0),
  };
}

function isJoined({ en, ja }: Bead): boolean {
  return en.length > 0 && ja.length > 0;
}

function charactersOf(beads: readonly Bead[], language: Language, test: (bead: Bead) => boolean): number {
  return beads.reduce(
    (total, bead) => (test(bead) ? bead[language].reduce((sum, { text }) => sum + text.length, total) : total),
    0,
  );
}

/** Caps the scores of beads in documents that are unrelated, or too small to know. */
export function withVerdict(beads: readonly Bead[], { related, logOdds }: DocumentVerdict): Bead[] {
  const limit = !related ? model.byHand.scoreLimitOfUnrelated : logOdds < 0 ? model.byHand.scoreLimitOfUncertain : 1;
  return beads.map((bead) => (bead.score > limit ? { ...bead, score: limit } : bead));
}

/** Reports documents that are unrelated. */
export function verdictFindings(verdict: DocumentVerdict, beads: readonly Bead[]): Finding[] {
  if (verdict.related) return [];
  const ja = beads.flatMap((bead) => bead.ja);
  const range = [
    Math.min(...ja.map((segment) => segment.range[0])),
    Math.max(...ja.map((segment) => segment.range[1])),
  ] as const;
  const { foundWords, informativeWords } = verdict;
  return [
    {
      ruleId: "unrelated-documents",
      severity: "error",
      message:
        "These documents do not look like translations of each other: " +
        `${String(foundWords)} of ${String(informativeWords)} names, numbers and known words have their counterpart. ` +
        "Check that the two files belong together.",
      address: { section: [], item: null },
      language: "ja",
      range: ja.length === 0 ? [0, 0] : range,
    },
  ];
}
