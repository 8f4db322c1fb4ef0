import type { XmlElement } from "./xml";

/** Indents that are given, in twentieths of a point. */
export interface Indent {
  readonly left?: number;
  /** From the left edge of the text to that of the first line: negative for a hanging label. */
  readonly first?: number;
}

/** Reads a `w:ind`. */
export function readIndent(element: XmlElement | undefined): Indent {
  if (element === undefined) return {};
  const { left, start, hanging, firstLine } = element.attributes;
  const edge = Number.parseInt(left ?? start ?? "", 10);
  const first = hanging === undefined ? Number.parseInt(firstLine ?? "", 10) : -Number.parseInt(hanging, 10);
  return {
    ...(Number.isFinite(edge) ? { left: edge } : {}),
    ...(Number.isFinite(first) ? { first } : {}),
  };
}
