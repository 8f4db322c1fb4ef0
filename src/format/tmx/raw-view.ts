/**
 * A look at the characters of the file itself around the parser's position. A parser gives text with its references
 * resolved, so it cannot tell the line break that an editor put after `<seg>` from one that was written as `&#10;` and meant.
 */
export interface RawView {
  /** Moves on to the next piece of the file and returns it. */
  start(text: string): string;
  /** How many characters the file has up to the end of the piece. */
  readonly end: number;
  isSpaceAt(position: number): boolean;
  /** Whether white space stands before the closing tag that ends at the position. */
  isSpaceBeforeTag(position: number): boolean;
}

/** Long enough for `</seg   >` with what precedes it. */
const tailLength = 64;

/** A view that keeps one piece and the end of the one before it. */
export function createRawView(): RawView {
  let view = "";
  let base = 0;
  return {
    start(text) {
      const tail = view.slice(-tailLength);
      base += view.length - tail.length;
      view = tail + text;
      return text;
    },
    get end() {
      return base + view.length;
    },
    isSpaceAt(position) {
      const at = position - base;
      // At the end of a piece what follows is not known yet; the text itself, which must begin with a line break, decides.
      return at >= view.length || isSpace(view.charCodeAt(at));
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
