import type { TextBlock } from "../../document";
import { formatAddress, otherLanguage, type Bead, type Finding, type Language, type Range } from "../../model";
import type { ListedBlock } from "./block-list";
import type { BlockPair } from "./block-pairs";

/** Reports a pair of runs of blocks: no counterpart, another label, another place, merged items. */
export function pairFindings(
  pair: BlockPair,
  enBlocks: readonly ListedBlock[],
  jaBlocks: readonly ListedBlock[],
): Finding[] {
  const en = pair.en.flatMap((at) => enBlocks[at] ?? []);
  const ja = pair.ja.flatMap((at) => jaBlocks[at] ?? []);
  const [first] = en;
  const [other] = ja;
  if (first === undefined) return ja.map((each) => withoutCounterpart(each, "ja"));
  if (other === undefined) return en.map((each) => withoutCounterpart(each, "en"));
  const findings: Finding[] = [];
  if (pair.moved) findings.push(moved(first, other, jaBlocks[(pair.ja[0] ?? 0) - 1]));
  if (en.length !== ja.length && en.length + ja.length > 2) findings.push(...merged(en, ja));
  if (isRelabelled(first, other)) findings.push(relabelled(first, other));
  else if (hasLostLabel(first, other)) findings.push({ ...relabelled(first, other), severity: "info" });
  return findings;
}

const names = { en: "English", ja: "Japanese" } as const;

const blockNames: Readonly<Record<TextBlock["kind"], string>> = {
  heading: "a heading",
  item: "an item",
  paragraph: "a paragraph",
  table: "a table cell",
  definition: "a definition",
  note: "a note",
  front: "a line of front matter",
  code: "a block of code",
};

function isRelabelled(en: ListedBlock, ja: ListedBlock): boolean {
  if (en.block.kind === "note") return en.label !== ja.label;
  // A bullet more or less is no fault.
  if (/^•/u.test(en.label ?? "") || /^•/u.test(ja.label ?? "")) return false;
  if (en.ordinals.length === 0 || ja.ordinals.length === 0) return false;
  return en.label !== ja.label && !en.ordinals.some((ordinal) => ja.ordinals.includes(ordinal));
}

/** Whether only one of two blocks has a label: the other lost its label, or is written without a label. */
function hasLostLabel(en: ListedBlock, ja: ListedBlock): boolean {
  const kinds = [en.block.kind, ja.block.kind];
  if (!kinds.includes("item") || !kinds.includes("paragraph")) return false;
  return (en.label === null) !== (ja.label === null);
}

function relabelled(en: ListedBlock, ja: ListedBlock): Finding {
  const kind = en.block.kind === "note" || en.block.kind === "heading" ? en.block.kind : "item";
  const name = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
  return {
    ruleId: `${kind}-label`,
    severity: "warning",
    message: `${name} ${labelOf(en) || "(without label)"} of the English is ${kind} ${labelOf(ja) || "(without label)"} of the Japanese. Matched by ${kind === "note" ? "order" : "content"}.`,
    address: en.block.address,
    language: "ja",
    range: rangeOf(ja.block),
    actual: labelOf(ja),
    expected: labelOf(en),
  };
}

function labelOf({ label, ordinals }: ListedBlock): string {
  return label ?? String(ordinals[0] ?? "");
}

function moved(en: ListedBlock, ja: ListedBlock, before: ListedBlock | undefined): Finding {
  const neighbour = before === undefined ? "at the beginning" : `after “${startOf(before.block)}”`;
  return {
    ruleId: `${en.block.kind}-moved`,
    severity: "info",
    message: `The Japanese of ${placeOf(en.block)} is at another place: ${placeOf(ja.block)}, ${neighbour}.`,
    address: en.block.address,
    language: "ja",
    range: rangeOf(ja.block),
    actual: placeOf(ja.block),
    expected: placeOf(en.block),
  };
}

/** Only items are reported: paragraphs are parted and joined freely. */
function merged(en: readonly ListedBlock[], ja: readonly ListedBlock[]): Finding[] {
  const [many, one, language]: [readonly ListedBlock[], ListedBlock | undefined, Language] =
    en.length > ja.length ? [en, ja[0], "ja"] : [ja, en[0], "en"];
  const labelled = many.filter(({ block }) => block.kind === "item" && block.continued !== true);
  if (labelled.length < 2 || one === undefined) return [];
  const labels = labelled.map((item) => item.block.address.item ?? labelOf(item)).join(", ");
  return [
    {
      ruleId: "item-merged",
      severity: "warning",
      message: `Items ${labels} of the ${names[otherLanguage(language)]} are one item (${labelOf(one)}) in the ${names[language]}.`,
      address: en[0]?.block.address ?? one.block.address,
      language,
      range: rangeOf(one.block),
      actual: labelOf(one),
      expected: labels,
    },
  ];
}

function withoutCounterpart(listed: ListedBlock, language: Language): Finding {
  const { block } = listed;
  // The address of a note counts the notes; a person looks for the number of the note in the document.
  const place = block.kind === "note" ? labelOf(listed) : formatAddress(block.address) || `“${startOf(block)}”`;
  const text = block.segments[0]?.text ?? "";
  return {
    ruleId: `${block.kind}-without-counterpart`,
    severity: block.kind === "front" ? "info" : "warning",
    message: `The ${names[language]} has ${blockNames[block.kind]} (${place}) that the ${names[otherLanguage(language)]} lacks.`,
    address: block.address,
    language,
    range: rangeOf(block),
    actual: text,
  };
}

/** Reports a block that the translator added. It is not a fault. */
export function addedFindings(pair: BlockPair, jaBlocks: readonly ListedBlock[]): Finding[] {
  return pair.ja
    .flatMap((at) => jaBlocks[at] ?? [])
    .map(({ block }) => ({
      ruleId: "translator-addition",
      severity: "info",
      message: `The Japanese has an addition of the translator: “${startOf(block)}”.`,
      address: block.address,
      language: "ja",
      range: rangeOf(block),
      actual: block.segments.map(({ text }) => text).join(""),
    }));
}

/** Reports the segments without counterpart inside matched blocks. */
export function beadFindings(beads: readonly Bead[]): Finding[] {
  return beads.flatMap(({ en, ja, address }) => {
    if (en.length > 0 && ja.length > 0) return [];
    const language: Language = en.length > 0 ? "en" : "ja";
    return [...en, ...ja].map(({ text, range }): Finding => ({
      ruleId: "segment-without-counterpart",
      severity: "warning",
      message: `A sentence of the ${names[language]} has no counterpart in the ${names[otherLanguage(language)]}.`,
      address,
      language,
      range,
      actual: text,
    }));
  });
}

function placeOf(block: TextBlock): string {
  return formatAddress(block.address) || startOf(block);
}

function startOf({ segments }: TextBlock): string {
  const text = segments[0]?.text ?? "";
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

function rangeOf(block: TextBlock): Range {
  return [block.segments[0]?.range[0] ?? block.range[0], block.segments.at(-1)?.range[1] ?? block.range[1]];
}
