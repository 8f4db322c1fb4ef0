import { footnotesOfBitext } from "../bilingual";
import {
  type Bitext,
  type CheckUnit,
  type Finding,
  type Glossary,
  type Language,
  otherLanguage,
  type Segment,
  type ValidationFinding,
} from "../model";
import { type ValidateOptions, validateTranslations } from "../validation";
import { placeFinder } from "./place-finder";
import type { PageFinding, Side } from "./page-data";

/** The settings of the checks. */
export interface CheckSettings extends Omit<ValidateOptions, "from" | "to" | "onProgress"> {
  /** The language of the original. */
  readonly from: Language;
  readonly glossary: Glossary | null;
}

/**
 * The findings of the alignment and the documents, and those of the checks, in the order of the units. A fault that both
 * report is listed once, as the finding of the check, whose rule a person can switch off.
 */
export function findingsOf(bitext: Bitext, settings: CheckSettings): PageFinding[] {
  const checked = checkUnits(bitext, settings);
  const told = new Set(checked.flatMap(({ fault }) => fault ?? []));
  const others = placeDocumentFindings(bitext).filter(({ fault }) => fault === undefined || !told.has(fault));
  const findings = [...others, ...checked].map(({ fault: _, ...finding }): PageFinding => finding);
  return findings.sort((a, b) => a.unit - b.unit);
}

/** A finding with the key of its fault: a bracket by its place, a note by its two labels. */
interface Found extends PageFinding {
  readonly fault?: string | undefined;
}

function faultOfBracket({ unit, place }: Pick<PageFinding, "unit" | "place">): string | undefined {
  return place && ["bracket", unit, place.side, place.segment, place.start].join(" ");
}

function faultOfNote(en: string | null | undefined, ja: string | null | undefined): string | undefined {
  return en == null || ja == null ? undefined : JSON.stringify(["note", en, ja]);
}

function placeDocumentFindings({ beads, findings }: Bitext): Found[] {
  const finders = { en: placeFinder(beads, "en"), ja: placeFinder(beads, "ja") };
  return findings.map(({ ruleId, severity, message, language, range }: Finding): Found => {
    const found = finders[language](range);
    const unit = found?.unit ?? 0;
    const labels = ruleId === "note-label" ? beads[unit]?.labels : undefined;
    const finding = { unit, ruleId, severity, message, fault: faultOfNote(labels?.en, labels?.ja) };
    if (found === null || found.start === found.end) return finding;
    const { segment, start, end } = found;
    const placed = { ...finding, place: { side: sideOf(language), segment, start, end } };
    return ruleId === "unclosed-bracket" ? { ...placed, fault: faultOfBracket(placed) } : placed;
  });
}

function sideOf(language: Language): Side {
  return language === "en" ? 0 : 1;
}

function checkUnits(bitext: Bitext, { from, glossary, ...options }: CheckSettings): Found[] {
  const to = otherLanguage(from);
  const notes = footnotesOfBitext(bitext);
  const numbers: number[] = [];
  const units = bitext.beads.flatMap((bead, number): CheckUnit[] => {
    if (bead.en.length === 0 || bead.ja.length === 0) return [];
    numbers.push(number);
    const side = (language: Language): CheckUnit["source"] => ({
      text: joined(bead[language], language),
      notes: notes(bead, language),
    });
    return [{ source: side(from), target: side(to), sourceLanguage: from, targetLanguage: to, address: bead.address }];
  });
  return validateTranslations(units, glossary, { ...options, from, to }).map((finding): Found => {
    const { index, ruleId, severity, message, expected, actual } = finding;
    const unit = numbers[index] ?? 0;
    const place = placeOf(finding, bitext.beads[unit]?.[finding.language] ?? []);
    const placed = { unit, ruleId, severity, message, ...(place === null ? {} : { place }) };
    if (ruleId === "bracket") return { ...placed, fault: faultOfBracket(placed) };
    if (ruleId !== "footnote") return placed;
    return { ...placed, fault: from === "en" ? faultOfNote(expected, actual) : faultOfNote(actual, expected) };
  });
}

/** English segments are sentences with a space between them, Japanese ones follow each other. */
function joined(segments: readonly Segment[], language: Language): string {
  return segments.map(({ text }) => text).join(separator(language));
}

function separator(language: Language): string {
  return language === "en" ? " " : "";
}

/** A finding's range in the segment in which it begins; null for one without extent. */
function placeOf(
  { language, range: [from, to] }: ValidationFinding,
  segments: readonly Segment[],
): NonNullable<PageFinding["place"]> | null {
  let offset = 0;
  for (const [segment, { text }] of segments.entries()) {
    const start = from - offset;
    const end = Math.min(to - offset, text.length);
    if (start < text.length)
      return end > start ? { side: sideOf(language), segment, start: Math.max(0, start), end } : null;
    offset += text.length + separator(language).length;
  }
  return null;
}
