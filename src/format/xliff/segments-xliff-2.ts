import { childrenOf, localName, type XmlElement, type XmlText } from "../../language/xml";
import type { XliffSegment } from "./model";

/** The `segment`s of a `unit` with the `ignorable`s between them; the targets may name another order. */
export function segmentsOfUnit(unit: XmlElement): XliffSegment[] {
  const isOnly = childrenOf(unit, "segment").length === 1;
  const segments: XliffSegment[] = [];
  let gap: XmlText | null = null;
  let place = 0;
  for (const child of childrenOf(unit)) {
    const name = localName(child);
    if (name !== "segment" && name !== "ignorable") continue;
    place += 1;
    const [source] = childrenOf(child, "source");
    if (name === "ignorable") {
      gap = source?.children.find((one): one is XmlText => one.name === null) ?? null;
      continue;
    }
    if (source === undefined) continue;
    const [target] = childrenOf(child, "target");
    segments.push({
      id: child.attributes["id"] ?? (isOnly ? "" : String(segments.length + 1)),
      source,
      target: target ?? null,
      gap,
      order: Number(target?.attributes["order"] ?? place),
      state: child.attributes["state"] ?? "",
      holder: child,
    });
    gap = null;
  }
  return segments;
}
