import type { Encoding } from "../input/encoding";
import type { Content } from "./document";

/** A file whose content is read. */
export interface ContentFile {
  readonly bytes: Uint8Array;
  /** Its name, for its suffix and for errors. */
  readonly file: string;
  /** Default: detected from the bytes. */
  readonly encoding?: Encoding;
}

/** A format of documents that is not plain text or Markdown. */
interface ContentReader {
  readonly name: string;
  readonly suffixes: readonly string[];
  /** Whether the first bytes are of the format, whatever the name of the file. */
  readonly sniff: (head: Uint8Array) => boolean;
  /** Loads the parser of the format when it is needed. */
  readonly read: (file: ContentFile) => Promise<Content>;
}

/** Bytes that a format is detected by. */
const headLength = 4096;

const docx: ContentReader = {
  name: "Word",
  suffixes: ["docx", "docm", "dotx", "dotm"],
  sniff: ([first, second, third, fourth]) => first === 0x50 && second === 0x4b && third === 0x03 && fourth === 0x04,
  read: async ({ bytes, file }) => (await import("../docx/read-docx")).readDocx(bytes, file),
};

const html: ContentReader = {
  name: "HTML",
  suffixes: ["html", "htm", "xhtml", "xht"],
  sniff: (head) => {
    const text = new TextDecoder("latin1").decode(head).replaceAll("\0", "");
    const start = text.replace(/^(?:ÿþ|þÿ|ï»¿)?\s*/u, "").replace(/^(?:<!--[^]*?-->\s*|<\?[^>]*>\s*)+/u, "");
    return /^<(?:!doctype\s+html|html|head|body|meta)[\s>]/iu.test(start);
  },
  read: async ({ bytes, file, encoding }) => {
    const { decodeHtml, readHtml } = await import("../html/read-html");
    return readHtml(decodeHtml(bytes, { file, ...(encoding === undefined ? {} : { encoding }) }), file);
  },
};

const pdf: ContentReader = {
  name: "PDF",
  suffixes: ["pdf"],
  // The signature may follow up to 1,024 bytes of another kind.
  sniff: (head) => /^[^]{0,1024}%PDF-\d/u.test(new TextDecoder("latin1").decode(head)),
  read: async ({ bytes, file }) => (await import("../pdf/read-pdf")).readPdf(bytes, file),
};

const readers: readonly ContentReader[] = [docx, pdf, html];

/**
 * Reads the content of a Word document, a PDF file or a page; undefined for a file that is text or of a format without a reader.
 *
 * @throws TaiyakuError `file` if the file is damaged, encrypted, without text, too large, or a zip file of another kind
 */
export async function readContent(given: ContentFile): Promise<Content | undefined> {
  const head = given.bytes.subarray(0, headLength);
  // A fragment of HTML may begin with anything, so that its suffix decides. Other formats have signatures.
  const isPage = html.suffixes.some((suffix) => given.file.toLowerCase().endsWith(`.${suffix}`));
  const reader = readers.find(({ sniff }) => sniff(head)) ?? (isPage && !isBinary(head) ? html : undefined);
  return await reader?.read(given);
}

/** Whether a file's name has the suffix of a Word document or a page. */
export function isContentName(file: string): boolean {
  const name = file.toLowerCase();
  return readers.some(({ suffixes }) => suffixes.some((suffix) => name.endsWith(`.${suffix}`)));
}

/** First bytes of formats that are refused by name: PDF, old Word, pictures, gzip, RTF, MHTML. */
const otherSignatures = ["25504446", "d0cf11e0", "89504e47", "ffd8ff", "1f8b", "7b5c727466", "4d494d452d566572"];

function isBinary(head: Uint8Array): boolean {
  const start = Array.from(head.subarray(0, 8), (byte) => byte.toString(16).padStart(2, "0")).join("");
  return otherSignatures.some((signature) => start.startsWith(signature));
}
