import { isUnfinished, type XliffSegment, type XliffUnit as UnitElement } from "../format/xliff";
import { childrenOf, localName, textWithin, type XmlElement } from "../language/xml";
import { ignoredIn } from "./ignore-comments";
import type { Fragment } from "./xliff-fragments";
import type { XliffUnit } from "./xliff-unit";

/** The segments of a unit that have a translation, unless the file says that it is not one yet. */
export function partOf(unit: UnitElement): XliffUnit {
  const { element, id, segments } = unit;
  const notes = [
    ...childrenOf(element, "note"),
    ...childrenOf(element, "notes").flatMap((list) => childrenOf(list, "note")),
  ];
  const ignore = notes.flatMap((note) => ignoredIn(textWithin(note)));
  const fragments = segments.flatMap((segment) => fragmentOf(segment, element));
  return { id, fragments: [...fragments, ...subTexts(element, segments)], ignore };
}

function fragmentOf(segment: XliffSegment, unit: XmlElement): Fragment[] {
  const { id, source, target, gap, order, state } = segment;
  if (target === null || isUnfinished(state)) return [];
  return [{ id, source, target, finished: isFinished(segment, unit), gap, order }];
}

function isFinished({ state }: XliffSegment, unit: XmlElement): boolean {
  return unit.attributes["approved"] === "yes" || /^(?:final|translated|signed-off|reviewed)$/u.test(state);
}

/** Texts within codes of version 1.2, such as the `alt` of an image: each is a text of its own. */
function subTexts(unit: XmlElement, [first]: readonly XliffSegment[]): Fragment[] {
  const [source] = childrenOf(unit, "source");
  const [target] = childrenOf(unit, "target");
  if (first === undefined || source === undefined || target === undefined || isUnfinished(first.state)) return [];
  const [from, to] = [subsIn(source), subsIn(target)];
  if (from.length !== to.length) return [];
  const finished = isFinished(first, unit);
  return from.flatMap((sub, order): Fragment[] => {
    const translation = to[order];
    if (translation === undefined) return [];
    return [
      { id: `sub${String(order + 1)}`, source: sub, target: translation, finished, gap: null, order, isApart: true },
    ];
  });
}

function subsIn(element: XmlElement): XmlElement[] {
  return childrenOf(element).flatMap((child) => (localName(child) === "sub" ? [child] : subsIn(child)));
}
