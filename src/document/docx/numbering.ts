import { readIndent, type Indent } from "./indents";
import { formatNumber } from "../content/number-formats";
import { childOf, childrenOf, switchOf, valueOf, type XmlElement } from "./xml";

/** A level of a list as `w:lvl` defines it. */
export interface NumberingLevel {
  readonly start: number;
  readonly format: string;
  /** The first numbers of a custom format. */
  readonly custom?: string;
  /** The label with `%1` for the number of the first level, `%2` for the second. */
  readonly text: string;
  /** The level, from 1, after which it starts again; 0 for never, undefined for any level above. */
  readonly restart?: number;
  /** Whether all numbers in the label are decimal. */
  readonly isLegal: boolean;
  readonly indent: Indent;
  /** The paragraph style that is numbered by this level. */
  readonly style?: string;
}

/** A numbered list: its levels, and the abstract list that it shares its counters with. */
interface NumberingList {
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, NumberingLevel>;
  /** Levels that count from another number from the first paragraph of this list on. */
  readonly startOverrides: ReadonlyMap<number, number>;
}

/** The numbered lists of a document, by `w:numId`. */
export type Numbering = ReadonlyMap<string, NumberingList>;

/** The label of a numbered paragraph as Word prints it. */
export interface NumberingLabel {
  readonly text: string;
  readonly isBullet: boolean;
  /** From 0. */
  readonly level: number;
}

type Levels = ReadonlyMap<number, NumberingLevel>;

/**
 * Reads the numbered lists out of the children of `w:numbering`.
 *
 * @param listOfStyle the list (`w:numId`) that a numbering style names
 */
export function readNumbering(
  elements: readonly XmlElement[],
  listOfStyle: (style: string) => string | undefined,
): Numbering {
  const abstracts = new Map<string, XmlElement>();
  for (const element of elements)
    if (element.name === "w:abstractNum") abstracts.set(element.attributes["abstractNumId"] ?? "", element);
  const abstractOf = new Map<string, string>();
  for (const element of elements)
    if (element.name === "w:num")
      abstractOf.set(element.attributes["numId"] ?? "", valueOf(element, "w:abstractNumId") ?? "");
  const numbering = new Map<string, NumberingList>();
  for (const element of elements) {
    if (element.name !== "w:num") continue;
    const id = element.attributes["numId"] ?? "";
    const abstractId = linkedAbstract(abstractOf.get(id) ?? "", { abstracts, abstractOf, listOfStyle });
    const levels = new Map(readLevels(abstracts.get(abstractId)));
    const startOverrides = new Map<number, number>();
    for (const override of childrenOf(element, "w:lvlOverride")) {
      const level = toNumber(override.attributes["ilvl"], 0);
      const [defined] = [...readLevels(override).values()];
      if (defined !== undefined) levels.set(level, defined);
      const start = valueOf(override, "w:startOverride");
      if (start !== undefined) startOverrides.set(level, toNumber(start, 1));
    }
    numbering.set(id, { abstractId, levels, startOverrides });
  }
  return numbering;
}

/** An abstract list may be no more than a link to the list of a numbering style. */
function linkedAbstract(
  id: string,
  links: {
    readonly abstracts: ReadonlyMap<string, XmlElement>;
    readonly abstractOf: ReadonlyMap<string, string>;
    readonly listOfStyle: (style: string) => string | undefined;
  },
): string {
  let found = id;
  // A chain of links has one step; a damaged file may have a circle.
  for (let step = 0; step < 8; step += 1) {
    const style = valueOf(links.abstracts.get(found), "w:numStyleLink");
    const list = style === undefined ? undefined : links.listOfStyle(style);
    const next = list === undefined ? undefined : links.abstractOf.get(list);
    if (next === undefined || next === found) return found;
    found = next;
  }
  return found;
}

function readLevels(parent: XmlElement | undefined): Levels {
  return new Map(
    childrenOf(parent, "w:lvl").map((element, index) => [
      toNumber(element.attributes["ilvl"], index),
      readLevel(element),
    ]),
  );
}

function readLevel(element: XmlElement): NumberingLevel {
  const format = numberFormat(element);
  const restart = valueOf(element, "w:lvlRestart");
  const style = valueOf(element, "w:pStyle");
  return {
    start: toNumber(valueOf(element, "w:start"), 0),
    format: format?.attributes["val"] ?? "decimal",
    ...(format?.attributes["format"] === undefined ? {} : { custom: format.attributes["format"] }),
    text: valueOf(element, "w:lvlText") ?? "",
    ...(restart === undefined ? {} : { restart: toNumber(restart, 0) }),
    isLegal: switchOf(element, "w:isLgl") ?? false,
    indent: readIndent(childOf(element, "w:pPr", "w:ind")),
    ...(style === undefined ? {} : { style }),
  };
}

/** A custom format is written with a choice of the ordinary format for older versions of Word. */
function numberFormat(element: XmlElement): XmlElement | undefined {
  return (
    childOf(element, "w:numFmt") ??
    childOf(element, "mc:AlternateContent", "mc:Choice", "w:numFmt") ??
    childOf(element, "mc:AlternateContent", "mc:Fallback", "w:numFmt")
  );
}

function toNumber(text: string | undefined, otherwise: number): number {
  const number = Number.parseInt(text ?? "", 10);
  return Number.isFinite(number) ? number : otherwise;
}

/** The level of a list that numbers a paragraph style. */
export function levelOfStyle(numbering: Numbering, list: string, style: string): number | undefined {
  for (const [level, { style: numbered }] of numbering.get(list)?.levels ?? []) if (numbered === style) return level;
  return undefined;
}

/** Counts the numbered paragraphs of a document in their order. */
export interface NumberingCounters {
  /** Counts a paragraph and returns its label; undefined for a list or level that is not defined. */
  readonly next: (list: string, level: number) => NumberingLabel | undefined;
}

/**
 * Creates the counters of a document. Lists of the same abstract list go on counting for each other, as in Word, unless one
 * overrides the start; a level starts again after a paragraph of a level above.
 */
export function createCounters(numbering: Numbering): NumberingCounters {
  const counters = new Map<string, Map<number, number>>();
  const overridden = new Set<string>();
  return {
    next: (id, level) => {
      const list = numbering.get(id);
      const definition = list?.levels.get(level);
      if (list === undefined || definition === undefined) return undefined;
      const counts = counters.get(list.abstractId) ?? new Map<number, number>();
      counters.set(list.abstractId, counts);
      const override = list.startOverrides.get(level);
      const start = override ?? definition.start;
      const isFirst = override !== undefined && !overridden.has(`${id} ${String(level)}`);
      if (isFirst) overridden.add(`${id} ${String(level)}`);
      counts.set(level, isFirst ? start : (counts.get(level) ?? start - 1) + 1);
      for (const [deeper, { restart }] of list.levels)
        if (deeper > level && (restart === undefined || (restart > 0 && level < restart))) counts.delete(deeper);
      return labelOf(list.levels, level, counts);
    },
  };
}

function labelOf(levels: Levels, level: number, counts: ReadonlyMap<number, number>): NumberingLabel | undefined {
  const definition = levels.get(level);
  if (definition === undefined) return undefined;
  if (definition.format === "bullet") return { text: definition.text, isBullet: true, level };
  const text = definition.text.replace(/%([1-9])/gu, (_, digit: string) => {
    const at = Number(digit) - 1;
    const numbered = levels.get(at);
    if (numbered === undefined) return "";
    const format = definition.isLegal && numbered.format !== "none" ? "decimal" : numbered.format;
    return formatNumber(counts.get(at) ?? numbered.start, format, numbered.custom);
  });
  return { text, isBullet: false, level };
}
