import { flattenDocument, parseDocument } from "../../src/document";
import type { Block, Document, Language, Section } from "../../src/model";

export const parse = (text: string, language: Language): Document => parseDocument(text, { language });

/** The labels of all items, with those they are nested in, and the headings as `# number or ordinal`. */
export function skeleton(document: Document): string[] {
  const ofBlock = (block: Block): string[] =>
    block.kind === "item" ? [block.path.join("."), ...block.items.flatMap(ofBlock)] : [];
  const ofSection = (section: Section): string[] => [
    `${"#".repeat(section.level)} ${section.label ?? String(section.ordinal ?? section.heading.text)}`,
    ...section.blocks.flatMap(ofBlock),
    ...section.sections.flatMap(ofSection),
  ];
  return [...document.blocks.flatMap(ofBlock), ...document.sections.flatMap(ofSection)];
}

/** The text of each block but headings, in order. */
export function texts(document: Document): string[] {
  return flattenDocument(document).sections.flatMap(({ blocks }) =>
    blocks.map(({ segments }) => segments.map(({ text }) => text).join(" ")),
  );
}
