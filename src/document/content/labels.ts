import type { Line } from "../input/lines";
import { findMarker } from "../items/markers";

/** A line that is a text alone. */
export function lineOf(text: string, start: number): Line {
  return { text, range: [start, start + text.length], indent: 0, blank: text.trim() === "" };
}

/**
 * The label of an item out of the label as it is printed, without its punctuation: `a` for `a.`, `1` for `第1項`.
 * Empty for a bullet.
 */
export function itemLabel(printed: string): string {
  if (printed === "") return "";
  const marker = findMarker(lineOf(`${printed} 項`, 0));
  if (marker !== null && marker.label !== "") return marker.label;
  const bare = printed.normalize("NFKC").replace(/^[\s(（[［〔【「第]+/u, "");
  const text = bare
    .replace(/[\s)）\]］〕】」.．。、:：,]{1,9}$/u, "")
    .replace(/(?<=[\d一二三四五六七八九十])[項号]$/u, "");
  return text === "" ? printed : text;
}

/** The label that is typed at the start of an item's text, with its length; undefined for a text without one. */
export function typedLabel(line: Line): { readonly label: string; readonly length: number } | undefined {
  const marker = findMarker(line);
  if (marker === null || marker.label === "" || marker.weak || marker.contentStart >= line.text.length)
    return undefined;
  return { label: marker.label, length: marker.contentStart };
}
