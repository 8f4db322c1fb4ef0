import type { LeftOut } from "../content/blocks";
import { fieldLink, isContentsField, type FieldStack } from "./fields";
import { createInlineWriter, type InlineWriter } from "./inline-writer";
import type { Relationship } from "./package";
import { characterFormat, type CharacterFormat, type Styles } from "./styles";
import { symbolCharacter } from "./symbols";
import { childOf, childrenOf, switchOf, valueOf, type XmlElement } from "./xml";

/** State that is shared by the paragraphs of a part of the file. */
export interface RunContext {
  readonly styles: Styles;
  readonly fields: FieldStack;
  readonly relationships: ReadonlyMap<string, Relationship>;
  /** The printed label of the note that a reference calls. */
  readonly noteLabel: (kind: "footnote" | "endnote", id: string, mark: string | undefined) => string | undefined;
  readonly nextId: () => number;
  readonly leaveOut: (left: LeftOut) => void;
}

/** The text of a paragraph, with the text boxes that are anchored in it. */
export interface RunReading {
  readonly writer: InlineWriter;
  readonly boxes: XmlElement[];
}

/** Starts the reading of a paragraph. */
export function startRuns(context: RunContext): RunReading {
  return { writer: createInlineWriter(context.nextId), boxes: [] };
}

/** Elements around runs that have no meaning for the text. */
const transparent = new Set([
  "w:ins",
  "w:moveTo",
  "w:smartTag",
  "w:customXml",
  "w:sdtContent",
  "w:dir",
  "w:bdo",
  "m:oMathPara",
]);

/** Reads the runs of a paragraph, or of an element around some of them. Tracked changes are accepted. */
export function readRuns(parent: XmlElement, reading: RunReading, context: RunContext): void {
  for (const child of childrenOf(parent)) readInline(child, reading, context);
}

function readInline(element: XmlElement, reading: RunReading, context: RunContext): void {
  const { name } = element;
  if (name === "w:r") readRun(element, reading, context);
  else if (name === "w:hyperlink") readHyperlink(element, reading, context);
  else if (name === "w:sdt") readContentControl(element, reading, context);
  else if (name === "w:del" || name === "w:moveFrom") leaveOutDeleted(element, context);
  else if (name === "w:fldSimple") readSimpleField(element, reading, context);
  else if (name === "m:oMath") writeText(mathText(element), {}, reading, context);
  else if (name === "mc:AlternateContent") {
    const chosen = chooseContent(element);
    if (chosen !== undefined) readRuns(chosen, reading, context);
  } else if (transparent.has(name)) readRuns(element, reading, context);
}

function readHyperlink(element: XmlElement, reading: RunReading, context: RunContext): void {
  const { "r:id": id, anchor } = element.attributes;
  const target = id === undefined ? undefined : context.relationships.get(id)?.target;
  const address = [target, anchor].filter((part) => part !== undefined && part !== "").join("#");
  reading.writer.openLink(target === undefined ? `#${anchor ?? ""}` : address);
  readRuns(element, reading, context);
  reading.writer.closeLink();
}

function readSimpleField(element: XmlElement, reading: RunReading, context: RunContext): void {
  const { instr = "" } = element.attributes;
  if (isContentsField(instr)) {
    context.leaveOut({ kind: "table-of-contents", text: plainTextOf(element) });
    return;
  }
  const address = fieldLink(instr);
  if (address !== undefined) reading.writer.openLink(address);
  readRuns(element, reading, context);
  if (address !== undefined) reading.writer.closeLink();
}

/** A content control; its placeholder (`Click here to enter text.`) is no text of the document. */
function readContentControl(element: XmlElement, reading: RunReading, context: RunContext): void {
  const content = childOf(element, "w:sdtContent");
  if (content === undefined) return;
  if (switchOf(childOf(element, "w:sdtPr"), "w:showingPlcHdr") === true)
    context.leaveOut({ kind: "placeholder", text: plainTextOf(content) });
  else readRuns(content, reading, context);
}

function leaveOutDeleted(element: XmlElement, context: RunContext): void {
  // Text that is moved is kept where it is moved to.
  if (element.name === "w:del") context.leaveOut({ kind: "deleted-text", text: plainTextOf(element) });
}

/** The first choice that this reader understands: any choice with text, as each one has the same text. */
export function chooseContent(element: XmlElement): XmlElement | undefined {
  const choices = childrenOf(element).filter(({ name }) => name === "mc:Choice" || name === "mc:Fallback");
  return choices.find((choice) => childrenOf(choice).length > 0);
}

function readRun(run: XmlElement, reading: RunReading, context: RunContext): void {
  const properties = childOf(run, "w:rPr");
  const format: CharacterFormat = {
    ...context.styles.characters(valueOf(properties, "w:rStyle")),
    ...characterFormat(properties),
  };
  const isCustomMark = childrenOf(run).some(isCustomReference);
  for (const child of childrenOf(run))
    if (!isCustomMark || isCustomReference(child)) readRunChild(child, format, { reading, context, run });
}

/** Whether a note's mark is written by hand: it is the text of the same run. */
function isCustomReference({ name, attributes }: XmlElement): boolean {
  if (name !== "w:footnoteReference" && name !== "w:endnoteReference") return false;
  return !/^(?:0|false|off)?$/u.test(attributes["customMarkFollows"] ?? "");
}

interface RunPlace {
  readonly reading: RunReading;
  readonly context: RunContext;
  readonly run: XmlElement;
}

type RunChildReader = (child: XmlElement, format: CharacterFormat, place: RunPlace) => void;

const readCharacter =
  (text: string): RunChildReader =>
  (_, format, { reading, context }) => {
    writeText(text, format, reading, context);
  };

const readNoteMark: RunChildReader = (child, _, place) => {
  readNoteReference(child, place);
};

const readPicture: RunChildReader = (child, _, { reading, context }) => {
  readDrawing(child, reading, context);
};

const readLineBreak: RunChildReader = (child, _, { reading, context }) => {
  readBreak(child, reading, context);
};

const runChildReaders: Readonly<Record<string, RunChildReader>> = {
  "w:t": (child, format, { reading, context }) => {
    writeText(textOfT(child), format, reading, context);
  },
  "w:tab": readCharacter("\t"),
  "w:ptab": readCharacter("\t"),
  "w:noBreakHyphen": readCharacter("\u2011"),
  "w:sym": ({ attributes: { font = "", char = "" } }, format, { reading, context }) => {
    writeText(symbolCharacter(font, char), format, reading, context);
  },
  "w:br": readLineBreak,
  "w:cr": readLineBreak,
  "w:ruby": (child, _, place) => {
    readRuby(child, place);
  },
  "w:footnoteReference": readNoteMark,
  "w:endnoteReference": readNoteMark,
  "w:fldChar": (child, _, { reading, context }) => {
    readFieldCharacter(child, reading, context);
  },
  "w:instrText": (child, _, { context }) => {
    context.fields.instruct(rawText(child));
  },
  "w:delText": (child, _, { context }) => {
    context.leaveOut({ kind: "deleted-text", text: rawText(child) });
  },
  "mc:AlternateContent": (child, format, place) => {
    const chosen = chooseContent(child);
    for (const inner of childrenOf(chosen)) readRunChild(inner, format, place);
  },
  "w:drawing": readPicture,
  "w:pict": readPicture,
  "w:object": readPicture,
};

function readRunChild(child: XmlElement, format: CharacterFormat, place: RunPlace): void {
  const read = Object.hasOwn(runChildReaders, child.name) ? runChildReaders[child.name] : undefined;
  read?.(child, format, place);
}

function writeText(text: string, format: CharacterFormat, { writer }: RunReading, context: RunContext): void {
  const hidden = context.fields.hides();
  if (hidden === "table-of-contents") context.leaveOut({ kind: hidden, text });
  else if (hidden === undefined && format.hidden === true) context.leaveOut({ kind: "hidden-text", text });
  else if (hidden === undefined) writer.text(text, format);
}

/** Breaks of pages and columns are places of the layout. */
function readBreak({ attributes }: XmlElement, { writer }: RunReading, context: RunContext): void {
  const isLine = attributes["type"] !== "page" && attributes["type"] !== "column";
  if (isLine && context.fields.hides() === undefined) writer.add({ kind: "break" });
}

/** Keeps the base text; the reading becomes an inline code. */
function readRuby(element: XmlElement, { reading, context }: RunPlace): void {
  const base = childOf(element, "w:rubyBase");
  if (base !== undefined) readRuns(base, reading, context);
  const text = childrenOf(childOf(element, "w:rt")).map(plainTextOf).join("");
  if (context.fields.hides() === undefined)
    reading.writer.add({ kind: "placeholder", type: "ruby", native: `<rt>${text}</rt>` });
}

function readNoteReference(element: XmlElement, { reading, context, run }: RunPlace): void {
  const { id = "" } = element.attributes;
  const mark = isCustomReference(element) ? plainTextOf(run).trim() : undefined;
  const kind = element.name === "w:endnoteReference" ? "endnote" : "footnote";
  const label = context.noteLabel(kind, id, mark);
  if (label !== undefined && context.fields.hides() === undefined) reading.writer.add({ kind: "note-mark", label });
}

function readFieldCharacter({ attributes }: XmlElement, { writer }: RunReading, { fields }: RunContext): void {
  const type = attributes["fldCharType"];
  if (type === "begin") fields.begin();
  else if (type === "separate") {
    const field = fields.separate();
    const address = field === undefined || fields.hides() !== undefined ? undefined : fieldLink(field.instruction);
    if (field === undefined || address === undefined) return;
    field.isLink = true;
    writer.openLink(address);
  } else if (type === "end" && fields.end()?.isLink === true) writer.closeLink();
}

/** Text boxes become blocks after the paragraph; a picture becomes an inline code with its description. */
function readDrawing(element: XmlElement, reading: RunReading, context: RunContext): void {
  const boxes = textBoxes(element);
  reading.boxes.push(...boxes);
  if (boxes.length > 0 || context.fields.hides() !== undefined) return;
  const text = findFirst(element, "wp:docPr")?.attributes["descr"] ?? "";
  const isPicture =
    text !== "" || findFirst(element, "a:blip") !== undefined || findFirst(element, "v:imagedata") !== undefined;
  if (isPicture)
    reading.writer.add({ kind: "placeholder", type: "image", native: text === "" ? "<img>" : `<img alt="${text}">` });
}

/** The contents of the text boxes in a drawing, each once although a drawing is written in two ways. */
function textBoxes(element: XmlElement): XmlElement[] {
  if (element.name === "w:txbxContent") return [element];
  if (element.name === "mc:AlternateContent") {
    const chosen = chooseContent(element);
    return chosen === undefined ? [] : childrenOf(chosen).flatMap(textBoxes);
  }
  return childrenOf(element).flatMap(textBoxes);
}

function findFirst(element: XmlElement, name: string): XmlElement | undefined {
  if (element.name === name) return element;
  for (const child of childrenOf(element)) {
    const found = findFirst(child, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** White space at the ends counts only where the element says so. */
function textOfT(element: XmlElement): string {
  const text = rawText(element).replace(/[\t\r\n]+/gu, " ");
  return element.attributes["xml:space"] === "preserve" ? text : withoutOuterSpaces(text);
}

/** Full-width spaces stay. */
function withoutOuterSpaces(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && text[start] === " ") start += 1;
  while (end > start && text[end - 1] === " ") end -= 1;
  return text.slice(start, end);
}

function rawText(element: XmlElement): string {
  return element.children.filter((child) => typeof child === "string").join("");
}

function mathText(element: XmlElement): string {
  return element.name === "m:t" ? rawText(element) : childrenOf(element).map(mathText).join("");
}

/** All text within an element, deleted text too. */
export function plainTextOf(element: XmlElement): string {
  if (element.name === "w:t" || element.name === "w:delText" || element.name === "m:t") return rawText(element);
  if (element.name === "w:tab") return " ";
  return childrenOf(element).map(plainTextOf).join("");
}
