import type { Bead, Bitext, Document, FootnoteMark, Language, Segment } from "../model";
import { offsetWithin, placeMarks, type PlacedMark } from "./document-sides";

/**
 * What tells the marks of footnotes in a side of a bead, with their places in the text that its segments make, as they are
 * joined for checking: English with spaces.
 */
export function footnotesOfBitext({ en, ja, beads }: Bitext): (bead: Bead, language: Language) => FootnoteMark[] {
  const place = (document: Document, language: Language): PlacedMark[] => {
    const segments = beads.flatMap((bead) => bead[language]).sort((a, b) => a.range[0] - b.range[0]);
    return placeMarks(document, segments);
  };
  const marks = { en: bySegment(place(en, "en")), ja: bySegment(place(ja, "ja")) };
  return (bead, language) => {
    const notes: FootnoteMark[] = [];
    let length = 0;
    for (const segment of bead[language]) {
      for (const { mark } of marks[language].get(segment) ?? []) {
        notes.push({ label: mark.label, offset: length + offsetWithin(segment, mark) });
      }
      length += segment.text.length + (language === "en" ? 1 : 0);
    }
    return notes;
  };
}

function bySegment(marks: readonly PlacedMark[]): Map<Segment, PlacedMark[]> {
  const groups = new Map<Segment, PlacedMark[]>();
  for (const mark of marks) {
    const known = groups.get(mark.segment);
    if (known === undefined) groups.set(mark.segment, [mark]);
    else known.push(mark);
  }
  return groups;
}
