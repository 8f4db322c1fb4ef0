import { hasJapanese } from "../../language";
import type { CodeType, Inline } from "../content/blocks";
import { tidyPieces } from "../content/pieces";
import type { PlacedText } from "./source-text";

/** Collects the text of a block as a browser shows it: with white space collapsed, and without any at the ends of a line. */
export interface InlineText {
  readonly text: (placed: PlacedText) => void;
  readonly add: (piece: Inline) => void;
  readonly open: (type: CodeType, native: string) => number;
  readonly close: (id: number) => void;
  readonly breakLine: () => void;
  /** Returns the pieces so far and starts again. Codes that are open are closed, and open in the next block too. */
  readonly flush: () => Inline[];
}

interface OpenCode {
  readonly key: number;
  readonly type: CodeType;
  readonly native: string;
  /** The number of the code in the block that is being read. */
  id: number;
}

/** White space that collapses (U+3000 is a character of its own), or words with single spaces between them. */
const white = /[ \t\n\r\f\u00a0]+|[^ \t\n\r\f\u00a0]+(?: [^ \t\n\r\f\u00a0]+)*/gu;
const invisible = /[\u00ad\u200b\u2060\ufeff]/u;

interface Collection {
  pieces: Inline[];
  readonly open: OpenCode[];
  /** White space that is a space if text follows on the same line. */
  space: { readonly at: number; readonly hasLineEnd: boolean } | undefined;
  /** The last character; empty at the start of a line. */
  last: string;
  readonly nextId: () => number;
}

/** Creates a collector. `nextId` numbers the codes. */
export function createInlineText(nextId: () => number): InlineText {
  const collection: Collection = { pieces: [], open: [], space: undefined, last: "", nextId };
  return {
    text: (placed) => {
      addText(placed, collection);
    },
    add: (piece) => {
      settleSpace(collection);
      collection.pieces.push(piece);
    },
    open: (type, native) => {
      settleSpace(collection);
      const code = { key: nextId(), type, native, id: 0 };
      collection.open.push(code);
      openCode(code, collection);
      return code.key;
    },
    close: (key) => {
      // Elements nest, so that the last one is the one that is closed.
      const code = collection.open.at(-1)?.key === key ? collection.open.pop() : undefined;
      if (code !== undefined) closeCode(code, collection);
    },
    breakLine: () => {
      startLine(collection);
      collection.pieces.push({ kind: "break" });
    },
    flush: () => {
      for (const code of [...collection.open].reverse()) closeCode(code, collection);
      const flushed = withoutOuterBreaks(tidyPieces(collection.pieces));
      collection.pieces = [];
      startLine(collection);
      for (const code of collection.open) openCode(code, collection);
      return flushed;
    },
  };
}

function startLine(collection: Collection): void {
  collection.space = undefined;
  collection.last = "";
}

function addText({ text, at }: PlacedText, collection: Collection): void {
  for (const { 0: part, index } of text.matchAll(white)) {
    if (/^[ \t\n\r\f\u00a0]/u.test(part)) {
      if (collection.last !== " ") collection.space ??= { at: at + index, hasLineEnd: /[\n\r]/u.test(part) };
    } else for (const word of visibleParts(part)) addWord(word.text, at + index + word.at, collection);
  }
}

function addWord(text: string, at: number, collection: Collection): void {
  const { space, last, pieces } = collection;
  if (space !== undefined && last !== "" && !(space.hasLineEnd && isJoined(last, text)))
    pieces.push({ kind: "text", text: " ", at: space.at });
  collection.space = undefined;
  pieces.push({ kind: "text", text, at });
  collection.last = text.at(-1) ?? "";
}

/** A space before markup is outside of it. Whether a line end is a space depends on the text that follows. */
function settleSpace(collection: Collection): void {
  const { space, last, pieces } = collection;
  if (space === undefined || space.hasLineEnd || last === "") return;
  pieces.push({ kind: "text", text: " ", at: space.at });
  collection.space = undefined;
  collection.last = " ";
}

function closeCode({ id, type, native }: OpenCode, { pieces }: Collection): void {
  pieces.push({ kind: "close", id, type, native: `</${/^<([\w:-]+)/u.exec(native)?.[1] ?? "span"}>` });
}

function openCode(code: OpenCode, { pieces, nextId }: Collection): void {
  code.id = nextId();
  pieces.push({ kind: "open", id: code.id, type: code.type, native: code.native });
}

/** The parts of a word around characters that are not seen, such as soft hyphens. */
function visibleParts(word: string): PlacedText[] {
  if (!invisible.test(word)) return [{ text: word, at: 0 }];
  return [...word.matchAll(/[^\u00ad\u200b\u2060\ufeff]+/gu)].map(({ 0: text, index }) => ({ text, at: index }));
}

/** A line of the source that ends within Japanese text has no space there. */
function isJoined(before: string, after: string): boolean {
  return isWide(before) && isWide(after.slice(0, 1));
}

function isWide(character: string): boolean {
  return hasJapanese(character) || /[\u3000-\u303f\uff01-\uff60]/u.test(character);
}

function withoutOuterBreaks(pieces: Inline[]): Inline[] {
  const isText = (piece: Inline): boolean => piece.kind !== "break";
  const first = pieces.findIndex(isText);
  const kept = first < 0 ? [] : pieces.slice(first, pieces.findLastIndex(isText) + 1);
  const final = kept.at(-1);
  return final?.kind === "text" && final.text === " " ? kept.slice(0, -1) : kept;
}
