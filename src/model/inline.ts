/** The kinds of inline codes by their names in TMX 1.4: paired, placeholder, isolated, highlighted, unknown, and text in a code. */
import { expectArguments, optional, segmentContent } from "./shapes";
export type InlineCodeKind = "bpt" | "ept" | "ph" | "it" | "hi" | "ut" | "sub";

/** A piece of native markup inside a segment, with everything TMX says of it. */
export interface InlineCode {
  readonly kind: InlineCodeKind;
  /** Pairs a `bpt` with its `ept`. */
  readonly i?: string;
  /** Pairs codes between the languages. */
  readonly x?: string;
  readonly type?: string;
  readonly pos?: "begin" | "end";
  readonly assoc?: string;
  readonly datatype?: string;
  /** The native code as text, with `sub` around translatable text in it; for `hi` and `sub` running text. */
  readonly content: SegmentContent;
}

/** A text with inline codes, in order. Neighbouring strings are joined and none is empty. */
export type SegmentContent = readonly (string | InlineCode)[];

/**
 * The text of a segment as a reader sees it: without codes, with the content of `hi`.
 *
 * @example
 * plainText(["Click ", { kind: "hi", content: ["start"] }, { kind: "ph", content: ["<br>"] }]) //=> "Click start"
 */
export function plainText(content: SegmentContent): string {
  expectArguments({ content }, { content: segmentContent });
  let text = "";
  for (const part of content) {
    if (typeof part === "string") text += part;
    else if (part.kind === "hi") text += plainText(part.content);
  }
  return text;
}

/**
 * The codes of a segment on one line, for comparing: kind, place in the text, type and native content in order, and which
 * begin and end belong together. Pair numbers are compared by their order; white space and width are ignored.
 *
 * @example
 * codeSignature(["a", { kind: "ph", x: "1", content: ["<br>"] }]) //=> '[["ph",1,null,null,null,["<br>"]]]'
 */
export function codeSignature(content: SegmentContent | undefined): string {
  expectArguments({ content }, { content: optional(segmentContent) });
  if (content === undefined) return "[]";
  const pairs = new Map<string, number>();
  let place = 0;
  const codesOf = (parts: SegmentContent, isNative: boolean): unknown[] =>
    parts.flatMap((part): unknown[] => {
      if (typeof part === "string") {
        if (isNative) return [part];
        place += part.normalize("NFKC").replace(/\s+/gu, "").length;
        return [];
      }
      const start = place;
      const { kind, i } = part;
      if (i !== undefined && !pairs.has(i)) pairs.set(i, pairs.size);
      const inner = codesOf(part.content, kind !== "hi" && kind !== "sub");
      const end = kind === "hi" ? [place] : [];
      return [[kind, start, part.type ?? null, part.pos ?? null, pairs.get(i ?? "") ?? null, inner, ...end]];
    });
  return JSON.stringify(codesOf(content, false));
}
