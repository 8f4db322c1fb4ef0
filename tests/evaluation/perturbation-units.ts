import type { Bitext, Block, Document, Item, Language, Section } from "../../src/model";

/** An item or a paragraph as it stands in the text, on lines of its own. */
export interface Unit {
  readonly kind: "item" | "paragraph";
  /** The label of an item. */
  readonly label: string | null;
  /** From the beginning of its first line to behind the line feed of its last. */
  readonly start: number;
  readonly end: number;
  /** The number of the section that it stands in. */
  readonly section: number;
  /** The unit that this one is the translation of, by its place in the other side's list; null if there is not just one. */
  readonly counterpart: number | null;
  /** The numbers of the gold beads that its segments stand in. */
  readonly beads: ReadonlySet<number>;
}

/** A section as it stands in the text, from its heading to the next of any level. */
export interface SectionUnit {
  readonly start: number;
  readonly end: number;
  readonly beads: ReadonlySet<number>;
}

/** One side of a pair, ready to be changed. */
export interface Side {
  readonly language: Language;
  readonly document: Document;
  readonly units: readonly Unit[];
  readonly sections: readonly SectionUnit[];
}

/** The units of both sides of an alignment that is known to be right. */
export function unitsOf(bitext: Bitext): { readonly en: Side; readonly ja: Side } {
  const beadsBetween = (language: Language, start: number, end: number): Set<number> =>
    new Set(
      bitext.beads.flatMap((bead, index) =>
        bead[language].some(({ range }) => range[0] >= start && range[0] < end) ? [index] : [],
      ),
    );
  const found = { en: blocksOf(bitext.en), ja: blocksOf(bitext.ja) };
  const withBeads = (language: Language): Omit<Unit, "counterpart">[] =>
    found[language].units.map((unit) => ({ ...unit, beads: beadsBetween(language, unit.start, unit.end) }));
  const units = { en: withBeads("en"), ja: withBeads("ja") };
  const side = (language: Language, other: Language): Side => ({
    language,
    document: bitext[language],
    units: units[language].map((unit) => ({
      ...unit,
      counterpart: counterpartOf(unit, units[language], units[other]),
    })),
    sections: found[language].sections.map(({ start, end }) => ({
      start,
      end,
      beads: beadsBetween(language, start, end),
    })),
  });
  return { en: side("en", "ja"), ja: side("ja", "en") };
}

type Candidate = Pick<Unit, "beads" | "kind">;

/** The one unit of the other side that has the same beads and no others. */
function counterpartOf(unit: Candidate, own: readonly Candidate[], others: readonly Candidate[]): number | null {
  const meets = (a: Candidate, b: Candidate): boolean => [...a.beads].some((bead) => b.beads.has(bead));
  const partners = others.flatMap((other, index) => (meets(unit, other) ? [index] : []));
  const [partner] = partners;
  const other = partner === undefined ? undefined : others[partner];
  if (partner === undefined || other === undefined || partners.length > 1 || other.kind !== unit.kind) return null;
  return own.filter((each) => meets(each, other)).length === 1 ? partner : null;
}

function blocksOf(document: Document): {
  readonly units: Omit<Unit, "counterpart" | "beads">[];
  readonly sections: { readonly start: number; readonly end: number }[];
} {
  const { text, notes } = document;
  const lineStart = (at: number): number => text.lastIndexOf("\n", at - 1) + 1;
  const lineEnd = (at: number): number => (text.indexOf("\n", at) < 0 ? text.length : text.indexOf("\n", at) + 1);
  const units: Omit<Unit, "counterpart" | "beads">[] = [];
  const sections: { start: number; end: number }[] = [];
  const add = (block: Block, section: number): void => {
    if (block.kind !== "item" && block.kind !== "paragraph") return;
    const [start, end] = [lineStart(block.range[0]), lineEnd(Math.max(block.range[0], block.range[1] - 1))];
    const whole = !notes.some(({ range }) => range[0] < end && range[1] > start);
    const items: readonly Item[] = block.kind === "item" ? block.items : [];
    if (whole) units.push({ kind: block.kind, label: block.kind === "item" ? block.label : null, start, end, section });
    if (!whole) for (const item of items) add(item, section);
  };
  const walk = (section: Section): void => {
    const own = sections.length;
    sections.push({ start: lineStart(section.range[0]), end: lineEnd(Math.max(0, section.range[1] - 1)) });
    for (const block of section.blocks) add(block, own);
    section.sections.forEach(walk);
  };
  document.blocks.forEach((block) => add(block, -1));
  document.sections.forEach(walk);
  // Two units on one line, such as the cells of a row, cannot be changed apart.
  const apart = units.filter(
    (unit, at) => (units[at - 1]?.end ?? 0) <= unit.start && (units[at + 1]?.start ?? Infinity) >= unit.end,
  );
  return {
    units: apart,
    sections: sections.filter((section, at) => (sections[at + 1]?.start ?? Infinity) >= section.end),
  };
}
