import { noteLabel } from "../inline";
import type { Line } from "../input/lines";

/** The beginning of a note's text: its label, and where the text begins in the line. */
export interface NoteStart {
  readonly label: string;
  readonly contentStart: number;
}

const forms: readonly RegExp[] = [
  /^[ \t]*<sup>\s*(?<label>[^<>\s]{1,8})\s*<\/sup>[ \t]*/u,
  /^[ \t]*\[\^(?<label>[^\]\s]{1,32})\]:[ \t]*/u,
  /^[ \t\u3000]*(?<label>[※＊]\s?[\d０-９]{0,3})[ \t\u3000:：)）.．]*(?=\S)/u,
  /^[ \t]*(?<label>\*\d{1,2})[ \t\u3000:：)）.．]+(?=\S)/u,
  /^[ \t\u3000]*(?<label>[¹²³⁰⁴-⁹]{1,3}|[†‡])[ \t\u3000:：)）.．]*(?=\S)/u,
  /^[ \t\u3000]*[（(［[](?<label>(?:脚)?注\s?[\d０-９]{0,3}|note\s?\d{1,3})[）)］\]][ \t\u3000:：]*/iu,
  /^[ \t\u3000]*(?<label>(?:脚)?注\s?[\d０-９]{1,3}|footnote\s?\d{1,3})[ \t\u3000:：)）.．]+/iu,
];

/** The note that a line begins, or null. */
export function findNoteStart(line: Line): NoteStart | null {
  const head = line.text.slice(0, 120);
  for (const form of forms) {
    const match = form.exec(head);
    const label = match?.groups?.["label"];
    if (match === null || label === undefined) continue;
    return { label: noteLabel(label), contentStart: match[0].length };
  }
  return null;
}
