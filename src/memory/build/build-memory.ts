import {
  bitext as bitextShape,
  expectArguments,
  flag,
  glossary as glossaryShape,
  optional,
  record,
} from "../../model/shapes";
import {
  type Bead,
  type Bitext,
  type ConceptEntry,
  expectLanguage,
  expectScore,
  formatAddress,
  type Glossary,
  type Language,
  type MemoryContent,
  type MemoryHeader,
  otherLanguage,
  type Property,
  type SegmentType,
  type TranslationUnit,
} from "../../model";
import { version } from "../../../package.json";

/** Options of `buildMemory` and `buildTermMemory`. */
export interface BuildMemoryOptions {
  /** Which language is the source. Default: `ja`. */
  readonly sourceLanguage?: Language;
  /** Beads with a lower score (0 to 1) are not in the memory. Default: 0, which keeps all. */
  readonly minimumScore?: number;
  /** Whether beads whose Japanese is still English are in the memory. Default: false. */
  readonly keepUntranslated?: boolean;
}

/**
 * Builds the translation memory of a bitext: a unit for each bead with both sides. The properties of a unit are its score
 * (`x-score`) and its English address (`x-section`, `x-item`); each variant has the file, page and section of its own document
 * (`x-file`, `x-page`, `x-section`, `x-item`). A source with one target is one unit however often it occurs. A source with
 * several targets has a unit without context for the first, and a unit for each occurrence with its file and neighbours
 * (`file`, `prev`, `next`), by which OmegaT distinguishes them.
 *
 * @throws TaiyakuError `invalid-argument` if the source language is neither `en` nor `ja`, or the score is not from 0 to 1
 * @example
 * buildMemory(bitext).units.length //=> 112, for the report
 */
export function buildMemory(bitext: Bitext, options: BuildMemoryOptions = {}): MemoryContent {
  expectArguments({ bitext, options }, { bitext: bitextShape, options: record({ keepUntranslated: optional(flag) }) });
  const source = options.sourceLanguage ?? "ja";
  expectLanguage("sourceLanguage", source);
  const target = otherLanguage(source);
  const minimum = options.minimumScore ?? 0;
  expectScore("minimumScore", minimum);
  const isKept = (bead: Bead): boolean =>
    bead[target].length > 0 &&
    bead.kind !== "code" &&
    bead.score >= minimum &&
    (options.keepUntranslated === true || bead.untranslated !== true);
  const beads = bitext.beads.filter((bead) => bead[source].length > 0);
  const paired = beads.filter(isKept);
  const targets = groupTargets(paired, source, target);
  const file = baseName(bitext[source].file ?? "document");
  const seen = new Set<string>();
  const units: TranslationUnit[] = [];
  beads.forEach((bead, index) => {
    if (!isKept(bead)) return;
    const from = textOf(bead, source);
    const add = (context: readonly Property[]): void => {
      const variants = [source, target].map((language) => ({
        language,
        text: textOf(bead, language),
        properties: originProperties(bead, bitext, language),
      }));
      const properties = [scoreProperty(bead), ...addressProperties(bead), ...context];
      units.push({ id: String(units.length + 1), variants, properties });
    };
    if (!seen.has(from)) add([]);
    seen.add(from);
    if ((targets.get(from)?.size ?? 0) > 1) add(contextOf(file, beads[index - 1], beads[index + 1], source));
  });
  return { header: headerOf(source, "sentence"), units };
}

/** The different targets of each source. */
function groupTargets(beads: readonly Bead[], source: Language, target: Language): Map<string, Set<string>> {
  const targets = new Map<string, Set<string>>();
  for (const bead of beads) {
    const from = textOf(bead, source);
    targets.set(from, (targets.get(from) ?? new Set()).add(textOf(bead, target)));
  }
  return targets;
}

function baseName(path: string): string {
  return path.split(/[\\/]/u).at(-1) ?? path;
}

/**
 * The terms of a glossary as units, one for each term of the source language that is not deprecated.
 *
 * @example
 * buildTermMemory(glossary).units[0]?.variants.map(({ text }) => text) //=> ["日英関係省庁", "Both Participants"]
 */
export function buildTermMemory(glossary: Glossary, options: BuildMemoryOptions = {}): MemoryContent {
  expectArguments({ glossary, options }, { glossary: glossaryShape, options: record({}) });
  const source = options.sourceLanguage ?? "ja";
  expectLanguage("sourceLanguage", source);
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
    ...[...new Set(occurrences.flatMap(({ file }) => file ?? []))].map((value) => ({ type: "x-file", value })),
    ...occurrences
      .slice(0, 1)
      .map(({ section, item }) => ({ type: "x-address", value: formatAddress({ section, item }) })),
  ];
}

function textOf(bead: Bead, language: Language): string {
  return bead[language].map(({ text }) => text).join(language === "en" ? " " : "");
}

function scoreProperty({ score }: Bead): Property {
  return { type: "x-score", value: score.toFixed(2) };
}

/** The file, the page and the section of one language of a bead. */
function originProperties(bead: Bead, bitext: Bitext, language: Language): Property[] {
  const { file } = bitext[language];
  const page = bead[language][0]?.page;
  const address = language === "ja" ? (bead.japaneseAddress ?? bead.address) : bead.address;
  return [
    ...(file === undefined ? [] : [{ type: "x-file", value: file }]),
    ...(page === undefined ? [] : [{ type: "x-page", value: String(page) }]),
    ...addressProperties({ address, kind: bead.kind }),
  ];
}

/** The properties that say where a bead is. */
export function addressProperties({ address, kind }: Pick<Bead, "address" | "kind">): Property[] {
  return [
    ...(address.section.length > 0 ? [{ type: "x-section", value: address.section.join(" / ") }] : []),
    ...(address.item === null ? [] : [{ type: kind === "note" ? "x-note" : "x-item", value: address.item }]),
  ];
}

function contextOf(file: string, previous: Bead | undefined, next: Bead | undefined, source: Language): Property[] {
  return [
    { type: "file", value: file },
    ...(previous ? [{ type: "prev", value: textOf(previous, source) }] : []),
    ...(next ? [{ type: "next", value: textOf(next, source) }] : []),
  ];
}
