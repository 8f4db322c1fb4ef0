import type { Block, Document, Passage, Section } from "../../src/model";

const textOf = (passage: Passage): string => {
  let text = "";
  let cursor = 0;
  for (const { label, offset } of passage.noteMarks) {
    text += `${passage.text.slice(cursor, offset)}[^${label}]`;
    cursor = offset;
  }
  return text + passage.text.slice(cursor);
};

/** A document on lines: `# heading`, `label) text` of items, `|text` of cells, `[^label]: text` of notes. */
export function linesOf(document: Document): string[] {
  const ofBlock = (block: Block, depth: number): string[] => {
    if (block.kind !== "item")
      return [(block.kind === "table" ? "|" : block.kind === "definition" ? ":" : "") + textOf(block.passage)];
    const own = [...(block.title ? [block.title] : []), ...block.passages].map(textOf);
    return [
      `${"  ".repeat(depth)}${block.label}) ${own.join(" / ")}`,
      ...block.items.flatMap((item) => ofBlock(item, depth + 1)),
    ];
  };
  const ofSection = (section: Section): string[] => [
    `${"#".repeat(section.level)} ${textOf(section.heading)}`,
    ...section.blocks.flatMap((block) => ofBlock(block, 0)),
    ...section.sections.flatMap(ofSection),
  ];
  return [
    ...(document.title ? [`= ${textOf(document.title)}`] : []),
    ...document.blocks.flatMap((block) => ofBlock(block, 0)),
    ...document.sections.flatMap(ofSection),
    ...document.notes.map(({ label, passages }) => `[^${label}]: ${passages.map(textOf).join(" / ")}`),
  ];
}
