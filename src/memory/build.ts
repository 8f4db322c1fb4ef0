import type {
  Bead,
  Bitext,
  ConceptEntry,
  Glossary,
  Language,
  Property,
  MemoryContent,
  MemoryHeader,
  SegmentType,
  TranslationUnit,
} from "../model";
import { version } from "../../package.json";
import { formatAddress, otherLanguage } from "../model";

/** Options of `buildMemory` and `buildTermMemory`. */
export interface BuildMemoryOptions {
  /** Which language is the source. Default: `ja`. */
  readonly sourceLanguage?: Language;
}

/**
 * The translation memory of a bitext: a unit for each bead with both sides, with its address. A source that repeats with the
 * same target is one unit; where its targets differ, the later ones carry their neighbours (`prev`, `next`), by which a CAT
 * tool tells them apart.
 *
 * @example
 * buildMemory(bitext).units.length //=> 112
 */
export function buildMemory({ beads }: Bitext, options: BuildMemoryOptions = {}): MemoryContent {
  const source = options.sourceLanguage ?? "ja";
  const target = otherLanguage(source);
  const paired = beads.filter(({ en, ja }) => en.length > 0 && ja.length > 0);
  const targets = new Map<string, Set<string>>();
  const units: TranslationUnit[] = [];
  paired.forEach((bead, index) => {
    const from = textOf(bead, source);
    const into = textOf(bead, target);
    const known = targets.get(from) ?? new Set();
    targets.set(from, known);
    if (known.has(into)) return;
    const context = known.size === 0 ? [] : contextOf(paired[index - 1], paired[index + 1], source);
    known.add(into);
    units.push({
      id: String(index + 1),
      variants: [
        { language: source, text: from },
        { language: target, text: into },
      ],
      properties: [...addressProperties(bead), ...context],
    });
  });
  return { header: headerOf(source, "sentence"), units };
}

/**
 * The terms of a glossary as units, one for each term of the source language that is not deprecated.
 *
 * @example
 * buildTermMemory(glossary).units[0]?.variants.map(({ text }) => text) //=> ["日英関係省庁", "Both Participants"]
 */
export function buildTermMemory(glossary: Glossary, options: BuildMemoryOptions = {}): MemoryContent {
  const source = options.sourceLanguage ?? "ja";
  const target = otherLanguage(source);
  const seen = new Set<string>();
  const units = glossary.entries.flatMap((entry) =>
    entry[source].flatMap(({ term, status }): TranslationUnit[] => {
      const renderings = entry[target].filter((other) => other.status !== "deprecated");
      // An abbreviation is rendered by itself where both languages use it, everything else by the preferred term.
      const rendering = renderings.find((other) => other.term === term) ?? renderings[0];
      if (status === "deprecated" || rendering === undefined || seen.has(term)) return [];
      seen.add(term);
      const variants = [
        { language: source, text: term },
        { language: target, text: rendering.term },
      ];
      return [{ id: String(seen.size), variants, properties: propertiesOf(entry) }];
    }),
  );
  return { header: headerOf(source, "phrase"), units };
}

function headerOf(sourceLanguage: Language, segmentType: SegmentType): MemoryHeader {
  return {
    creationTool: "taiyaku",
    creationToolVersion: version,
    segmentType,
    originalFormat: "taiyaku",
    adminLanguage: "en",
    sourceLanguage,
    dataType: "plaintext",
  };
}

function propertiesOf({ id, type, occurrences }: ConceptEntry): Property[] {
  return [
    { type: "x-concept", value: id },
    { type: "x-type", value: type },
    ...occurrences.slice(0, 1).map((address) => ({ type: "x-address", value: formatAddress(address) })),
  ];
}

function textOf(bead: Bead, language: Language): string {
  return bead[language].map(({ text }) => text).join(language === "en" ? " " : "");
}

/** The properties that say where a bead stands. */
export function addressProperties({ address, kind }: Bead): Property[] {
  return [
    ...(address.section.length > 0 ? [{ type: "x-section", value: address.section.join(" / ") }] : []),
    ...(address.item === null ? [] : [{ type: kind === "note" ? "x-note" : "x-item", value: address.item }]),
  ];
}

function contextOf(previous: Bead | undefined, next: Bead | undefined, source: Language): Property[] {
  return [
    ...(previous ? [{ type: "prev", value: textOf(previous, source) }] : []),
    ...(next ? [{ type: "next", value: textOf(next, source) }] : []),
  ];
}
