import type { ListedBlock } from "./block-list";

/** A run-in head is no longer than this, in UTF-16 units; Japanese says as much in half of it. */
const longestHead = { en: 80, ja: 40 };

/**
 * The blocks with the heads of items parted from their text where the other document has headings with the same numbers: a
 * licence's `2. Grant of License. Subject to …` is one item here, and there a heading `2. …` with a paragraph below it.
 */
export function partRunInHeads(
  own: readonly ListedBlock[],
  other: readonly ListedBlock[],
  language: keyof typeof longestHead,
): ListedBlock[] {
  const headings = headingNumbers(other);
  for (const number of headingNumbers(own)) headings.delete(number);
  if (headings.size === 0) return [...own];
  return own.flatMap((listed): ListedBlock[] => {
    const { block, label } = listed;
    const [head, ...rest] = block.segments;
    if (block.kind !== "item" || block.continued === true || label === null || head === undefined) return [listed];
    if (rest.length === 0 || head.text.length > longestHead[language] || !headings.has(label)) return [listed];
    return [
      { ...listed, block: { ...block, segments: [head] } },
      { block: { ...block, segments: rest, continued: true }, label: null, ordinals: [] },
    ];
  });
}

function headingNumbers(blocks: readonly ListedBlock[]): Set<string> {
  return new Set(blocks.flatMap(({ block, label }) => (block.kind === "heading" && label !== null ? [label] : [])));
}
