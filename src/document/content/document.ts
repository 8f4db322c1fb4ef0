import { detectLanguage } from "../../language";
import { TaiyakuError, type Document, type Finding, type Language } from "../../model";
import { assembleDocument } from "../outline/assemble";
import type { ContentBlock, ContentNote, LeftOut } from "./blocks";
import { typedNoteLabels } from "./note-marks";
import { outlineOfBlocks } from "./outline";
import { createPassageMaker } from "./passages";
import { textOfPieces } from "./pieces";
import { renderBlocks, renderNote } from "./rendered";
import { createRendering } from "./rendering";

/** The content of a file in the order of its text. */
export interface Content {
  readonly blocks: readonly ContentBlock[];
  readonly notes: readonly ContentNote[];
  /** Text of the file that is no text of the document. */
  readonly leftOut: readonly LeftOut[];
}

/**
 * Makes a document of the content of a file that is no text. The `text` of the document is the content as plain text, and ranges
 * are ranges of that.
 *
 * @throws TaiyakuError `language` if the text has no letters to detect its language by and no language is given
 */
export function documentOfContent(
  content: Content,
  { file, language: given }: { readonly file: string; readonly language?: Language },
): Document {
  const language = given ?? detectLanguage(sampleOf(content.blocks));
  if (language === null) {
    throw new TaiyakuError(
      "language",
      `Expected ${file} to be English or Japanese, got no letters of either. Give its language.`,
    );
  }
  const noteLabels = typedNoteLabels(content.blocks);
  for (const { label } of content.notes) noteLabels.add(label);
  const rendering = createRendering(language);
  const context = { rendering, noteLabels };
  const blocks = renderBlocks(content.blocks, context);
  const notes = content.notes.map((note) => renderNote(note, context));
  const text = rendering.text();
  const outline = outlineOfBlocks({ blocks, notes }, text, language);
  const document = assembleDocument(outline, {
    text,
    language,
    file,
    clean: createPassageMaker(text, rendering.marks, language),
  });
  const { pages } = rendering;
  return {
    ...document,
    ...(pages.length === 0 ? {} : { pages }),
    findings: [...leftOutFindings(content.leftOut, language), ...document.findings],
  };
}

/** Length of the text that a language is detected by, in UTF-16 units. */
const sampleLength = 100_000;

/** The beginning of the text. */
function sampleOf(blocks: readonly ContentBlock[]): string {
  const parts: string[] = [];
  let length = 0;
  const visit = (block: ContentBlock): void => {
    if (length > sampleLength) return;
    if (block.kind === "item") block.blocks.forEach(visit);
    else if (block.kind === "table") block.rows.flat(2).forEach(visit);
    else {
      const text = block.kind === "code" ? block.text : textOfPieces(block.content);
      parts.push(text);
      length += text.length;
    }
  };
  blocks.forEach(visit);
  return parts.join("\n");
}

/** Kinds of text that is left out, as a message says them. Links to headings are markup and are not reported. */
const kinds: Readonly<Record<string, string>> = {
  "table-of-contents": "the table of contents",
  "header-or-footer": "headers and footers of the pages",
  "rotated-text": "text that is turned by an angle",
  comment: "comments",
  "deleted-text": "text whose deletion is tracked",
  "hidden-text": "hidden text",
  placeholder: "placeholders of empty fields",
  "embedded-file": "files that are embedded",
  "uncalled-note": "notes that the text does not call",
  navigation: "navigation",
  "page-furniture": "text around the main content of the page",
  "form-control": "controls of forms",
};

/** One finding for each kind of text that is left out, with all of that text. */
function leftOutFindings(leftOut: readonly LeftOut[], language: Language): Finding[] {
  const texts = new Map<string, string[]>();
  for (const { kind, text } of leftOut) {
    const known = texts.get(kind);
    if (known === undefined) texts.set(kind, [text.trim()]);
    else known.push(text.trim());
  }
  return [...texts].flatMap(([kind, parts]): Finding[] => {
    const name = kinds[kind];
    if (name === undefined) return [];
    return [
      {
        ruleId: kind,
        severity: "info",
        message: `Left out ${name}: not part of the text.`,
        address: { section: [], item: null },
        language,
        range: [0, 0],
        actual: parts.join(" / "),
      },
    ];
  });
}
