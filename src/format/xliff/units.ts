import { childrenOf, localName, textWithin, type XmlElement } from "../../language/xml";
import type { XliffFile, XliffSegment, XliffUnit } from "./model";
import { segmentsOfTransUnit } from "./segments-xliff-1";
import { segmentsOfUnit } from "./segments-xliff-2";

/** Version 1.0 to 1.2, or 2.x. A file without a version is of the one whose form it has. */
export function versionOf(root: XmlElement): "1.2" | "2" {
  const { version, srcLang } = root.attributes;
  return (version ?? (srcLang === undefined ? "1" : "2")).startsWith("2") ? "2" : "1.2";
}

/** The files of an XLIFF document with their units, whether they have a translation or not. */
export function filesOf(root: XmlElement): XliffFile[] {
  const isSecond = versionOf(root) === "2";
  return childrenOf(root, "file").map((element) => ({
    element,
    sourceLanguage: (isSecond ? root.attributes["srcLang"] : element.attributes["source-language"]) ?? "",
    targetLanguage: (isSecond ? root.attributes["trgLang"] : element.attributes["target-language"]) ?? "",
    units: unitsIn(element, inherit(element, inherit(root, { translate: true, keepsSpace: false })), isSecond),
  }));
}

/** What an element says for everything in it. */
type Inherited = Pick<XliffUnit, "translate" | "keepsSpace">;

function inherit({ attributes }: XmlElement, from: Inherited): Inherited {
  const { translate, "xml:space": space } = attributes;
  return {
    translate: translate === undefined ? from.translate : translate !== "no",
    keepsSpace: space === undefined ? from.keepsSpace : space === "preserve",
  };
}

const containers = new Set(["body", "group", "bin-unit"]);

function unitsIn(element: XmlElement, from: Inherited, isSecond: boolean): XliffUnit[] {
  return childrenOf(element).flatMap((child): XliffUnit[] => {
    const name = localName(child);
    const own = inherit(child, from);
    if (containers.has(name)) return unitsIn(child, own, isSecond);
    if (name !== (isSecond ? "unit" : "trans-unit")) return [];
    const segments = isSecond ? segmentsOfUnit(child) : segmentsOfTransUnit(child);
    const [source] = segments;
    const { keepsSpace } = source === undefined ? own : inherit(source.source, own);
    return [{ element: child, id: child.attributes["id"] ?? "", translate: own.translate, keepsSpace, segments }];
  });
}

const unfinished = /^(?:new|needs-translation|needs-l10n|needs-adaptation|initial)$/u;

/** Whether a state says that there is no translation yet, even where the target has a text. */
export function isUnfinished(state: string): boolean {
  return unfinished.test(state);
}

/**
 * Whether a segment has a translation: a text in its target, unless the state says that it is untranslated and the text is a
 * copy of the source. A text that differs from the source is kept in any state. Trados prepares a target with the codes alone;
 * they are not a translation.
 */
export function isTranslated({ source, target, state }: XliffSegment): boolean {
  const text = target === null ? "" : textWithin(target).trim();
  return text !== "" && !(isUnfinished(state) && text === textWithin(source).trim());
}
