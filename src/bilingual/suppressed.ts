import type { Block, Document, Item, Range, Section, Segment } from "../model";
import type { Directive } from "./ignore-comments";

/** A block of a document that a comment before it is about, with what is nested in it. */
interface Node {
  readonly kind: string;
  readonly range: Range;
}

/**
 * The rules that comments switch off for a segment. `ignore` holds for the block behind it: a heading, a paragraph, an item
 * with those nested in it, a note, a table; inside a block for the rest of it. `disable` holds up to `enable`.
 *
 * @param at where each directive stands in the document's text
 */
export function suppressedRules(
  document: Document,
  segments: readonly Segment[],
  directives: readonly (Directive & { readonly at: number })[],
): (segment: Segment) => string[] {
  if (directives.length === 0) return () => [];
  const nodes = nodesOf(document);
  const spans: { readonly range: Range; readonly rules: readonly string[] }[] = [];
  for (const { kind, at, rules } of directives) {
    if (kind === "ignore") spans.push({ range: blockBehind(at, nodes, segments, document.text), rules });
  }
  const opened = new Map<string, number>();
  const close = (rule: string, end: number): void => {
    const start = opened.get(rule);
    if (start !== undefined) spans.push({ range: [start, end], rules: [rule] });
    opened.delete(rule);
  };
  for (const { kind, at, rules } of directives) {
    if (kind === "disable") for (const rule of rules) opened.set(rule, opened.get(rule) ?? at);
    if (kind === "enable") for (const rule of rules.includes("*") ? [...opened.keys()] : rules) close(rule, at);
  }
  for (const rule of [...opened.keys()]) close(rule, document.text.length + 1);
  return ({ range: [start] }) =>
    spans.filter(({ range }) => range[0] <= start && start < range[1]).flatMap(({ rules }) => rules);
}

function blockBehind(at: number, nodes: readonly Node[], segments: readonly Segment[], text: string): Range {
  const next = segments.find(({ range }) => range[0] >= at);
  if (next === undefined) return [at, at];
  const [start] = next.range;
  const around = nodes.filter(({ range }) => range[0] <= start && start < range[1]);
  const whole = around.find(({ range }) => range[0] >= at);
  // Inside a block the comment is about what is left of it: of the innermost, which is the last.
  if (whole === undefined) return [at, around.at(-1)?.range[1] ?? next.range[1]];
  return whole.kind === "table" ? [whole.range[0], endOfTable(whole, nodes, text)] : whole.range;
}

/** The cells of a table follow each other without a blank line. */
function endOfTable(first: Node, nodes: readonly Node[], text: string): number {
  let [, end] = first.range;
  for (const { kind, range } of nodes.slice(nodes.indexOf(first) + 1)) {
    if (kind !== "table" || /\n[ \t\r]*\n/u.test(text.slice(end, range[0]))) break;
    [, end] = range;
  }
  return end;
}

/** Everything that has a range, in the order of the text, what holds another before it. */
function nodesOf(document: Document): Node[] {
  const nodes: Node[] = [];
  const addItem = (item: Item): void => {
    nodes.push({ kind: "item", range: item.range });
    item.items.forEach(addItem);
  };
  const addBlocks = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (block.kind === "item") addItem(block);
      else nodes.push({ kind: block.kind, range: block.range });
    }
  };
  const addSection = (section: Section): void => {
    nodes.push({ kind: "heading", range: section.heading.range });
    addBlocks(section.blocks);
    section.sections.forEach(addSection);
  };
  if (document.title !== null) nodes.push({ kind: "heading", range: document.title.range });
  addBlocks(document.blocks);
  document.sections.forEach(addSection);
  for (const { range } of document.notes) nodes.push({ kind: "note", range });
  return nodes.sort((a, b) => a.range[0] - b.range[0] || b.range[1] - a.range[1]);
}
