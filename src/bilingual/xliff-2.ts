import { notesOf, translates } from "./xliff-1";
import type { Fragment } from "./xliff-fragments";
import type { XliffUnit } from "./xliff-unit";
import { childrenOf, localName, type XmlElement, type XmlText } from "../language/xml";

/** The units of a `file` of XLIFF 2.x: `unit` in `file` and `group`. */
export function partsOf2(file: XmlElement): XliffUnit[] {
  return unitsIn(file, translates(file, true));
}

function unitsIn(element: XmlElement, inherited: boolean): XliffUnit[] {
  return element.children.flatMap((child): XliffUnit[] => {
    if (child.name === null) return [];
    const translate = translates(child, inherited);
    if (localName(child) === "group") return unitsIn(child, translate);
    return localName(child) === "unit" && translate ? [unitOf(child)] : [];
  });
}

/** `segment`s with the `ignorable`s between them; the targets may say that they stand in another order. */
function unitOf(unit: XmlElement): XliffUnit {
  const id = unit.attributes["id"] ?? "";
  const all = childrenOf(unit, "segment");
  const fragments: Fragment[] = [];
  let gap: XmlText | null = null;
  let place = 0;
  let count = 0;
  for (const child of unit.children) {
    if (child.name === null) continue;
    const name = localName(child);
    if (name !== "segment" && name !== "ignorable") continue;
    place += 1;
    const [source] = childrenOf(child, "source");
    const [target] = childrenOf(child, "target");
    if (name === "ignorable") {
      gap = source?.children.find((one): one is XmlText => one.name === null) ?? null;
      continue;
    }
    count += 1;
    const state = child.attributes["state"] ?? "";
    const own = child.attributes["id"];
    const before: XmlText | null = gap;
    gap = null;
    if (source === undefined || target === undefined || state === "initial") continue;
    fragments.push({
      id: own ?? (all.length === 1 ? "" : String(count)),
      source,
      target,
      finished: /^(?:translated|reviewed|final)$/u.test(state),
      gap: before,
      order: Number(target.attributes["order"] ?? place),
    });
  }
  return { id, fragments, ignore: childrenOf(unit, "notes").flatMap(notesOf) };
}
