import type { Bead, Bitext, Document, Item, Section } from "../model";
import { withoutLabel } from "./termhood/section-labels";
import type { BeadTexts, FoundPair } from "./definitions/found-pair";

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
  const en = parts(withoutLabel(texts.en), /:\s+|:$/u);
  const byColon = parts(withoutLabel(texts.ja), /[：:]\s*/u);
  const ja =
    byColon.length === en.length
      ? byColon
      : parts(withoutLabel(texts.ja), /[：:]\s*|(?<=[\u3040-\u9fff])[ \u3000](?=[\u3040-\u9fff])/u);
  const pairs =
    ja.length === en.length
      ? ja.map((part, index) => [part, en[index] ?? ""] as const)
      : [[withoutLabel(texts.ja), withoutLabel(texts.en)] as const];
  return pairs
    .flatMap(coordinatedParts)
    .filter(([japanese, english]) => japanese.length <= longestName.ja && english.length <= longestName.en)
    .map(([japanese, english]) => [withoutLabel(japanese), withoutLabel(english)] as const)
    .filter(([japanese, english]) => isName(japanese) && isEnglishName(english))
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

/** A heading that joins two or three things, in its parts: `解除及び損害賠償` = `Termination and Damages`. */
function coordinatedParts([ja, en]: readonly [string, string]): (readonly [string, string])[] {
  const japanese = parts(withoutLabel(ja), /、|及び|および|並びに|ならびに/u);
  if (japanese.length === 1) return [[ja, en]];
  const english = parts(withoutLabel(en).replace(/\s+/gu, " "), /, and |, | and /u);
  return japanese.length === english.length ? japanese.map((part, index) => [part, english[index] ?? ""] as const) : [];
}

/** The words that the name of a thing has at most; a heading of more says something. */
const mostNameWords = 6;

/** Whether an English heading names something: few words, no person, no number of an event, no code. */
function isEnglishName(heading: string): boolean {
  if (heading.split(/\s+/u).length > mostNameWords || /[`?!]|\d(?:st|nd|rd|th)\b/u.test(heading)) return false;
  return !/\b(?:we|you|your|our|us|how|what|why|when|who|is|are|do|does|can)\b/iu.test(heading);
}

function parts(text: string, separator: RegExp): string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
