import type { ListedBlock } from "./block-list";

/** Blocks that stand side by side and may come in another order: sections below one heading, rows, items, definitions. */
export interface SiblingList {
  readonly kind: "sections" | "blocks";
  /** The places of its units, each `[start, end)`: one after the other. */
  readonly units: readonly (readonly [start: number, end: number])[];
}

/** Fewer units are no list whose order could be told to be another. */
const fewest = 3;

/** The lists of a document, the outer before the inner. */
export function siblingLists(blocks: readonly ListedBlock[]): SiblingList[] {
  return [...sectionLists(blocks), ...blockLists(blocks)].filter(({ units }) => units.length >= fewest);
}

/** Whether the units of a list have no labels and stand in the order of the English alphabet; the first, a head or title, may not. */
export function isAlphabetical({ units }: SiblingList, blocks: readonly ListedBlock[]): boolean {
  const terms = units.map(([start]) => blocks[start]);
  if (terms.some((term) => term === undefined || term.ordinals.length > 0)) return false;
  const keys = terms.map((term) => (term?.block.segments[0]?.text ?? "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ""));
  const areSorted = (own: readonly string[]): boolean =>
    own.length >= fewest &&
    new Set(own.map((key) => key.slice(0, 1))).size >= fewest - 1 &&
    own.every((key, at) => at === 0 || (own[at - 1] ?? "") <= key);
  return areSorted(keys) || areSorted(keys.slice(1));
}

/** Sections below one heading, as a glossary has that makes each term a heading. Numbered ones keep their order. */
function sectionLists(blocks: readonly ListedBlock[]): SiblingList[] {
  const lists = new Map<string, [number, number][]>();
  const open: { readonly key: string; readonly depth: number; readonly start: number }[] = [];
  const close = (depth: number, end: number): void => {
    while ((open.at(-1)?.depth ?? -1) >= depth) {
      const { key, start } = open.pop() ?? { key: "", start: end };
      const units = lists.get(key) ?? [];
      if (units.length === 0) lists.set(key, units);
      units.push([start, end]);
    }
  };
  let runs = 0;
  blocks.forEach(({ block, ordinals }, at) => {
    if (block.kind !== "heading") return;
    const depth = block.address.section.length;
    close(depth, at);
    // A numbered heading parts the list of those without number before it from those behind it.
    if (ordinals.length > 0) runs += 1;
    else open.push({ key: `${String(runs)} ${block.address.section.slice(0, -1).join("\n")}`, depth, start: at });
  });
  close(0, blocks.length);
  return [...lists.values()].flatMap((units) =>
    adjoining(units.sort((a, b) => a[0] - b[0])).map((run): SiblingList => ({ kind: "sections", units: run })),
  );
}

/** What stands below one heading: rows, items, definitions, paragraphs. */
function blockLists(blocks: readonly ListedBlock[]): SiblingList[] {
  const lists: [number, number][][] = [];
  let list: [number, number][] = [];
  blocks.forEach((listed, at) => {
    if (listed.block.kind === "heading") {
      lists.push(list);
      list = [];
      return;
    }
    const last = list.at(-1);
    if (last !== undefined && last[1] === at && continues(listed, blocks[at - 1])) last[1] = at + 1;
    else list.push([at, at + 1]);
  });
  return [...lists, list].map((units) => ({ kind: "blocks", units }));
}

function continues({ block, row }: ListedBlock, before: ListedBlock | undefined): boolean {
  if (block.continued === true) return true;
  return row !== undefined && row === before?.row;
}

function adjoining(units: readonly [number, number][]): [number, number][][] {
  const runs: [number, number][][] = [];
  for (const unit of units) {
    const run = runs.at(-1);
    if (run !== undefined && run.at(-1)?.[1] === unit[0]) run.push(unit);
    else runs.push([unit]);
  }
  return runs;
}
