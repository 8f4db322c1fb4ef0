/** A text on a page of a test file. `y` is from the bottom of the page, as PDF counts. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Default: 10. */
  readonly size?: number;
  /** Default: `Helvetica`, or a font of Adobe-Japan1 that is not embedded where the text has Japanese. */
  readonly font?: "bold" | "vertical";
  /** Degrees by which the text is turned. */
  readonly angle?: number;
}

/** A page of a test file. */
export interface TestPage {
  readonly texts: readonly PlacedText[];
  /** Lines as left, bottom, right and top. */
  readonly rules?: readonly (readonly [number, number, number, number])[];
}

const fonts: Readonly<Record<string, string>> = {
  plain: "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
  bold: "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
  japanese: japaneseFont("UniJIS-UCS2-H"),
  vertical: japaneseFont("UniJIS-UCS2-V"),
};

function japaneseFont(encoding: string): string {
  const descendant =
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /HeiseiMin-W3 /DW 1000 /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> " +
    "/FontDescriptor << /Type /FontDescriptor /FontName /HeiseiMin-W3 /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>";
  return `<< /Type /Font /Subtype /Type0 /BaseFont /HeiseiMin-W3 /Encoding /${encoding} /DescendantFonts [${descendant}] >>`;
}

/** The bytes of a PDF file with the given pages of A4. */
export function pdfFile(pages: readonly TestPage[]): Uint8Array {
  const names = Object.keys(fonts);
  const firstPage = 3 + names.length;
  const kids = pages.map((_, index) => `${String(firstPage + 2 * index)} 0 R`).join(" ");
  const resources = `<< /Font << ${names.map((name, index) => `/${name} ${String(3 + index)} 0 R`).join(" ")} >> >>`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${String(pages.length)} >>`,
    ...names.map((name) => fonts[name] ?? ""),
    ...pages.flatMap((page, index) => {
      const content = contentOf(page);
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources ${resources} /Contents ${String(firstPage + 2 * index + 1)} 0 R >>`,
        `<< /Length ${String(content.length)} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  return assemble(objects);
}

function assemble(objects: readonly string[]): Uint8Array {
  let text = "%PDF-1.5\n";
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${String(index + 1)} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = text.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  text += `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n${rows}`;
  text += `trailer\n<< /Size ${String(objects.length + 1)} /Root 1 0 R >>\nstartxref\n${String(start)}\n%%EOF\n`;
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function contentOf({ texts, rules = [] }: TestPage): string {
  const lines = rules.map(([left, bottom, right, top]) => [left, bottom, "m", right, top, "l S"].join(" "));
  return [...lines, ...texts.map(showText)].join("\n");
}

function showText({ text, x, y, size = 10, font, angle = 0 }: PlacedText): string {
  const isJapanese = /[\u2e80-\u9fff\uff00-\uffef]/u.test(text);
  const name = font ?? (isJapanese ? "japanese" : "plain");
  const shown =
    isJapanese || font === "vertical"
      ? `<${Array.from({ length: text.length }, (_, index) => text.charCodeAt(index).toString(16).padStart(4, "0")).join("")}>`
      : `(${text.replace(/[\\()]/gu, String.raw`\$&`)})`;
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  return `BT /${name} ${String(size)} Tf ${[cos, sin, -sin, cos, x, y].map((value) => value.toFixed(3)).join(" ")} Tm ${shown} Tj ET`;
}

/** Lines of one text, from the top downwards. */
export function lines(texts: readonly string[], first: Omit<PlacedText, "text">, pitch = 14): PlacedText[] {
  return texts.map((text, index) => ({ ...first, text, y: first.y - index * pitch }));
}
