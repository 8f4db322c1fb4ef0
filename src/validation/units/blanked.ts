import type { Range } from "../../model";

/**
 * A text with a character in place of each character of some ranges, so that the rest keeps its places.
 *
 * @example
 * blanked("a %s b", [[2, 4]], " ") //=> "a    b"
 */
export function blanked(text: string, ranges: readonly Range[], filler: string): string {
  if (ranges.length === 0) return text;
  const ordered = [...ranges].sort((a, b) => a[0] - b[0]);
  let written = "";
  let cursor = 0;
  for (const [start, end] of ordered) {
    if (end <= cursor) continue;
    const from = Math.max(start, cursor);
    written += text.slice(cursor, from) + filler.repeat(end - from);
    cursor = end;
  }
  return written + text.slice(cursor);
}
