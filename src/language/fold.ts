import type { MappedText } from "./japanese/width";

/** A character with what may compose with it: marks, half-width voicing marks, Korean letters. */
const cluster = /[\u1100-\u11ff]+|[^\p{M}\uff9e\uff9f]?[\p{M}\uff9e\uff9f]*/gsu;
const widths = /[\uff01-\uffee\u3000]+/gu;
const anyWidth = /[\uff01-\uffee\u3000]/;
const anyLayout = /^\s|\s$|\s\s|[^\S ]/;

/**
 * A text as it is compared: composed (NFC), full-width Latin and half-width kana in their ordinary width, white space of any
 * kind as one space and none at the ends. Case stays: it is a difference.
 *
 * @example
 * foldText("　ＡＩ　ﾌﾟﾛｾｽ ") //=> "AI プロセス"
 */
export function foldText(text: string): string {
  const composed = text.normalize("NFC");
  const narrowed = anyWidth.test(composed) ? foldWidth(composed) : composed;
  return anyLayout.test(narrowed) ? narrowed.replace(/\s+/g, " ").trim() : narrowed;
}

function foldWidth(text: string): string {
  return text.replace(widths, (run) => run.normalize("NFKC")).normalize("NFC");
}

/**
 * The same with the way back to the original, so that what is found in the folded text can be shown in the original.
 *
 * @example
 * foldWithOffsets("ＡＩ　 化").offsets //=> Uint32Array [0, 1, 2, 4, 5]
 */
export function foldWithOffsets(text: string): MappedText {
  if (foldText(text) === text) return { text, offsets: Uint32Array.from({ length: text.length + 1 }, (_, at) => at) };
  let folded = "";
  const offsets: number[] = [];
  let spaceAt = -1;
  for (const match of text.matchAll(cluster)) {
    if (match[0] === "") continue;
    for (const [unit, at] of foldCluster(match[0], match.index)) {
      if (/\s/.test(unit)) {
        if (spaceAt < 0) spaceAt = at;
        continue;
      }
      if (spaceAt >= 0 && folded !== "") {
        folded += " ";
        offsets.push(spaceAt);
      }
      spaceAt = -1;
      folded += unit;
      offsets.push(at);
    }
  }
  // The end of the text is the end of its last character that counts, not of the space behind it.
  offsets.push(text.trimEnd().length);
  return { text: folded, offsets: Uint32Array.from(offsets) };
}

function foldCluster(text: string, at: number): [unit: string, at: number][] {
  const composed = text.normalize("NFC");
  const folded = anyWidth.test(composed) ? foldWidth(composed) : composed;
  // A cluster that stays as long keeps its places; else all of it comes from the cluster's begin.
  return folded.split("").map((unit, index) => [unit, folded.length === text.length ? at + index : at]);
}
