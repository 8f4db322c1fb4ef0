import { apostrophe, hyphen, ignored, kindAt, kinds, latin, lowered, space } from "./characters";
import { stemUnits } from "./number-stems";
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
      if (kind === ignored) {
        if (unit === 0xdb40) index += 1;
      } else if (unit === dot && isDotOfInitials(text, index)) {
        ends[length - 1] = index + 1;
      } else if (kind !== space && kind !== hyphen && kind !== apostrophe) {
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
      const mark = text.charCodeAt(index);
      if (mark >= 0x300 && mark <= 0x36f && length > wordStart) {
        // An accent of its own, behind the letter that it belongs to.
        const composed = String.fromCharCode(units[length - 1]!, mark).normalize("NFC");
        if (composed.length === 1) {
          units[length - 1] = composed.charCodeAt(0);
          ends[length - 1] = index + 1;
          index += 1;
          continue;
        }
      }
      units[length] = lowered[mark]!;
      starts[length] = index;
      ends[length] = index + 1;
      length += 1;
      index += 1;
    } while (index < text.length && kinds[text.charCodeAt(index)] === latin);
    const stemEnd = isPluralAcronym(text, index, length - wordStart)
      ? length - 1
      : wordStart + stemUnits(units, wordStart, length);
    // The stem's last unit spans the ending, so that the range of `supply chains` has its s.
    if (stemEnd !== length) ends[stemEnd - 1] = index;
    length = stemEnd;
    index = skipPossessive(text, index);
  }
  return { units, length, starts, ends };
}

const dot = 0x2e;

/** The dots of U.K.: each behind a single capital, with another such letter before or behind it. */
function isDotOfInitials(text: string, index: number): boolean {
  if (!isInitial(text, index - 1)) return false;
  return isInitial(text, index + 1) || (text.charCodeAt(index - 2) === dot && isInitial(text, index - 3));
}

function isInitial(text: string, index: number): boolean {
  return isCapital(text, index) && kindAt(text, index - 1) !== latin && kindAt(text, index + 1) !== latin;
}

function isCapital(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit >= 0x41 && unit <= 0x5a;
}

/** APIs, IDs: a small s behind two capitals or more. */
function isPluralAcronym(text: string, end: number, length: number): boolean {
  return length >= 3 && text.charCodeAt(end - 1) === s && isCapital(text, end - 2) && isCapital(text, end - 3);
}

/** Where the text goes on behind `'s`. */
function skipPossessive(text: string, index: number): number {
  if (kinds[text.charCodeAt(index)] !== apostrophe || index + 1 >= text.length) return index;
  if ((text.charCodeAt(index + 1) | 0x20) !== s) return index;
  return index + 2 < text.length && kinds[text.charCodeAt(index + 2)] === latin ? index : index + 2;
}
