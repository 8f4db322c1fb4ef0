import { ignoredIn } from "./ignore-comments";
import type { Fragment } from "./xliff-fragments";
import type { XliffUnit } from "./xliff-unit";
import { childrenOf, localName, textWithin, type XmlElement, type XmlText } from "../language/xml";

/** The units of a `file` of XLIFF 1.2: `trans-unit` in `body`, `group` and `bin-unit`. */
export function partsOf1(file: XmlElement): XliffUnit[] {
  return unitsIn(file, translates(file, true));
}

/** Whether what an element holds is to be translated, where it does not say so itself. */
export function translates({ attributes }: XmlElement, inherited: boolean): boolean {
  const { translate } = attributes;
  return translate === undefined ? inherited : translate !== "no";
}

/** The rules that the notes of a unit switch off. */
export function notesOf(element: XmlElement): string[] {
  return childrenOf(element, "note").flatMap((note) => ignoredIn(textWithin(note)));
}

function unitsIn(element: XmlElement, inherited: boolean): XliffUnit[] {
  return element.children.flatMap((child): XliffUnit[] => {
    if (child.name === null) return [];
    const translate = translates(child, inherited);
    const name = localName(child);
    if (name === "body" || name === "group" || name === "bin-unit") return unitsIn(child, translate);
    return name === "trans-unit" && translate ? [transUnit(child)] : [];
  });
}

const unfinished = /^(?:new|needs-translation|needs-l10n|needs-adaptation)$/u;

/** Its segments are `mrk mtype="seg"` in `seg-source` and `target`; proposals in `alt-trans` are none. */
function transUnit(unit: XmlElement): XliffUnit {
  const id = unit.attributes["id"] ?? "";
  const ignore = notesOf(unit);
  const [target] = childrenOf(unit, "target");
  const [whole] = childrenOf(unit, "source");
  const [segmented] = childrenOf(unit, "seg-source");
  const state = target?.attributes["state"] ?? "";
  if (whole === undefined || target === undefined || unfinished.test(state)) return { id, fragments: [], ignore };
  const finished = unit.attributes["approved"] === "yes" || /^(?:final|translated|signed-off)$/u.test(state);
  const sources = segmented === undefined ? [] : segmentsIn(segmented);
  const targets = segmentsIn(target);
  const inner = subTexts(whole, target, finished);
  if (sources.length === 0 || targets.length === 0) {
    return { id, ignore, fragments: [{ id: "", source: whole, target, finished, gap: null, order: 0 }, ...inner] };
  }
  const byId = new Map(targets.map((one, order) => [one.element.attributes["mid"] ?? "", { ...one, order }] as const));
  const fragments = sources.flatMap(({ element, gap }): Fragment[] => {
    const mid = element.attributes["mid"] ?? "";
    const translation = byId.get(mid);
    if (translation === undefined) return [];
    return [{ id: mid, source: element, target: translation.element, finished, gap, order: translation.order }];
  });
  return { id, fragments: [...fragments, ...inner], ignore };
}

/** Texts within codes, such as the `alt` of an image: each a text of its own. */
function subTexts(source: XmlElement, target: XmlElement, finished: boolean): Fragment[] {
  const [from, to] = [subsIn(source), subsIn(target)];
  if (from.length !== to.length) return [];
  return from.flatMap((one, order): Fragment[] => {
    const other = to[order];
    return other === undefined
      ? []
      : [{ id: `sub${String(order + 1)}`, source: one, target: other, finished, gap: null, order, isApart: true }];
  });
}

function subsIn(element: XmlElement): XmlElement[] {
  return element.children.flatMap((child) =>
    child.name === null ? [] : localName(child) === "sub" ? [child] : subsIn(child),
  );
}

interface Found {
  readonly element: XmlElement;
  /** What stands before it, behind the last one. */
  readonly gap: XmlText | null;
}

/** Segments may stand inside codes, in any order. */
function segmentsIn(element: XmlElement): Found[] {
  const found: Found[] = [];
  let gap: XmlText | null = null;
  const visit = (node: XmlElement): void => {
    for (const child of node.children) {
      if (child.name === null) gap = child;
      else if (localName(child) === "mrk" && child.attributes["mtype"] === "seg") {
        found.push({ element: child, gap });
        gap = null;
      } else visit(child);
    }
  };
  visit(element);
  return found;
}
