import { TaiyakuError } from "../../model";

const pandoc = (format: string): string => `Convert it first, for example with \`pandoc FILE.${format} -o FILE.docx\`.`;
const htmlRemedy = "Give the file a name that ends in .html, or save the page as HTML from the browser.";
const picture = "Recognize its text first, for example with `tesseract FILE TEXT -l jpn+eng`.";

/** Files that hold text in a form of their own, by their first bytes. */
const signatures: readonly (readonly [bytes: string, format: string, remedy: string])[] = [
  ["25504446", "PDF", "Get its text first, for example with `pdftotext FILE.pdf FILE.txt`."],
  ["504b0304", "a zip file", "Unpack it, and give the document in it. A Word document is read as DOCX."],
  [
    "d0cf11e0",
    "an old or encrypted Office file",
    "Save it as DOCX without a password in a word processor, for example with `soffice --headless --convert-to docx FILE.doc`.",
  ],
  ["7b5c727466", "RTF", pandoc("rtf")],
  ["1f8b", "compressed with gzip", "Decompress it first, for example with `gunzip FILE.gz`."],
  ["25215053", "PostScript", "Get its text first, for example with `ps2ascii FILE.ps FILE.txt`."],
  ["89504e47", "a picture", picture],
  ["ffd8ff", "a picture", picture],
  ["49492a00", "a picture", picture],
  ["4d4d002a", "a picture", picture],
  ["fffe0000", "text in UTF-32", "Convert it to UTF-8, for example with `iconv -f UTF-32 -t UTF-8`."],
  ["0000feff", "text in UTF-32", "Convert it to UTF-8, for example with `iconv -f UTF-32 -t UTF-8`."],
];

/**
 * Throws for the bytes of a file that is no plain text.
 *
 * @throws TaiyakuError `file` with how to get text out of it
 */
export function refuseOtherFormats(bytes: Uint8Array, file: string): void {
  const head = Array.from(bytes.subarray(0, 8), (byte) => byte.toString(16).padStart(2, "0")).join("");
  for (const [signature, format, remedy] of signatures) if (head.startsWith(signature)) refuse(file, format, remedy);
}

/**
 * Throws for a text that is written in a language of tags.
 *
 * @throws TaiyakuError `file` with how to get text out of it
 */
export function refuseTagged(text: string, file: string): void {
  const head = text.slice(0, 2000).replace(/^(?:\s|<!--[^]*?-->|<\?[^>]*\?>)+/u, "");
  if (/^<(?:!doctype\s+html|html|head|body|meta)[\s>]/iu.test(head)) refuse(file, "HTML", htmlRemedy);
  if (/^MIME-Version:/iu.test(head)) refuse(file, "a web page saved as MHTML", htmlRemedy);
  if (/^\s*<\?xml\s/iu.test(text.slice(0, 200)))
    refuse(file, "XML", "Export its text first, for example with `pandoc -t markdown` if it is DocBook or JATS.");
  if (/^\\documentclass\b/u.test(head)) refuse(file, "LaTeX", pandoc("tex"));
}

function refuse(file: string, format: string, remedy: string): never {
  throw new TaiyakuError("file", `Expected ${file} to be text or Markdown, it is ${format}. ${remedy}`);
}
