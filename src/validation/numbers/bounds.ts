import { narrow, type Quantity } from "../../language";
import type { PreparedText } from "../types";

const over = /(?:more than|greater than|larger than|higher than|exceed(?:s|ing)?|over|above)\s$/iu;
const under = /(?:less than|fewer than|smaller than|lower than|under|below)\s$/iu;

/**
 * Quantities of an English text with what they may be as a bound in Japanese: more than two is 三つ以上, fewer than five 四つ以下.
 * Only bounds that the Japanese text has.
 */
export function withBounds(quantities: readonly Quantity[], english: PreparedText, japanese: PreparedText): Quantity[] {
  const [atLeast, atMost] = [boundsIn(japanese, "以上"), boundsIn(japanese, "以下")];
  if (atLeast.size + atMost.size === 0) return [...quantities];
  return quantities.map((quantity) => {
    const [value] = quantity.values;
    if (typeof value !== "number" || !Number.isInteger(value)) return quantity;
    const before = english.text.slice(Math.max(0, quantity.range[0] - 14), quantity.range[0]);
    const bound =
      over.test(before) && atLeast.has(value + 1)
        ? value + 1
        : under.test(before) && atMost.has(value - 1)
          ? value - 1
          : undefined;
    return bound === undefined ? quantity : { ...quantity, values: [bound, ...quantity.values] };
  });
}

function boundsIn({ text, quantities }: PreparedText, word: string): Set<number> {
  if (!text.includes(word)) return new Set();
  const plain = narrow(text);
  const found = quantities.filter(({ range }) => {
    const after = plain.slice(range[1], range[1] + 10);
    const at = after.indexOf(word);
    return at >= 0 && !/[\d、。]/u.test(after.slice(0, at));
  });
  return new Set(found.flatMap(({ values: [value] }) => (typeof value === "number" ? [value] : [])));
}
