import { readIndent } from "./indents";
import { levelOfStyle, type Numbering, type NumberingCounters, type NumberingLabel } from "./numbering";
import { outlineLevel, type ParagraphStyle, type Styles } from "./styles";
import { childOf, valueOf, type XmlElement } from "./xml";

/** Properties of a paragraph that decide which block it becomes. */
export interface ParagraphProperties {
  readonly style: ParagraphStyle;
  /** 1 to 9; 0 for the title; undefined for text. */
  readonly headingLevel: number | undefined;
  readonly list: { readonly id: string; readonly level: number } | undefined;
  /** Left edge of the text, in twentieths of a point. */
  readonly left: number;
  /** Left edge of the first line, where a label is. */
  readonly first: number;
  /** Whether the text goes on in the next paragraph: its mark is deleted, or it is a large initial letter. */
  readonly isContinued: boolean;
}

/** Definitions that paragraphs refer to. */
export interface ParagraphDefinitions {
  readonly styles: Styles;
  readonly numbering: Numbering;
}

/** Reads the properties of a `w:p`. */
export function paragraphProperties(
  paragraph: XmlElement,
  { styles, numbering }: ParagraphDefinitions,
): ParagraphProperties {
  const properties = childOf(paragraph, "w:pPr");
  const styleId = valueOf(properties, "w:pStyle");
  const style = styles.paragraph(styleId);
  const outline = valueOf(properties, "w:outlineLvl");
  const list = listOf(properties, { style, styleId, numbering });
  const defined = list === undefined ? undefined : numbering.get(list.id)?.levels.get(list.level)?.indent;
  // A list that the style names comes before the style's own indents, a list of the paragraph after them.
  const isOwnList = valueOf(properties, "w:numPr", "w:numId") !== undefined;
  const inherited = isOwnList ? { ...style.indent, ...defined } : { ...defined, ...style.indent };
  const indent = { ...inherited, ...readIndent(childOf(properties, "w:ind")) };
  const left = indent.left ?? 0;
  return {
    style,
    headingLevel: outline === undefined ? style.headingLevel : (outlineLevel(outline) ?? undefined),
    list,
    left,
    first: left + (indent.first ?? 0),
    isContinued: isContinued(properties),
  };
}

function listOf(
  properties: XmlElement | undefined,
  {
    style,
    styleId,
    numbering,
  }: { readonly style: ParagraphStyle; readonly styleId: string | undefined; readonly numbering: Numbering },
): ParagraphProperties["list"] {
  const own = valueOf(properties, "w:numPr", "w:numId");
  const id = own ?? style.list;
  // List 0 is how a paragraph says that it is not numbered.
  if (id === undefined || id === "0") return undefined;
  const level = Number.parseInt(valueOf(properties, "w:numPr", "w:ilvl") ?? "", 10);
  if (Number.isFinite(level)) return { id, level };
  const numbered = styleId === undefined ? undefined : levelOfStyle(numbering, id, styleId);
  const ofListStyle = style.listStyle === undefined ? undefined : levelOfStyle(numbering, id, style.listStyle);
  return { id, level: numbered ?? style.listLevel ?? ofListStyle ?? 0 };
}

function isContinued(properties: XmlElement | undefined): boolean {
  const mark = childOf(properties, "w:rPr");
  const isDeleted = childOf(mark, "w:del") !== undefined || childOf(mark, "w:moveFrom") !== undefined;
  return isDeleted || childOf(properties, "w:framePr")?.attributes["dropCap"] !== undefined;
}

/** Counts a paragraph of a list; undefined for one without a list. */
export function countParagraph({ list }: ParagraphProperties, counters: NumberingCounters): NumberingLabel | undefined {
  return list === undefined ? undefined : counters.next(list.id, list.level);
}
