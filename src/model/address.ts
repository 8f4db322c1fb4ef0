/**
 * A place in a document of sections and items.
 * `{ section: ["Pillar One: …", "Semiconductors"], item: "c.ii" }` is item c, sub-item ii of that section.
 */
import { expectArguments, listOf, record, text } from "./shapes";
export interface Address {
  /** The document, or the pair of documents, where there is more than one; absent where there is one. */
  readonly file?: string;
  /** Headings from below the document's title down to the section; empty before the first of them. */
  readonly section: readonly string[];
  /** Labels of the item and the items it is nested in, joined by full stops; null outside items. For a note: its position. */
  readonly item: string | null;
}

/**
 * An address on one line. `formatAddress({ section: ["Preamble"], item: "1" }) //=> "Preamble 1"`, with a file
 * `"report.en.md: Preamble 1"`.
 */
export function formatAddress(address: Address): string {
  expectArguments({ address }, { address: record({ section: listOf(text) }) });
  const section = address.section.join(" / ");
  const place = address.item === null ? section : `${section} ${address.item}`.trim();
  if (address.file === undefined) return place;
  return place === "" ? address.file : `${address.file}: ${place}`;
}
