import type { Range } from "../../model";
import type { Line } from "../input/lines";
import { setMarker } from "../items/markers";
import type { HtmlText, LineRole } from "../markdown/roles";
import { newItem } from "./outline-parts";
import type { RawItem } from "./raw";
import { addParagraph, addRow } from "./reader";
import type { Reader } from "./reader-state";
import { tableRow } from "./tables";

/** Reads a line whose role in the blocks of Markdown is known. Returns false for a line that is to be read as text. */
export function readRole(reader: Reader, line: Line, role: LineRole): boolean {
  if (role.kind === "inside") return true;
  if (role.kind === "ordinal") return setMarker(line, role.ordinal);
  reader.unnamed = null;
  reader.caption = null;
  if (role.kind !== "markup") addRole(reader, line, role);
  if (reader.gap !== "page") reader.gap = "blank";
  return true;
}

function addRole(reader: Reader, line: Line, role: Exclude<LineRole, { kind: "inside" | "ordinal" | "markup" }>): void {
  const { text } = reader.facts;
  reader.note = null;
  reader.begun = true;
  reader.headed = false;
  reader.closed = true;
  reader.runsOn = false;
  if (role.kind === "code") addCode(reader, line, role.pieces);
  else if (role.kind === "row")
    addRow(
      reader,
      line,
      tableRow(role.cells, (range) => text.slice(...range)),
    );
  else if (role.kind === "html") for (const each of role.texts) addHtmlText(reader, line, each);
  else if (role.kind === "title") addParagraph(reader, "paragraph", role.range);
  else reader.sections.at(-1)?.blocks.push({ kind: "front", key: role.key, pieces: [role.range] });
}

/** Code that is indented like the text of an item belongs to the item. */
function addCode(reader: Reader, line: Line, pieces: readonly Range[]): void {
  if (pieces.length === 0) return;
  const { body } = reader;
  if (body?.kind === "item" && line.indent > body.indent + 1)
    body.paragraphs.push({ kind: "code", pieces: [...pieces] });
  else {
    reader.body = null;
    reader.sections.at(-1)?.blocks.push({ kind: "code", pieces: [...pieces] });
  }
}

function addHtmlText(reader: Reader, line: Line, { kind, level, ranges }: HtmlText): void {
  const { text } = reader.facts;
  const [range] = ranges;
  if (range === undefined) return;
  if (kind === "row")
    addRow(
      reader,
      line,
      tableRow(ranges, (each) => text.slice(...each)),
    );
  else if (kind === "item") addHtmlItem(reader, range);
  else if (kind === "paragraph") addParagraph(reader, "paragraph", range);
  else {
    reader.sections.push({ heading: [range], start: range[0], hashes: level, blocks: [] });
    reader.lists = [];
    reader.headed = true;
  }
  reader.body = null;
}

function addHtmlItem(reader: Reader, range: Range): void {
  const blocks = reader.sections.at(-1)?.blocks;
  const last = blocks?.at(-1);
  const position = last?.kind === "item" && last.label.startsWith("•") ? Number(last.label.slice(1)) + 1 : 1;
  const line: Line = { text: "", range, indent: 0, blank: true };
  const item: RawItem = newItem(line, `•${String(position)}`, [{ kind: "paragraph", pieces: [range] }], null);
  blocks?.push(item);
}
