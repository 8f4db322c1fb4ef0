import { apostrophe, hyphen, kinds, latin, lowered, space } from "./characters";
import { stemUnits } from "./english-number";
import type { FoldedText } from "./folded";

const s = 0x73;

/**
 * An English text without what changes with its place: capitals, plurals, possessives, spaces, line breaks and hyphens.
 * Which of these may differ between a term and a text is for `agreesEnglish` to say; here all of them go.
 */
export function foldEnglish(text: string): FoldedText {
  const units = new Uint16Array(text.length);
  const starts = new Uint32Array(text.length);
  const ends = new Uint32Array(text.length);
  let length = 0;
  let index = 0;
  while (index < text.length) {
    const unit = text.charCodeAt(index);
    const kind = kinds[unit]!;
    if (kind !== latin) {
      if (kind !== space && kind !== hyphen && kind !== apostrophe) {
        units[length] = lowered[unit]!;
        starts[length] = index;
        ends[length] = index + 1;
        length += 1;
      }
      index += 1;
      continue;
    }
    const wordStart = length;
    do {
      units[length] = lowered[text.charCodeAt(index)]!;
      starts[length] = index;
      ends[length] = index + 1;
      length += 1;
      index += 1;
    } while (index < text.length && kinds[text.charCodeAt(index)] === latin);
    const stemEnd = wordStart + stemUnits(units, wordStart, length);
    // The stem's last unit spans the ending, so that the range of `supply chains` has its s.
    if (stemEnd !== length) ends[stemEnd - 1] = index;
    length = stemEnd;
    index = skipPossessive(text, index);
  }
  return { units, length, starts, ends };
}

/** Where the text goes on behind `'s`. */
function skipPossessive(text: string, index: number): number {
  if (kinds[text.charCodeAt(index)] !== apostrophe || index + 1 >= text.length) return index;
  if ((text.charCodeAt(index + 1) | 0x20) !== s) return index;
  return index + 2 < text.length && kinds[text.charCodeAt(index + 2)] === latin ? index : index + 2;
}
