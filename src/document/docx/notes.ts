import { readBlocks, type BodyContext } from "./body";
import type { ContentNote } from "../content/blocks";
import { formatNumber } from "../content/number-formats";
import { valueOf, type XmlElement } from "./xml";

type NoteKind = "footnote" | "endnote";

/** A note that the text calls, in the order of the calls. */
interface Called {
  readonly kind: NoteKind;
  readonly id: string;
  readonly label: string;
}

/** Labels of notes, given as the text calls them. */
export interface NoteLabels {
  readonly labelOf: (kind: NoteKind, id: string, mark: string | undefined) => string | undefined;
  readonly called: readonly Called[];
}

/** How the notes of a kind are numbered. */
export interface NoteNumbering {
  readonly format: string;
  readonly start: number;
}

/** Reads how notes are numbered out of the children of `w:settings`. */
export function noteNumbering(settings: readonly XmlElement[], kind: NoteKind): NoteNumbering {
  const properties = settings.find(({ name }) => name === `w:${kind}Pr`);
  const start = Number.parseInt(valueOf(properties, "w:numStart") ?? "", 10);
  return {
    format: valueOf(properties, "w:numFmt") ?? (kind === "footnote" ? "decimal" : "lowerRoman"),
    start: Number.isFinite(start) ? start : 1,
  };
}

/** Numbers the notes of a document through; a mark that is written by hand takes no number. */
export function createNoteLabels(numbering: Readonly<Record<NoteKind, NoteNumbering>>): NoteLabels {
  const called: Called[] = [];
  const known = new Map<string, string>();
  const counts = { footnote: 0, endnote: 0 };
  return {
    called,
    labelOf: (kind, id, mark) => {
      const key = `${kind} ${id}`;
      const again = known.get(key);
      if (again !== undefined) return again;
      const { format, start } = numbering[kind];
      const label = mark !== undefined && mark !== "" ? mark : formatNumber(start + counts[kind]++, format);
      known.set(key, label);
      called.push({ kind, id, label });
      return label;
    },
  };
}

/** The notes of a part by id, without the separators that Word keeps among them. */
export function noteElements(elements: readonly XmlElement[]): Map<string, XmlElement> {
  return new Map(
    elements
      .filter(({ attributes }) => (attributes["type"] ?? "normal") === "normal")
      .map((element) => [element.attributes["id"] ?? "", element]),
  );
}

/** Reads a note that the text calls. */
export function readNote(element: XmlElement, label: string, context: BodyContext): ContentNote {
  return { label, blocks: readBlocks(element, context) };
}
