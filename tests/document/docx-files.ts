import { strToU8, zipSync, type Zippable } from "fflate";

const transitional = "http://schemas.openxmlformats.org";
const namespaces = [
  `xmlns:w="${transitional}/wordprocessingml/2006/main"`,
  `xmlns:r="${transitional}/officeDocument/2006/relationships"`,
  `xmlns:mc="${transitional}/markup-compatibility/2006"`,
  `xmlns:wp="${transitional}/drawingml/2006/wordprocessingDrawing"`,
  `xmlns:a="${transitional}/drawingml/2006/main"`,
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(" ");

/** The contents of the parts of a Word document, without their root elements. */
export interface DocxParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly settings?: string;
  readonly comments?: string;
  readonly header?: string;
  /** Addresses of links, by the ids of their relationships. */
  readonly links?: Readonly<Record<string, string>>;
  /** Replaces the namespaces of the transitional form by those of the strict one. */
  readonly strict?: boolean;
  readonly more?: Zippable;
}

const roots = {
  styles: "w:styles",
  numbering: "w:numbering",
  footnotes: "w:footnotes",
  endnotes: "w:endnotes",
  settings: "w:settings",
  comments: "w:comments",
  header: "w:hdr",
} as const;

/** Makes the bytes of a Word document. */
export function makeDocx(parts: DocxParts): Uint8Array {
  const written = Object.entries(roots).flatMap(([name, root]) => {
    const content = parts[name as keyof typeof roots];
    return content === undefined ? [] : [{ name, xml: `<${root} ${namespaces}>${content}</${root}>` }];
  });
  const relationship = (id: string, type: string, target: string, mode = ""): string =>
    `<Relationship Id="${id}" Type="${transitional}/officeDocument/2006/relationships/${type}" Target="${target}"${mode}/>`;
  const relationships = (content: string): string =>
    `<Relationships xmlns="${transitional}/package/2006/relationships">${content}</Relationships>`;
  const files: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="${transitional}/package/2006/content-types"/>`,
    "_rels/.rels": relationships(relationship("rId1", "officeDocument", "word/document.xml")),
    "word/document.xml": `<?xml version="1.0"?><w:document ${namespaces}><w:body>${parts.body}</w:body></w:document>`,
    "word/_rels/document.xml.rels": relationships(
      written.map(({ name }, index) => relationship(`rId${String(index)}`, name, `${name}.xml`)).join("") +
        Object.entries(parts.links ?? {})
          .map(([id, target]) => relationship(id, "hyperlink", target, ' TargetMode="External"'))
          .join(""),
    ),
    ...Object.fromEntries(written.map(({ name, xml }) => [`word/${name}.xml`, xml])),
  };
  const strict = (xml: string): string =>
    parts.strict === true
      ? xml
          .replaceAll(`${transitional}/wordprocessingml/2006/main`, "http://purl.oclc.org/ooxml/wordprocessingml/main")
          .replaceAll(
            `${transitional}/officeDocument/2006/relationships`,
            "http://purl.oclc.org/ooxml/officeDocument/relationships",
          )
      : xml;
  return zipSync({
    ...Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(strict(xml))])),
    ...parts.more,
  });
}

const escape = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** A run with its properties as XML. */
export function run(text: string, properties = ""): string {
  return `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escape(text)}</w:t></w:r>`;
}

/** A paragraph of a text or of runs, with its properties as XML. */
export function paragraph(content: string, properties = ""): string {
  const runs = content.startsWith("<") ? content : run(content);
  return `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

/** A paragraph of a style. */
export function styled(style: string, content: string): string {
  return paragraph(content, `<w:pStyle w:val="${style}"/>`);
}

/** A paragraph of a list. */
export function numbered(list: number, level: number, content: string): string {
  return paragraph(content, `<w:numPr><w:ilvl w:val="${String(level)}"/><w:numId w:val="${String(list)}"/></w:numPr>`);
}

/** A style of a heading, with its name and what it is based on. */
export function headingStyle(id: string, name: string, more = ""): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
}

/** A level of a list. */
export function level(at: number, format: string, text: string, more = ""): string {
  const indent = `<w:pPr><w:ind w:left="${String(720 * (at + 1))}" w:hanging="360"/></w:pPr>`;
  return (
    `<w:lvl w:ilvl="${String(at)}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>` +
    `<w:lvlText w:val="${text}"/>${more}${indent}</w:lvl>`
  );
}

/** Lists by their ids from 1, each with levels of its own. */
export function lists(...levels: readonly string[]): string {
  const abstract = levels.map(
    (each, index) => `<w:abstractNum w:abstractNumId="${String(index + 1)}">${each}</w:abstractNum>`,
  );
  const nums = levels.map(
    (_, index) => `<w:num w:numId="${String(index + 1)}"><w:abstractNumId w:val="${String(index + 1)}"/></w:num>`,
  );
  return [...abstract, ...nums].join("");
}

/** A table of cells that are XML or text. */
export function table(...rows: readonly (readonly string[])[]): string {
  const cell = (content: string): string => `<w:tc>${content.startsWith("<w:") ? content : paragraph(content)}</w:tc>`;
  return `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map(cell).join("")}</w:tr>`).join("")}</w:tbl>`;
}
