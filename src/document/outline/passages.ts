import type { Address, Block, Document, Passage, Section } from "../../model";

/** A passage with its place in the document. */
export interface PlacedPassage {
  readonly passage: Passage;
  readonly address: Address;
}

/** All passages of a document, in the order of its structure, the notes last. */
export function placedPassages(document: Omit<Document, "findings">): PlacedPassage[] {
  const { title, blocks, sections, notes } = document;
  const ofBlock = (block: Block, section: readonly string[]): PlacedPassage[] => {
    if (block.kind !== "item") return [{ passage: block.passage, address: { section, item: null } }];
    const address = { section, item: block.path.join(".") };
    const own = [...(block.title ? [block.title] : []), ...block.passages].map((passage) => ({ passage, address }));
    return [...own, ...block.items.flatMap((item) => ofBlock(item, section))];
  };
  const ofSection = (section: Section, above: readonly string[]): PlacedPassage[] => {
    const path = [...above, section.heading.text];
    return [
      { passage: section.heading, address: { section: path, item: null } },
      ...section.blocks.flatMap((block) => ofBlock(block, path)),
      ...section.sections.flatMap((inner) => ofSection(inner, path)),
    ];
  };
  return [
    ...(title ? [{ passage: title, address: { section: [title.text], item: null } }] : []),
    ...blocks.flatMap((block) => ofBlock(block, [])),
    ...sections.flatMap((section) => ofSection(section, [])),
    ...notes.flatMap(({ passages }, index) =>
      passages.map((passage) => ({ passage, address: { section: [], item: String(index + 1) } })),
    ),
  ];
}
