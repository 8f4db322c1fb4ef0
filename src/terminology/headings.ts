import type { Bead, Bitext, Document, Item, Section } from "../model";
import type { BeadTexts, FoundPair } from "./definitions/pair-definitions";

/** How often a heading and its translation name the same thing, word for word or not. */
const headingScore = 0.9;
/** Headings of more characters than this are sentences. */
const longestName = { en: 90, ja: 45 };

/** Whether a bead is a heading or the title of an item. */
export function isHeadingBead(bead: Bead, titles: ReadonlySet<string>): boolean {
  if (bead.kind === "heading") return true;
  const segment = bead.en[0];
  return bead.en.length === 1 && bead.ja.length === 1 && segment !== undefined && titles.has(segment.range.join("-"));
}

/** The ranges of the items' titles in the English document, as keys for `isHeadingBead`. */
export function titleRanges({ en }: Bitext): ReadonlySet<string> {
  const items = (item: Item): Item[] => [item, ...item.items.flatMap(items)];
  const blocks = (node: Document | Section): Item[] => [
    ...node.blocks.flatMap((block) => (block.kind === "item" ? items(block) : [])),
    ...node.sections.flatMap(blocks),
  ];
  return new Set(blocks(en).flatMap(({ title }) => (title ? [title.range.join("-")] : [])));
}

/**
 * The pair that a heading and its translation make; in parts where both have as many, such as
 * `Pillar Two: Data` = `第二の柱：データ`.
 */
export function pairHeadings(texts: BeadTexts): FoundPair[] {
  const en = parts(withoutNumber(texts.en), /:\s+|:$/u);
  const byColon = parts(withoutNumber(texts.ja), /[：:]\s*/u);
  const ja =
    byColon.length === en.length
      ? byColon
      : parts(withoutNumber(texts.ja), /[：:]\s*|(?<=[\u3040-\u9fff])[ \u3000](?=[\u3040-\u9fff])/u);
  const pairs =
    ja.length === en.length
      ? ja.map((part, index) => [part, en[index] ?? ""] as const)
      : [[withoutNumber(texts.ja), withoutNumber(texts.en)] as const];
  return pairs
    .filter(([japanese, english]) => japanese.length <= longestName.ja && english.length <= longestName.en)
    .filter(([japanese, english]) => isName(japanese) && !english.includes("`"))
    .map(([japanese, english]) => ({ ja: japanese, en: english, kind: "heading", score: headingScore }));
}

/**
 * Whether a Japanese heading names something rather than says something: no topic, subject or object, no verb or particle at its end
 * (`環境変数を取り扱う` tells what is done), no code.
 */
function isName(heading: string): boolean {
  return !/(?<=[^\u3041-\u309f])(?:を|は|が|では|とは)(?!\p{L}*り$)|[うくぐすつぬぶむるいかはがをにでてとへ]$|[`。？！?!]/u.test(
    heading,
  );
}

/** `2.1 Personal data` without its number, `(a)` and `１．` too. A year before a name is no number of a heading. */
function withoutNumber(heading: string): string {
  return heading.replace(
    /^\s*(?:[(（][\da-z０-９]{1,2}[)）]|[\d０-９]{1,2}(?:[.．][\d０-９]{1,3}){0,4}[.．)）]?(?=[\s\u3000])|[\d０-９]{1,2}[.．)）])[\s\u3000]*/u,
    "",
  );
}

function parts(text: string, separator: RegExp): string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
