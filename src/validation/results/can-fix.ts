import { isInOnePiece, writtenText, type LocatedText } from "../../bilingual";
import type { Fix } from "../../model";

/** Whether a fix can be written into the file as it is: over one stretch without inline codes, with a text that it can hold. */
export function canFix(located: LocatedText, { range, text }: Fix): boolean {
  return isInOnePiece(located, range) && writtenText(located, range, text) !== null;
}
