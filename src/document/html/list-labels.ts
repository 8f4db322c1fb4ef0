import { formatNumber } from "../content/number-formats";
import { attribute, isElement, type HtmlElement } from "./parse";

/** Number formats by the `type` of an `ol`. */
const types: Readonly<Record<string, string>> = {
  "1": "decimal",
  a: "lowerLetter",
  A: "upperLetter",
  i: "lowerRoman",
  I: "upperRoman",
};

/** Number formats by the name of a `list-style-type`. */
const styles: Readonly<Record<string, string>> = {
  decimal: "decimal",
  "decimal-leading-zero": "decimalZero",
  "lower-alpha": "lowerLetter",
  "lower-latin": "lowerLetter",
  "upper-alpha": "upperLetter",
  "upper-latin": "upperLetter",
  "lower-roman": "lowerRoman",
  "upper-roman": "upperRoman",
  "cjk-ideographic": "japaneseCounting",
  "cjk-decimal": "japaneseDigitalTenThousand",
  "japanese-informal": "japaneseCounting",
  "japanese-formal": "japaneseLegal",
  "cjk-heavenly-stem": "ideographTraditional",
  "cjk-earthly-branch": "ideographZodiac",
  katakana: "aiueoFullWidth",
  hiragana: "aiueoFullWidth",
  "katakana-iroha": "irohaFullWidth",
  "hiragana-iroha": "irohaFullWidth",
};

const bullets = new Set(["disc", "circle", "square", "none"]);

/** The labels of a list's items as a browser prints them; empty for bullets and for a list without signs. */
export function listLabels(list: HtmlElement): ReadonlyMap<HtmlElement, string> {
  const items = list.childNodes.filter((child): child is HtmlElement => isElement(child, "li"));
  const isReversed = attribute(list, "reversed") !== undefined;
  const start = integer(attribute(list, "start")) ?? (isReversed ? items.length : 1);
  const labels = new Map<HtmlElement, string>();
  let next = start;
  for (const item of items) {
    const number = integer(attribute(item, "value")) ?? next;
    next = number + (isReversed ? -1 : 1);
    labels.set(item, labelOf(number, formatOf(list, item)));
  }
  return labels;
}

/** The number format of an item; undefined for bullets. */
function formatOf(list: HtmlElement, item: HtmlElement): string | undefined {
  const style = styleType(item) ?? styleType(list);
  if (style !== undefined && bullets.has(style)) return undefined;
  if (style !== undefined && Object.hasOwn(styles, style)) return styles[style];
  if (list.tagName !== "ol") return undefined;
  const type = attribute(item, "type") ?? attribute(list, "type") ?? "1";
  return (Object.hasOwn(types, type) ? types[type] : undefined) ?? "decimal";
}

function labelOf(number: number, format: string | undefined): string {
  if (format === undefined) return "";
  const isJapanese = format.startsWith("japanese") || /aiueo|iroha|ideograph/u.test(format);
  return `${formatNumber(number, format)}${isJapanese ? "、" : "."}`;
}

function styleType(element: HtmlElement): string | undefined {
  const style = (attribute(element, "style") ?? "").toLowerCase();
  const value = /(?:^|;)\s*list-style(?:-type)?\s*:([^;]{1,80})/u.exec(style)?.[1] ?? "";
  return value.split(/\s+/u).find((word) => bullets.has(word) || Object.hasOwn(styles, word));
}

function integer(text: string | undefined): number | undefined {
  const number = Number.parseInt(text ?? "", 10);
  return Number.isFinite(number) && Math.abs(number) < 1e9 ? number : undefined;
}
