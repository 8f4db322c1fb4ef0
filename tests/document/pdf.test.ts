import { describe, expect, it } from "vitest";
import { documentOfContent, flattenDocument, readContent } from "../../src/document";
import { isTaiyakuError, type Document } from "../../src";
import { lines, pdfFile, type TestPage } from "./pdf-file";

async function read(pages: readonly TestPage[]): Promise<Document> {
  const content = await readContent({ bytes: pdfFile(pages), file: "report.pdf" });
  if (content === undefined) throw new Error("not read");
  return documentOfContent(content, { file: "report.pdf" });
}

function textsOf(document: Document): string[] {
  const flat = flattenDocument(document);
  return [
    ...(flat.title ? [flat.title] : []),
    ...flat.sections.flatMap(({ heading, blocks }) => [...(heading ? [heading] : []), ...blocks]),
    ...flat.notes,
  ].flatMap(({ segments }) => segments.map(({ text }) => text));
}

const body = [
  "The committee meets in the hall every month of the year and",
  "keeps the minutes of what it decides. It sends them to all of",
  "the members.",
];

describe("a PDF file", () => {
  it("is read as paragraphs whose lines are joined", async () => {
    const document = await read([{ texts: [...lines(body, { x: 60, y: 700 }), ...lines(body, { x: 60, y: 640 })] }]);
    expect(textsOf(document)).toEqual(
      [1, 2].flatMap(() => [
        "The committee meets in the hall every month of the year and keeps the minutes of what it decides.",
        "It sends them to all of the members.",
      ]),
    );
  });

  it("has headings by size and weight", async () => {
    const document = await read([
      {
        texts: [
          { text: "Rules of the House", x: 60, y: 760, size: 18 },
          { text: "Meetings", x: 60, y: 730, size: 13 },
          ...lines(body, { x: 60, y: 700 }),
          { text: "Fees", x: 60, y: 640, font: "bold" },
          ...lines(body, { x: 60, y: 620 }),
        ],
      },
    ]);
    expect(document.title?.text).toBe("Rules of the House");
    expect(
      document.sections.flatMap((section) => [section, ...section.sections]).map(({ heading }) => heading.text),
    ).toEqual(["Meetings", "Fees"]);
  });

  it("has items with hanging indents, nested by their left edges", async () => {
    const document = await read([
      {
        texts: [
          { text: "Duties", x: 60, y: 730, size: 16 },
          ...lines(["a.", "b."], { x: 70, y: 700 }, 28),
          ...lines(body.slice(0, 2), { x: 85, y: 700 }),
          { text: "The treasurer keeps the accounts:", x: 85, y: 672 },
          ...lines(["i.", "ii."], { x: 90, y: 658 }),
          ...lines(["of the hall;", "of the garden."], { x: 110, y: 658 }),
        ],
      },
    ]);
    const items = document.sections[0]?.blocks.concat(document.blocks) ?? document.blocks;
    expect(items.map((item) => item.kind === "item" && [item.label, item.items.map(({ label }) => label)])).toEqual([
      ["a", []],
      ["b", ["i", "ii"]],
    ]);
  });

  it("joins a paragraph over pages and leaves out headers and page numbers with a finding", async () => {
    const page = (number: number, texts: TestPage["texts"]): TestPage => ({
      texts: [
        { text: "Annual Report", x: 400, y: 810, size: 8 },
        ...texts,
        { text: `- ${String(number)} -`, x: 290, y: 30, size: 8 },
      ],
    });
    const document = await read([
      page(1, lines(body.slice(0, 1), { x: 60, y: 100 })),
      page(2, lines(body.slice(1), { x: 60, y: 760 })),
      page(3, lines(body, { x: 60, y: 760 })),
    ]);
    expect(textsOf(document)[0]).toBe(
      "The committee meets in the hall every month of the year and keeps the minutes of what it decides.",
    );
    expect(textsOf(document).join(" ")).not.toContain("Annual");
    expect(document.findings.find(({ ruleId }) => ruleId === "header-or-footer")?.actual).toContain(
      "Annual Report (page 1)",
    );
    const segments = flattenDocument(document).sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => block.segments),
    );
    expect(segments.map(({ page: number }) => number)).toEqual([1, 2, 3, 3]);
  });

  it("has the columns of a page one after the other, below a title over both", async () => {
    const column = (name: string): string[] => [
      `The ${name} column of this page is`,
      "filled with words that run from one",
      "line to the next one until the end",
      "of the text has been reached at",
      "last, with a full stop.",
    ];
    const document = await read([
      {
        texts: [
          { text: "A title that runs over both of the columns of the page", x: 60, y: 780, size: 16 },
          ...lines(column("first"), { x: 60, y: 740 }),
          ...lines(column("second"), { x: 320, y: 743 }),
        ],
      },
    ]);
    expect(textsOf(document).slice(1)).toEqual(["first", "second"].map((name) => column(name).join(" ")));
  });

  it("has notes at the foot with their marks", async () => {
    const document = await read([
      {
        texts: [
          { text: "Members pay a fee", x: 60, y: 700 },
          { text: "1", x: 148, y: 704, size: 6 },
          { text: "every year in the month of May.", x: 156, y: 700 },
          { text: "1", x: 60, y: 63, size: 5 },
          { text: "The fee is two pounds.", x: 66, y: 60, size: 8 },
        ],
        rules: [[60, 75, 160, 75]],
      },
    ]);
    expect(document.notes.map(({ label, passages }) => [label, passages[0]?.text])).toEqual([
      ["1", "The fee is two pounds."],
    ]);
    expect(textsOf(document)[0]).toBe("Members pay a fee every year in the month of May.");
  });

  it("keeps hyphens of compounds and drops those of line ends", async () => {
    const document = await read([
      {
        texts: lines(
          [
            "The implementation of a long-term plan needs an agree-",
            "ment of all the members of the committee on the long-",
            "term use of the hall.",
          ],
          { x: 60, y: 700 },
        ),
      },
    ]);
    expect(textsOf(document).join(" ")).toContain(
      "an agreement of all the members of the committee on the long-term use",
    );
  });
});

describe("Japanese in a PDF file", () => {
  it("is read without an embedded font, joined without spaces, and radicals are ideographs", async () => {
    const document = await read([
      {
        texts: lines(["\u2f47\u672cの委員会は、毎月会館で会議を開き、決", "定した事項を記録する。"], { x: 60, y: 700 }),
      },
    ]);
    expect(textsOf(document)).toEqual(["日本の委員会は、毎月会館で会議を開き、決定した事項を記録する。"]);
  });

  it("is read column by column in vertical writing", async () => {
    const document = await read([
      {
        texts: [
          { text: "会員は毎年五月", x: 500, y: 700, font: "vertical" },
          { text: "に会費を納める。", x: 480, y: 700, font: "vertical" },
        ],
      },
    ]);
    expect(textsOf(document).join("")).toBe("会員は毎年五月に会費を納める。");
  });
});

describe("text that is no text of the document", () => {
  it("is reported where it is turned by an angle", async () => {
    const document = await read([
      { texts: [...lines(body, { x: 60, y: 700 }), { text: "DRAFT", x: 200, y: 300, size: 60, angle: 45 }] },
    ]);
    expect(textsOf(document).join(" ")).not.toContain("DRAFT");
    expect(document.findings.find(({ ruleId }) => ruleId === "rotated-text")?.actual).toBe("DRAFT (page 1)");
  });
});

describe("a PDF file that cannot be read", () => {
  const read = (bytes: Uint8Array): Promise<unknown> => readContent({ bytes, file: "report.pdf" });

  it("is refused where it has no text", async () => {
    await expect(read(pdfFile([{ texts: [] }]))).rejects.toThrow(
      /^Cannot read report\.pdf: its pages are pictures without text\. Recognize/,
    );
  });

  it("is refused where it is damaged", async () => {
    const bytes = new TextEncoder().encode("%PDF-1.7\nnot a file at all\n%%EOF");
    await expect(read(bytes)).rejects.toThrow(/^Cannot read report\.pdf as PDF: .* Open it in a viewer/);
  });

  it("ends in content or in an error of its own wherever its bytes are changed or cut", async () => {
    const whole = pdfFile([{ texts: lines(body, { x: 60, y: 700 }) }]);
    const changed = [0.3, 0.6, 0.9].map((share) => {
      const bytes = new Uint8Array(whole);
      const start = Math.floor(share * bytes.length);
      return bytes.fill(0xff, start, start + 40);
    });
    for (const bytes of [...changed, whole.subarray(0, whole.length / 2)]) {
      const result = await read(bytes).catch((error: unknown) => error);
      expect(result instanceof Error ? isTaiyakuError(result) : typeof result).toBe(
        result instanceof Error ? true : "object",
      );
    }
  });
});
