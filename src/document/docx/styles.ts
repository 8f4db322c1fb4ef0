import { readIndent, type Indent } from "./indents";
import { childOf, switchOf, valueOf, type XmlElement } from "./xml";

/** Properties of a paragraph that matter to its structure, from its style and those that the style is based on. */
export interface ParagraphStyle {
  /** 1 to 9; 0 for the title of the document; undefined for a style that is no heading. */
  readonly headingLevel?: number;
  /** The list (`w:numId`) and level (`w:ilvl`) of a numbered style. */
  readonly list?: string;
  readonly listLevel?: number;
  /** The style that gives the list: the level may be the one that numbers this style. */
  readonly listStyle?: string;
  readonly indent: Indent;
  /** Whether the style is one for an entry of a table of contents. */
  readonly isContents?: boolean;
  /** Whether the style is one for code. */
  readonly isCode?: boolean;
}

/** Properties of characters that become inline codes or leave the text. */
export interface CharacterFormat {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly hidden?: boolean;
  /** `superscript` or `subscript`. */
  readonly vertical?: string;
  /** Whether the characters are code. */
  readonly code?: boolean;
}

/** The styles of a document by their ids. */
export interface Styles {
  readonly paragraph: (id: string | undefined) => ParagraphStyle;
  /** The format of a character or paragraph style. */
  readonly characters: (id: string | undefined) => CharacterFormat;
  /** The list that a numbering style names. */
  readonly listOfStyle: (id: string) => string | undefined;
}

/** Word writes the names of its own styles in English in every language; other programs translate them. */
const headingName = /^(?:heading|見出し|überschrift|titre|título|标题|標題|제목|rubrik)[ \u3000]?([1-9１-９])$/iu;
const titleName = /^(?:title|表題|タイトル)$/iu;
const contentsName = /^(?:toc|目次|contents|table of figures|図表目次)(?:[ \u3000]?[\d１-９]+)?$/iu;
const codeName =
  /^(?:source[ _]?code|html (?:preformatted|code|sample|keyboard)|code|code block|preformatted(?: text)?|verbatim(?: char)?|source[ _]?text|書式設定済み(?: html)?|コード)$/iu;
/** Chains of styles are a few steps long; a damaged file may have a circle. */
const maxChain = 32;

/** Reads the styles out of the children of `w:styles`. */
export function readStyles(elements: readonly XmlElement[]): Styles {
  const styles = new Map<string, XmlElement>();
  let defaultParagraph: string | undefined;
  for (const element of elements) {
    if (element.name !== "w:style") continue;
    const id = element.attributes["styleId"] ?? "";
    styles.set(id, element);
    const isDefault = /^(?:1|true|on)$/u.test(element.attributes["default"] ?? "");
    if (isDefault && element.attributes["type"] === "paragraph") defaultParagraph = id;
  }
  const chainOf = (id: string | undefined): readonly string[] => {
    const chain: string[] = [];
    for (let next = id; next !== undefined && styles.has(next) && chain.length < maxChain;) {
      if (chain.includes(next)) break;
      chain.push(next);
      next = valueOf(styles.get(next), "w:basedOn");
    }
    return chain;
  };
  const paragraph = memoized((id) => paragraphStyle(chainOf(id === "" ? defaultParagraph : id), styles));
  const characters = memoized((id) => {
    const chain = chainOf(id === "" ? undefined : id);
    const formats = chain.map((each) => characterFormat(childOf(styles.get(each), "w:rPr")));
    const code = chain.some((each) => codeName.test(nameOf(styles.get(each))));
    return Object.assign({}, ...formats.reverse(), code ? { code } : {}) as CharacterFormat;
  });
  return {
    paragraph: (id) => paragraph(id ?? ""),
    characters: (id) => characters(id ?? ""),
    listOfStyle: (id) => valueOf(styles.get(id), "w:pPr", "w:numPr", "w:numId"),
  };
}

function memoized<Value>(compute: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    const value = known.get(key) ?? compute(key);
    known.set(key, value);
    return value;
  };
}

function nameOf(style: XmlElement | undefined): string {
  return valueOf(style, "w:name") ?? style?.attributes["styleId"] ?? "";
}

/** The nearest style of a chain that gives a property decides it. */
function paragraphStyle(chain: readonly string[], styles: ReadonlyMap<string, XmlElement>): ParagraphStyle {
  let headingLevel: number | null | undefined;
  let list: string | undefined;
  let listLevel: number | undefined;
  let listStyle: string | undefined;
  for (const id of chain) {
    const style = styles.get(id);
    const properties = childOf(style, "w:pPr");
    headingLevel ??= headingLevelOf(nameOf(style), valueOf(properties, "w:outlineLvl"));
    const ownList = valueOf(properties, "w:numPr", "w:numId");
    const ownLevel = valueOf(properties, "w:numPr", "w:ilvl");
    if (list === undefined && ownLevel !== undefined) listLevel ??= Number.parseInt(ownLevel, 10);
    if (list === undefined && ownList !== undefined) {
      list = ownList;
      listStyle = id;
    }
  }
  const indents = chain.map((id) => readIndent(childOf(styles.get(id), "w:pPr", "w:ind")));
  const names = chain.map((id) => nameOf(styles.get(id)));
  return {
    indent: Object.assign({}, ...indents.reverse()) as Indent,
    ...(headingLevel === undefined || headingLevel === null ? {} : { headingLevel }),
    ...(list === undefined ? {} : { list }),
    ...(listLevel === undefined ? {} : { listLevel }),
    ...(listStyle === undefined ? {} : { listStyle }),
    ...(names.some((name) => contentsName.test(name)) ? { isContents: true } : {}),
    ...(names.some((name) => codeName.test(name)) ? { isCode: true } : {}),
  };
}

/** The level that a style's name and outline level give; null for a style that says it is body text. */
function headingLevelOf(name: string, outline: string | undefined): number | null | undefined {
  if (titleName.test(name)) return 0;
  if (outline !== undefined) return outlineLevel(outline) ?? null;
  const digit = headingName.exec(name)?.[1]?.normalize("NFKC");
  return digit === undefined ? undefined : Number(digit);
}

/** The heading level of an outline level, which counts from 0; undefined for 9, body text. */
export function outlineLevel(outline: string): number | undefined {
  const level = Number.parseInt(outline, 10);
  return level >= 0 && level <= 8 ? level + 1 : undefined;
}

/** The character properties of a `w:rPr`, those that are given only. */
export function characterFormat(properties: XmlElement | undefined): CharacterFormat {
  if (properties === undefined) return {};
  const bold = switchOf(properties, "w:b");
  const italic = switchOf(properties, "w:i");
  const underline = switchOf(properties, "w:u");
  const strike = switchOf(properties, "w:strike") ?? switchOf(properties, "w:dstrike");
  const hidden = switchOf(properties, "w:vanish");
  const vertical = valueOf(properties, "w:vertAlign");
  return {
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
    ...(underline === undefined ? {} : { underline }),
    ...(strike === undefined ? {} : { strike }),
    ...(hidden === undefined ? {} : { hidden }),
    ...(vertical === undefined ? {} : { vertical }),
  };
}
