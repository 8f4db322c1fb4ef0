import { createBlockCollector, type BodyContext } from "./body";
import type { ContentBlock, ContentNote, LeftOut } from "../content/blocks";
import { createFieldStack } from "./fields";
import { createNoteLabels, noteElements, noteNumbering, readNote, type NoteLabels } from "./notes";
import { createCounters, readNumbering } from "./numbering";
import { openPackage, type DocxPackage } from "./package";
import { plainTextOf } from "./runs";
import { readStyles } from "./styles";
import { childrenOf, readChildren, readRoot, type XmlElement } from "./xml";

/** The content of a Word document in the order of its text. */
export interface DocxContent {
  readonly blocks: readonly ContentBlock[];
  readonly notes: readonly ContentNote[];
  /** Text of the file that is no text of the document. */
  readonly leftOut: readonly LeftOut[];
}

/**
 * Reads the content of a DOCX, DOCM, DOTX or DOTM file.
 *
 * @throws TaiyakuError `file` if it is damaged, too large, or no Word document
 */
export function readDocx(bytes: Uint8Array, file: string): DocxContent {
  const opened = openPackage(bytes, file);
  const leftOut: LeftOut[] = [];
  const leaveOut = (left: LeftOut): void => {
    if (left.text.trim() !== "") leftOut.push(left);
  };
  const rootOf = (type: string, root: string): XmlElement[] => {
    const part = opened.related(type);
    return part === undefined ? [] : readRoot(part.bytes, root, `${file} (${part.name})`);
  };
  const styles = readStyles(rootOf("styles", "w:styles"));
  const settings = rootOf("settings", "w:settings");
  const labels = createNoteLabels({
    footnote: noteNumbering(settings, "footnote"),
    endnote: noteNumbering(settings, "endnote"),
  });
  const numbering = readNumbering(rootOf("numbering", "w:numbering"), (style) => styles.listOfStyle(style));
  let codes = 0;
  const contextOf = (part: string): BodyContext => ({
    styles,
    numbering,
    counters: createCounters(numbering),
    leaveOut,
    runs: {
      styles,
      fields: createFieldStack(),
      relationships: part === opened.main.name ? opened.relationships : opened.relationshipsOf(part),
      noteLabel: labels.labelOf,
      nextId: () => (codes += 1),
      leaveOut,
    },
  });
  const collector = createBlockCollector(contextOf(opened.main.name));
  readChildren(opened.main.bytes, { of: "w:body", part: `${file} (${opened.main.name})` }, (child) => {
    collector.add(child);
  });
  const blocks = collector.finish();
  const notes = readNotes({ opened, labels, contextOf, rootOf, leaveOut });
  leaveOutParts(opened, { file, leaveOut });
  return { blocks, notes, leftOut };
}

/** Reads the notes in the order of their calls. */
function readNotes(sources: {
  readonly opened: DocxPackage;
  readonly labels: NoteLabels;
  readonly contextOf: (part: string) => BodyContext;
  readonly rootOf: (type: string, root: string) => XmlElement[];
  readonly leaveOut: (left: LeftOut) => void;
}): ContentNote[] {
  const { opened, labels, contextOf, rootOf, leaveOut } = sources;
  const parts = {
    footnote: { elements: noteElements(rootOf("footnotes", "w:footnotes")), name: opened.related("footnotes")?.name },
    endnote: { elements: noteElements(rootOf("endnotes", "w:endnotes")), name: opened.related("endnotes")?.name },
  };
  const contexts = {
    footnote: contextOf(parts.footnote.name ?? ""),
    endnote: contextOf(parts.endnote.name ?? ""),
  };
  const notes: ContentNote[] = [];
  // A note may call another one, which is added to the list while it is read.
  for (const { kind, id, label } of labels.called) {
    const element = parts[kind].elements.get(id);
    if (element === undefined) continue;
    parts[kind].elements.delete(id);
    notes.push(readNote(element, label, contexts[kind]));
  }
  for (const { elements } of Object.values(parts))
    for (const element of elements.values()) leaveOut({ kind: "uncalled-note", text: plainTextOf(element) });
  return notes;
}

/** Parts whose text is no text of the document: their type of relationship, root element and kind. */
const otherParts: Readonly<Record<string, { readonly root: string; readonly kind: string }>> = {
  header: { root: "w:hdr", kind: "header-or-footer" },
  footer: { root: "w:ftr", kind: "header-or-footer" },
  comments: { root: "w:comments", kind: "comment" },
};

function leaveOutParts(
  opened: DocxPackage,
  { file, leaveOut }: { readonly file: string; readonly leaveOut: (left: LeftOut) => void },
): void {
  const seen = new Set<string>();
  for (const { type, target } of opened.relationships.values()) {
    const part = Object.hasOwn(otherParts, type) ? otherParts[type] : undefined;
    const bytes = opened.part(target);
    if (part === undefined || bytes === undefined || seen.has(target)) continue;
    seen.add(target);
    for (const element of readRoot(bytes, part.root, `${file} (${target})`))
      leaveOut({ kind: part.kind, text: paragraphTexts(element).join(" ") });
  }
}

/** The text of each paragraph within an element. */
function paragraphTexts(element: XmlElement): string[] {
  if (element.name === "w:p") return [plainTextOf(element).trim()].filter((text) => text !== "");
  return childrenOf(element).flatMap(paragraphTexts);
}
