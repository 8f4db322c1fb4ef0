import {
  bytes as bytesShape,
  expectArguments,
  language as languageShape,
  optional,
  record,
  text as textShape,
} from "../model/shapes";
import { TaiyakuError, type Document, type Language } from "../model";
import { documentOfContent } from "./content/document";
import { readContent, type ContentFile } from "./content/readers";
import { decodeText } from "./input/decode";
import { parseDocument } from "./parse";

/** Options of `readDocument`. */
export interface ReadDocumentOptions extends Partial<Omit<ContentFile, "bytes">> {
  /** Default: detected from the script of the text. */
  readonly language?: Language;
}

/**
 * Reads a document from the bytes of its file: Word (`.docx`, `.docm`, `.dotx`, `.dotm`), HTML, Markdown or plain text. The format
 * is detected from the bytes, and from the suffix of `file` where they do not show it.
 *
 * The `text` of a Word document or a page is its content as plain text: a line for each line of a paragraph, `#` before headings,
 * blank lines between blocks, no other markup.
 *
 * @throws TaiyakuError `file` if the bytes are damaged, too large, or of a format that is not read; the message says how to
 * convert it. `language` if the text has no letters to detect its language by and no language is given
 * @example
 * const document = await readDocument(await readFile("report.docx"), { file: "report.docx" });
 */
export async function readDocument(bytes: Uint8Array, options: ReadDocumentOptions = {}): Promise<Document> {
  expectArguments(
    { bytes, options },
    {
      bytes: bytesShape,
      options: record({ file: optional(textShape), encoding: optional(textShape), language: optional(languageShape) }),
    },
  );
  const { file = "the file", encoding, language } = options;
  const given = { file, ...(encoding === undefined ? {} : { encoding }) };
  const named = { ...(options.file === undefined ? {} : { file }), ...(language === undefined ? {} : { language }) };
  const content = await readContent({ bytes, ...given });
  if (content !== undefined) return documentOfContent(content, { file, ...named });
  const { text } = decodeText(bytes, given);
  if (text.trim() === "") throw new TaiyakuError("file", `${file} is empty. Give a document with text in it.`);
  return parseDocument(text, named);
}

/** A document as it is, or the document that a text is. */
export function toDocument(
  source: Document | { readonly text: string; readonly file?: string; readonly language?: Language },
): Document {
  return "sections" in source ? source : parseDocument(source.text, source);
}
