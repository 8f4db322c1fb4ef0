import { alignDocuments } from "../alignment";
import { parseDocument } from "../document";
import { lineStarts, positionOf } from "../language";
import {
  formatAddress,
  type Bead,
  type CheckUnit,
  type Document,
  type Finding,
  type Segment,
  type StructureRemark,
} from "../model";
import { cutText, type CutText } from "./cut-text";
import { noText, placeMarks, textOfSegments, type DocumentSide, type NamedText } from "./document-sides";
import { findComments, type Directive } from "./ignore-comments";
import type { CheckInput, LocatedUnit, Suppression } from "./located";
import { isRemarkable } from "./lone-beads";
import { partBeads } from "./part-beads";
import { suppressedRules } from "./suppressed";

/**
 * The units of a document and its translation: their beads, those that have one side only with an empty text on the other.
 * `<!-- taiyaku-ignore number -->` before a block switches rules off for it, `<!-- taiyaku-disable -->` up to
 * `<!-- taiyaku-enable -->`.
 *
 * @throws TaiyakuError `language` if they are not an English and a Japanese document
 */
export function checkUnitsOfDocuments(source: NamedText, target: NamedText): CheckInput {
  const [from, to] = [readSide(source), readSide(target)];
  const [en, ja] = source.language === "en" ? [from, to] : [to, from];
  const { beads: aligned, findings } = alignDocuments(en.document, ja.document);
  const beads = partBeads(aligned);
  const [one, other] = [sideOf(from, beads), sideOf(to, beads)];
  const names = new Map<string, number>();
  const remarks = placeRemarks(findings, beads, source.language);
  let before: Segment | undefined;
  const units = beads.flatMap((bead, index): LocatedUnit[] => {
    const [sources, targets] = [bead[source.language], bead[target.language]];
    const isLone = sources.length === 0 || targets.length === 0;
    if (bead.kind === "code" || (isLone && !isRemarkable(bead))) return [];
    const sourceText = sources.length === 0 ? null : textOfSegments(sources, one.side);
    const targetText = targets.length === 0 ? null : textOfSegments(targets, other.side);
    const ignore = [...sources.flatMap(one.suppressed), ...targets.flatMap(other.suppressed)];
    const unit: CheckUnit = {
      id: nameOf(bead, names),
      source: sourceText?.text ?? "",
      target: targetText?.text ?? "",
      sourceLanguage: source.language,
      targetLanguage: target.language,
      address: bead.address,
      ...(ignore.length === 0 ? {} : { ignore: [...new Set(ignore)] }),
      ...(remarks.has(index) ? { structure: remarks.get(index) ?? [] } : {}),
    };
    const located = {
      unit,
      source: sourceText?.located ?? noText(undefined, one.side),
      target: targetText?.located ?? noText(before, other.side),
    };
    before = targets.at(-1) ?? before;
    return [located];
  });
  return {
    units,
    files: new Map([
      [source.file, source.text],
      [target.file, target.text],
    ]),
    suppressions: [...from.suppressions, ...to.suppressions],
    notes: [...from.notes, ...to.notes],
  };
}

interface ReadSide {
  readonly named: NamedText;
  readonly document: Document;
  readonly cut: CutText;
  readonly directives: readonly (Directive & { readonly at: number })[];
  readonly suppressions: readonly Suppression[];
  readonly notes: readonly string[];
}

function readSide(named: NamedText): ReadSide {
  const { file, text, language } = named;
  // A document that is read already has no comments of Markdown in its text.
  const { directives, unknown } = named.document === undefined ? findComments(text) : { directives: [], unknown: [] };
  const cut = cutText(
    text,
    [...directives, ...unknown].map(({ range }) => range).sort((a, b) => a[0] - b[0]),
  );
  const document = named.document ?? parseDocument(cut.text, { language, file });
  const starts = unknown.length === 0 ? [] : lineStarts(text);
  return {
    named,
    document,
    cut,
    directives: directives.map((directive) => ({ ...directive, at: cut.toCut(directive.range[1]) })),
    suppressions: directives.map(({ rules, range }) => ({ file, rules, range })),
    notes: unknown.map(
      ({ word, range }) =>
        `${file}:${String(positionOf(starts, range[0])[0])}: \`${word}\` is no comment of taiyaku; ` +
        "there are taiyaku-ignore, taiyaku-disable and taiyaku-enable.",
    ),
  };
}

function sideOf(
  { named, document, cut, directives }: ReadSide,
  beads: readonly Bead[],
): { readonly side: DocumentSide; readonly suppressed: (segment: Segment) => string[] } {
  const segments = beads.flatMap((bead) => bead[named.language]).sort((a, b) => a.range[0] - b.range[0]);
  return {
    side: { named, cut, marks: placeMarks(document, segments) },
    suppressed: suppressedRules(document, segments, directives),
  };
}

/** What the alignment tells of the structure that a translator can mend; the rest is about reading, or in other rules' care. */
const structural = new Set(["item-label", "heading-label", "item-merged", "item-moved", "heading-moved"]);

/** Remarks on structure by the position of the bead that they are about. */
function placeRemarks(
  findings: readonly Finding[],
  beads: readonly Bead[],
  sourceLanguage: NamedText["language"],
): Map<number, StructureRemark[]> {
  const wanted = findings.filter(
    ({ ruleId, severity }) => structural.has(ruleId) && (severity !== "info" || ruleId.endsWith("-moved")),
  );
  const placed = new Map<number, StructureRemark[]>();
  for (const { language, range, message, actual, expected } of wanted) {
    const index = beads.findIndex((bead) => bead[language].some((segment) => segment.range[0] === range[0]));
    if (index < 0) continue;
    const remark: StructureRemark = {
      side: language === sourceLanguage ? "source" : "target",
      message,
      ...(actual === undefined ? {} : { actual }),
      ...(expected === undefined ? {} : { expected }),
    };
    placed.set(index, [...(placed.get(index) ?? []), remark]);
  }
  return placed;
}

/** Address and position at it: `Semiconductors a #2`. A note is named by what it is labelled in English. */
function nameOf(bead: Bead, names: Map<string, number>): string {
  const name =
    bead.kind === "note"
      ? `note ${bead.labels?.en ?? bead.labels?.ja ?? ""}`
      : formatAddress(bead.address) || bead.kind;
  const count = (names.get(name) ?? 0) + 1;
  names.set(name, count);
  return count === 1 ? name : `${name} #${String(count)}`;
}
