/**
 * A look at the characters of the file itself around the parser's position. A parser gives text with its references
 * resolved, so it cannot tell the line break that an editor put after `<seg>` from one that was written as `&#10;` and meant.
 */
export interface RawView {
  /** Moves on to the next piece of the file and returns it. */
  start(text: string): string;
  /** How many characters the file has up to the end of the piece. */
  readonly end: number;
  /** Whether the file, up to the end of the piece, ends with a text, white space aside. */
  endsWith(text: string): boolean;
  /** Whether white space stands at the position; known, if it is the end of the piece, once the next one starts. */
  lookAt(position: number): { readonly isSpace: boolean };
  /** Whether white space stands before the closing tag that ends at the position. */
  isSpaceBeforeTag(position: number): boolean;
}

/** Long enough for `</seg   >` with what precedes it. */
const tailLength = 64;

/** A view that keeps one piece and the end of the one before it. */
export function createRawView(): RawView {
  let view = "";
  let base = 0;
  let waiting: { isSpace: boolean } | null = null;
  return {
    start(text) {
      if (waiting !== null && text !== "") {
        waiting.isSpace = isSpace(text.charCodeAt(0));
        waiting = null;
      }
      const tail = view.slice(-tailLength);
      base += view.length - tail.length;
      view = tail + text;
      return text;
    },
    get end() {
      return base + view.length;
    },
    endsWith: (text) => view.trimEnd().endsWith(text),
    lookAt(position) {
      const at = position - base;
      if (at < view.length) return { isSpace: isSpace(view.charCodeAt(at)) };
      waiting = { isSpace: false };
      return waiting;
    },
    isSpaceBeforeTag(position) {
      const tag = view.lastIndexOf("</", position - base - 1);
      return tag > 0 && isSpace(view.charCodeAt(tag - 1));
    },
  };
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}
