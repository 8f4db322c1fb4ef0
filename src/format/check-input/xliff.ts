import { TaiyakuError, type CheckUnit, type Language } from "../../model";
import { canonicalTag, primaryLanguage } from "../../language";
import { ignoredIn } from "./ignore-comments";
import type { CheckInput, LocatedUnit } from "./located";
import { readXmlSegment } from "./xml-segment";
import { childrenOf, localName, textWithin, type ScannedElement } from "./xml-scan";

/**
 * The units of an XLIFF file, 1.2 or 2.x: a unit a segment, named `unit` or `unit/segment`. What is marked `translate="no"` is
 * left out, and so is what has no translation yet, unless its state says that it is translated. A note
 * `taiyaku-ignore: number` switches rules off for its unit.
 *
 * @throws TaiyakuError `invalid-data` if the root is not `xliff`
 */
export function checkUnitsOfXliff(root: ScannedElement, file: string, source: string): CheckInput {
  if (localName(root) !== "xliff") throw new TaiyakuError("invalid-data", `Expected XLIFF, got <${root.name}>.`);
  const second = (root.attributes["version"] ?? "").startsWith("2");
  const files = childrenOf(root, "file");
  const seen = new Set<string>();
  const units = files.flatMap((part, index) => {
    const languages = second ? tagsOf(root, "srcLang", "trgLang") : tagsOf(part, "source-language", "target-language");
    const context: Context = { file, languages, prefix: prefixOf(part, index, files.length), seen };
    return second ? unitsOf2(part, context, translates(part, true)) : unitsOf1(part, context, translates(part, true));
  });
  return { units, files: new Map([[file, source]]) };
}

interface Context {
  readonly file: string;
  readonly languages: Pick<CheckUnit, "sourceLanguage" | "targetLanguage">;
  /** Names the `file` element where there are several. */
  readonly prefix: string;
  readonly seen: Set<string>;
}

function prefixOf({ attributes }: ScannedElement, index: number, count: number): string {
  return count < 2 ? "" : `${attributes["id"] ?? attributes["original"] ?? String(index + 1)}:`;
}

function tagsOf({ attributes }: ScannedElement, from: string, to: string): Context["languages"] {
  const source = languageOf(attributes[from]);
  const target = languageOf(attributes[to]);
  return {
    ...(source === null ? {} : { sourceLanguage: source }),
    ...(target === null ? {} : { targetLanguage: target }),
  };
}

function languageOf(tag: string | undefined): Language | null {
  const primary = primaryLanguage(canonicalTag(tag ?? "") ?? "");
  return primary === "en" || primary === "ja" ? primary : null;
}

function translates({ attributes }: ScannedElement, inherited: boolean): boolean {
  const { translate } = attributes;
  return translate === undefined ? inherited : translate !== "no";
}

/** XLIFF 1.2: `trans-unit` in `body` and `group`; segments are `mrk mtype="seg"` in `seg-source` and `target`. */
function unitsOf1(element: ScannedElement, context: Context, inherited: boolean): LocatedUnit[] {
  return element.children.flatMap((child): LocatedUnit[] => {
    if (child.name === null) return [];
    const translate = translates(child, inherited);
    const name = localName(child);
    if (name === "body" || name === "group") return unitsOf1(child, context, translate);
    return name === "trans-unit" && translate ? transUnit(child, context) : [];
  });
}

const unfinished = /^(?:new|needs-translation|needs-l10n|needs-adaptation)$/u;

function transUnit(unit: ScannedElement, context: Context): LocatedUnit[] {
  const [target] = childrenOf(unit, "target");
  const [wholeSource] = childrenOf(unit, "source");
  const [segmented] = childrenOf(unit, "seg-source");
  const id = unit.attributes["id"] ?? "";
  if (wholeSource === undefined || target === undefined) return [];
  const state = target.attributes["state"] ?? "";
  if (unfinished.test(state)) return [];
  const finished = unit.attributes["approved"] === "yes" || /^(?:final|translated|signed-off)$/u.test(state);
  const ignore = notesOf(unit);
  const sources = segmented === undefined ? [] : segmentsIn(segmented);
  const targets = segmentsIn(target);
  if (sources.length === 0 || targets.length === 0) return unitOf(id, wholeSource, target, finished, ignore, context);
  return sources.flatMap((source) => {
    const mid = source.attributes["mid"] ?? "";
    const translation = targets.find(({ attributes }) => attributes["mid"] === mid);
    return translation === undefined ? [] : unitOf(`${id}/${mid}`, source, translation, finished, ignore, context);
  });
}

/** Segments may stand inside codes, in any order. */
function segmentsIn(element: ScannedElement): ScannedElement[] {
  return element.children.flatMap((child) => {
    if (child.name === null) return [];
    return localName(child) === "mrk" && child.attributes["mtype"] === "seg" ? [child] : segmentsIn(child);
  });
}

/** XLIFF 2.x: `unit` in `file` and `group`, each with `segment`s and `ignorable`s. */
function unitsOf2(element: ScannedElement, context: Context, inherited: boolean): LocatedUnit[] {
  return element.children.flatMap((child): LocatedUnit[] => {
    if (child.name === null) return [];
    const translate = translates(child, inherited);
    if (localName(child) === "group") return unitsOf2(child, context, translate);
    return localName(child) === "unit" && translate ? segments(child, context) : [];
  });
}

function segments(unit: ScannedElement, context: Context): LocatedUnit[] {
  const id = unit.attributes["id"] ?? "";
  const all = childrenOf(unit, "segment");
  const ignore = childrenOf(unit, "notes").flatMap(notesOf);
  return all.flatMap((segment, index) => {
    const [source] = childrenOf(segment, "source");
    const [target] = childrenOf(segment, "target");
    const state = segment.attributes["state"] ?? "";
    if (source === undefined || target === undefined || state === "initial") return [];
    const own = segment.attributes["id"] ?? String(index + 1);
    const name = all.length === 1 && segment.attributes["id"] === undefined ? id : `${id}/${own}`;
    return unitOf(name, source, target, /^(?:translated|reviewed|final)$/u.test(state), ignore, context);
  });
}

/** The rules that the notes of a unit switch off. */
function notesOf(element: ScannedElement): string[] {
  return childrenOf(element, "note").flatMap((note) => ignoredIn(textWithin(note)));
}

function unitOf(
  id: string,
  source: ScannedElement,
  target: ScannedElement,
  finished: boolean,
  ignore: readonly string[],
  { file, languages, prefix, seen }: Context,
): LocatedUnit[] {
  const from = readXmlSegment(source, file);
  const to = readXmlSegment(target, file);
  if (from.text.text.trim() === "" || (to.text.text.trim() === "" && !finished)) return [];
  let name = `${prefix}${id}`;
  for (let count = 2; seen.has(name); count += 1) name = `${prefix}${id} #${String(count)}`;
  seen.add(name);
  const unit: CheckUnit = {
    id: name,
    source: from.text,
    target: to.text,
    ...languages,
    ...(ignore.length === 0 ? {} : { ignore }),
  };
  return [{ unit, source: from.located, target: to.located }];
}
