import type { Bead, Bitext, Finding, Language, Segment } from "../../model";
import type { CorrectedBead } from "./bead-table";

/**
 * Applies the corrections of a person to a bitext. A correction applies if all its segments are still in the documents; others
 * are reported. Segments that no correction names keep their beads.
 *
 * @example
 * correctBeads(bitext, readBeadTable(table)).findings //=> [{ ruleId: "bead-correction", … }] for what no longer applies
 */
export function correctBeads(bitext: Bitext, corrections: readonly CorrectedBead[]): Bitext {
  const find = { en: segmentFinder(bitext, "en"), ja: segmentFinder(bitext, "ja") };
  const beadOf = new Map<Segment, Bead>();
  for (const bead of bitext.beads) for (const segment of [...bead.en, ...bead.ja]) beadOf.set(segment, bead);
  const made: Bead[] = [];
  const taken = new Set<Segment>();
  const findings: Finding[] = [];
  for (const correction of corrections) {
    const sides = { en: correction.en.map(find.en), ja: correction.ja.map(find.ja) };
    const missing = firstMissing(correction, sides);
    if (missing !== undefined) {
      findings.push(staleFinding(missing, correction));
      continue;
    }
    const [en, ja] = [inOrder(sides.en), inOrder(sides.ja)];
    for (const segment of [...en, ...ja]) taken.add(segment);
    made.push(correctedBead(en, ja, beadOf));
  }
  const kept = bitext.beads.flatMap((bead) => remainder(bead, taken));
  const beads = sortBeads([...made, ...kept], bitext.beads);
  const joined = new Set(
    beads.filter(({ en, ja }) => en.length > 0 && ja.length > 0).flatMap(({ en, ja }) => [...en, ...ja]),
  );
  const settled = new Set([...joined].map(({ range }) => range.join()));
  const open = bitext.findings.filter(
    ({ ruleId, range }) => !ruleId.endsWith("-without-counterpart") || !settled.has(range.join()),
  );
  return { ...bitext, beads, findings: [...open, ...findings] };
}

type Found = readonly (Segment | undefined)[];

/** Finds the segments with a text, each occurrence once, in the order of the document. */
function segmentFinder({ beads }: Bitext, language: Language): (text: string) => Segment | undefined {
  const byText = new Map<string, Segment[]>();
  const segments = beads.flatMap((bead) => bead[language]).sort((a, b) => a.range[0] - b.range[0]);
  for (const segment of segments) {
    const known = byText.get(keyOf(segment.text));
    if (known === undefined) byText.set(keyOf(segment.text), [segment]);
    else known.push(segment);
  }
  return (text) => byText.get(keyOf(text))?.shift();
}

function keyOf(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

function firstMissing(
  correction: CorrectedBead,
  sides: Readonly<Record<Language, Found>>,
): { readonly language: Language; readonly text: string } | undefined {
  for (const language of ["en", "ja"] as const) {
    const at = sides[language].indexOf(undefined);
    if (at >= 0) return { language, text: correction[language][at] ?? "" };
  }
  return undefined;
}

function inOrder(found: Found): Segment[] {
  return found.flatMap((segment) => segment ?? []).sort((a, b) => a.range[0] - b.range[0]);
}

/** The bead that the aligner made of the same segments, or a new one that a person is sure of. */
function correctedBead(en: readonly Segment[], ja: readonly Segment[], beadOf: ReadonlyMap<Segment, Bead>): Bead {
  const [first, other] = [en[0] && beadOf.get(en[0]), ja[0] && beadOf.get(ja[0])];
  const origin = first ?? other;
  if (origin !== undefined && areSame(origin.en, en) && areSame(origin.ja, ja)) return origin;
  const untranslated = ja.some((segment) => beadOf.get(segment)?.untranslated === true);
  return {
    ...placeOf(origin, other),
    ...(untranslated && { untranslated }),
    en,
    ja,
    score: en.length > 0 && ja.length > 0 ? 1 : 0,
  };
}

/** The place of a new bead: that of the beads from which its segments come. */
function placeOf(
  origin: Bead | undefined,
  japanese: Bead | undefined,
): Pick<Bead, "address" | "kind" | "japaneseAddress" | "labels"> {
  return {
    address: origin?.address ?? { section: [], item: null },
    kind: origin?.kind ?? "paragraph",
    ...(japanese?.japaneseAddress && { japaneseAddress: japanese.japaneseAddress }),
    ...(origin?.labels && { labels: origin.labels }),
  };
}

function areSame(a: readonly Segment[], b: readonly Segment[]): boolean {
  return a.length === b.length && a.every((segment, index) => segment === b[index]);
}

/** What corrections leave of a bead: a pair of the rest would be a guess, so each segment is alone. */
function remainder(bead: Bead, taken: ReadonlySet<Segment>): Bead[] {
  const isFree = (segment: Segment): boolean => !taken.has(segment);
  const [en, ja] = [bead.en.filter(isFree), bead.ja.filter(isFree)];
  if (en.length === bead.en.length && ja.length === bead.ja.length) return [bead];
  return [
    ...en.map((segment) => ({ ...bead, en: [segment], ja: [], score: 0 })),
    ...ja.map((segment) => ({ ...bead, en: [], ja: [segment], score: 0 })),
  ];
}

/** In the order of the beads that the first segments, English before Japanese, were in before. */
function sortBeads(beads: readonly Bead[], before: readonly Bead[]): Bead[] {
  const placeOf = new Map<Segment, number>();
  before.forEach(({ en, ja }, index) => {
    for (const segment of [...en, ...ja]) placeOf.set(segment, index);
  });
  const place = ({ en, ja }: Bead): number => [...en, ...ja].map((segment) => placeOf.get(segment) ?? 0)[0] ?? 0;
  const start = ({ en, ja }: Bead): number => (en[0] ?? ja[0])?.range[0] ?? 0;
  return [...beads].sort((a, b) => place(a) - place(b) || b.en.length - a.en.length || start(a) - start(b));
}

const languageNames = { en: "English", ja: "Japanese" } as const;

function staleFinding(
  { language, text }: { readonly language: Language; readonly text: string },
  { line }: CorrectedBead,
): Finding {
  const start = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return {
    ruleId: "bead-correction",
    severity: "warning",
    message: `Line ${String(line)} of the beads no longer applies: “${start}” is not in the ${languageNames[language]}.`,
    address: { section: [], item: null },
    language,
    range: [0, 0],
    actual: text,
  };
}
