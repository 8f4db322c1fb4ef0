import { lineStarts, positionOf } from "../language";
import type { Bitext, Finding, Language } from "../model";

/** Where a finding is in its document. */
export interface FindingPosition {
  /** The file, or `English` and `Japanese` where the document has no name. */
  readonly file: string;
  /** Line and column, from 1. */
  readonly line: number;
  readonly column: number;
  /** The page, from 1, in documents that have pages. */
  readonly page?: number;
}

/** The findings of one kind. */
export interface FindingKind {
  readonly ruleId: string;
  readonly severity: Finding["severity"];
  /** In the order of the bitext; never empty. */
  readonly findings: readonly Finding[];
}

const languageNames = { en: "English", ja: "Japanese" } as const;

/**
 * Groups findings by kind: errors first, then warnings, then remarks, each in the order of their first finding.
 *
 * @example
 * groupFindings(bitext.findings)[0] //=> { ruleId: "note-label", severity: "warning", findings: [...] }
 */
export function groupFindings(findings: readonly Finding[]): FindingKind[] {
  const kinds = new Map<string, { ruleId: string; severity: Finding["severity"]; findings: Finding[] }>();
  for (const finding of findings) {
    const key = `${finding.severity} ${finding.ruleId}`;
    const kind = kinds.get(key) ?? { ruleId: finding.ruleId, severity: finding.severity, findings: [] };
    kinds.set(key, kind);
    kind.findings.push(finding);
  }
  const severities = ["error", "warning", "info"];
  return [...kinds.values()].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
}

/**
 * Finds positions for the findings of a bitext. Lines are counted once, so many findings cost little.
 *
 * @example
 * findingPositions(bitext)(bitext.findings[0]) //=> { file: "report.ja.md", line: 12, column: 1 }
 */
export function findingPositions(bitext: Bitext): (finding: Finding) => FindingPosition {
  const starts = { en: lineStarts(bitext.en.text), ja: lineStarts(bitext.ja.text) };
  const pages = { en: pageStarts(bitext, "en"), ja: pageStarts(bitext, "ja") };
  return ({ language, range }) => {
    const [line, column] = positionOf(starts[language], range[0]);
    const page = pages[language].findLast(({ start }) => start <= range[0])?.page;
    const file = bitext[language].file ?? languageNames[language];
    return { file, line, column, ...(page === undefined ? {} : { page }) };
  };
}

/** The first offset of each page, in order. */
function pageStarts({ beads }: Bitext, language: Language): { readonly start: number; readonly page: number }[] {
  const starts = new Map<number, number>();
  for (const { range, page } of beads.flatMap((bead) => bead[language])) {
    if (page === undefined) continue;
    starts.set(page, Math.min(starts.get(page) ?? Infinity, range[0]));
  }
  return [...starts].map(([page, start]) => ({ page, start })).sort((a, b) => a.start - b.start);
}

/** `report.ja.md:12:1`, or `report.ja.pdf page 3` in a document with pages. */
export function formatPosition({ file, line, column, page }: FindingPosition): string {
  return page === undefined ? `${file}:${String(line)}:${String(column)}` : `${file} page ${String(page)}`;
}
