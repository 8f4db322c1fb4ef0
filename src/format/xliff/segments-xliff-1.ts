import { childrenOf, localName, textWithin, type XmlElement, type XmlText } from "../../language/xml";
import type { XliffSegment } from "./model";

/**
 * The segments of a `trans-unit`: the `mrk mtype="seg"` of its `seg-source`, or of its `source`, at any depth; else all of it.
 * Proposals in `alt-trans` are not translations.
 */
export function segmentsOfTransUnit(unit: XmlElement): XliffSegment[] {
  const [whole] = childrenOf(unit, "source");
  const [segmented] = childrenOf(unit, "seg-source");
  const [target] = childrenOf(unit, "target");
  const source = whole ?? segmented;
  if (source === undefined) return [];
  const state = target?.attributes["state"] ?? "";
  const sources = markedSegments(segmented ?? source);
  const targets = target === undefined ? [] : markedSegments(target);
  // A target with text and without marks is the translation of the whole unit.
  const isWhole = target !== undefined && targets.length === 0 && textWithin(target).trim() !== "";
  if (sources.length === 0 || (isWhole && sources.length > 1)) {
    return [{ id: "", source, target: target ?? null, gap: null, order: 0, state, holder: unit }];
  }
  const places = new Map(targets.map(({ element }, order) => [midOf(element), { element, order }] as const));
  return sources.map(({ element, gap }, index) => {
    const place = places.get(midOf(element));
    return {
      id: midOf(element),
      source: element,
      target: place?.element ?? (isWhole ? target : null),
      gap,
      order: place?.order ?? index,
      state,
      holder: unit,
    };
  });
}

function midOf({ attributes }: XmlElement): string {
  return attributes["mid"] ?? "";
}

/** A segment inside a source or target, with the text before it. */
interface MarkedSegment {
  readonly element: XmlElement;
  readonly gap: XmlText | null;
}

/** Marked segments may be inside codes, in any order. */
function markedSegments(element: XmlElement): MarkedSegment[] {
  const found: MarkedSegment[] = [];
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
