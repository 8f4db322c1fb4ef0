import { document as documentShape, expectArguments, optional, record } from "../model/shapes";
import { flattenDocument } from "../document";
import { TaiyakuError, type Bead, type Bitext, type Document, type Finding } from "../model";
import { indexAssociations, pairEvidence } from "./words/associations";
import { pairBeads } from "./beads";
import { listBlocks, listNotes, type ListedBlock } from "./blocks/block-list";
import { addedFindings, beadFindings, pairFindings } from "./blocks/findings";
import { documentLengths } from "./search/length-model";
import type { Lexicon } from "./words/lexicon";
import { partRunInHeads } from "./blocks/run-in-heads";
import { readSides } from "./search/sides";
import { parted, type BlockPair } from "./blocks/block-pairs";
import { markUntranslated } from "./languages/untranslated";
import { splitTranslatorNotes, withoutInlineNotes } from "./languages/translator-notes";
import { blockSide } from "./blocks/block-scene";
import { matchBlocks } from "./blocks/match-blocks";
import { judgeDocuments, verdictFindings, withVerdict } from "./verdict/judge-documents";
import { pick } from "./words/token-table";

/** Options of `alignDocuments`. */
export interface AlignDocumentsOptions {
  /** A dictionary to use besides what the documents themselves teach. Default: none. */
  readonly lexicon?: Lexicon;
}

const argumentShapes = {
  en: documentShape,
  ja: documentShape,
  options: /* @__PURE__ */ record({ lexicon: /* @__PURE__ */ optional(/* @__PURE__ */ record({})) }),
};

/**
 * Aligns an English document with its Japanese translation: headings, items and paragraphs by their labels, order and words,
 * then their segments in beads. Every segment of both documents stands in exactly one bead; what has no counterpart stands
 * alone, and what is missing, moved, merged or labelled otherwise is reported. A fault of a document never throws.
 *
 * @throws TaiyakuError `language` if the first document is not English or the second not Japanese
 * @example
 * const bitext = alignDocuments(parseDocument(english), parseDocument(japanese));
 * bitext.beads[0] //=> { address: { section: ["…"], item: null }, kind: "heading", en: [...], ja: [...], score: 1 }
 */
export function alignDocuments(en: Document, ja: Document, options: AlignDocumentsOptions = {}): Bitext {
  expectArguments({ en, ja, options }, argumentShapes);
  requireLanguages(en, ja);
  const english = flattenDocument(en);
  const japanese = flattenDocument(ja);
  const enListed = listBlocks(english, en.text);
  const jaListed = listBlocks(japanese, ja.text);
  const enBlocks = partRunInHeads(enListed, jaListed, "en");
  const { translation, added } = splitTranslatorNotes(partRunInHeads(jaListed, enListed, "ja"), enListed);
  const jaBlocks = translation;
  const enNotes = listNotes(english);
  const jaNotes = listNotes(japanese);
  const enAll = blockSide([...enBlocks, ...enNotes]);
  const jaAll = blockSide([...jaBlocks, ...jaNotes, ...added]);
  const all = readSides(textsOf(enAll.blocks), textsOf(jaAll.blocks).map(withoutInlineNotes), options);

  const enEnd = enAll.bounds[enBlocks.length] ?? 0;
  const jaEnd = jaAll.bounds[jaBlocks.length] ?? 0;
  const body = { ...all, en: pick(all.en, upTo(0, enEnd)), ja: pick(all.ja, upTo(0, jaEnd)) };
  const lengths = documentLengths(body.en.lengths, body.ja.lengths);
  const matched = matchBlocks(blockSide(enBlocks), blockSide(jaBlocks), body, lengths);
  const known = [...all.known, ...matched.learnt];
  const notes = matchNotes();
  const evidence = pairEvidence(indexAssociations(known, all.enWords, all.jaWords), all.en, all.ja);
  const addedPairs = parted({ en: [], ja: upTo(jaAll.blocks.length - added.length, jaAll.blocks.length) });
  const pairs = [...withAdded(matched.pairs, addedPairs, jaAll.blocks), ...notes];
  const beads = pairs.map((pair) => pairBeads(pair, enAll, jaAll, all, evidence, lengths));
  const ofPairs = findingsOfPairs({ pairs, beads, added: addedPairs, english: enAll.blocks, japanese: jaAll.blocks });
  const findings = [...en.findings, ...ja.findings, ...ofPairs];
  const marked = markUntranslated(beads.flat());
  const verdict = judgeDocuments(marked.beads);
  return {
    en,
    ja,
    beads: withVerdict(marked.beads, verdict),
    findings: sortFindings([...findings, ...marked.findings, ...verdictFindings(verdict, marked.beads)]),
  };

  /** Notes stand apart from the text; as many on both sides are the same in their order, whatever their numbers. */
  function matchNotes(): BlockPair[] {
    const shift = (pair: BlockPair): BlockPair => ({
      ...pair,
      en: pair.en.map((block) => block + enBlocks.length),
      ja: pair.ja.map((block) => block + jaBlocks.length),
    });
    if (enNotes.length === jaNotes.length)
      return enNotes.map((_, index) => shift({ en: [index], ja: [index], probability: 1, moved: false }));
    const apart = {
      ...all,
      known,
      en: pick(all.en, upTo(enEnd, all.en.count)),
      ja: pick(all.ja, upTo(jaEnd, jaAll.bounds[jaBlocks.length + jaNotes.length] ?? 0)),
    };
    return matchBlocks(blockSide(enNotes), blockSide(jaNotes), apart, lengths).pairs.map(shift);
  }
}

interface PairedBlocks {
  readonly pairs: readonly BlockPair[];
  /** The beads of each pair. */
  readonly beads: readonly (readonly Bead[])[];
  /** The pairs that the translator added. */
  readonly added: readonly BlockPair[];
  readonly english: readonly ListedBlock[];
  readonly japanese: readonly ListedBlock[];
}

/** The findings of all pairs of blocks, then those of their beads. */
function findingsOfPairs({ pairs, beads, added, english, japanese }: PairedBlocks): Finding[] {
  const ofPairs = pairs.flatMap((pair) =>
    added.includes(pair) ? addedFindings(pair, japanese) : pairFindings(pair, english, japanese),
  );
  const ofBeads = pairs.flatMap((pair, index) =>
    pair.en.length > 0 && pair.ja.length > 0 ? beadFindings(beads[index] ?? []) : [],
  );
  return [...ofPairs, ...ofBeads];
}

/** Puts each added pair after the pairs with the Japanese before it. */
function withAdded(
  pairs: readonly BlockPair[],
  added: readonly BlockPair[],
  blocks: readonly ListedBlock[],
): BlockPair[] {
  const startOf = ({ ja }: BlockPair): number => blocks[ja[0] ?? -1]?.block.segments[0]?.range[0] ?? -1;
  const result = [...pairs];
  for (const pair of added) {
    const before = result.findLastIndex((each) => startOf(each) >= 0 && startOf(each) < startOf(pair));
    result.splice(before + 1, 0, pair);
  }
  return result;
}

function textsOf(blocks: readonly ListedBlock[]): string[] {
  return blocks.flatMap(({ block }) => block.segments.map(({ text }) => text));
}

function upTo(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

/** Throws if the first document is not English or the second not Japanese. */
export function requireLanguages(en: Document, ja: Document): void {
  const name = (document: Document, order: string): string => document.file ?? `the ${order} document`;
  if (en.language !== "en") {
    throw new TaiyakuError(
      "language",
      `Expected ${name(en, "first")} to be English, it is Japanese. Give the English document first.`,
    );
  }
  if (ja.language !== "ja") {
    throw new TaiyakuError(
      "language",
      `Expected ${name(ja, "second")} to be Japanese, it is English. Give its Japanese translation.`,
    );
  }
}

function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => a.range[0] - b.range[0] || (a.ruleId < b.ruleId ? -1 : 1));
}
