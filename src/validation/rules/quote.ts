import { unbalanced } from "../units/unbalanced";
import { lostQuotes } from "../units/lost-pairs";
import type { PreparedUnit, Report } from "../types";
import { defineRule } from "../define-rule";

/** A quotation mark of the target without its partner, unless the source has one as well. */
export const quote = defineRule({
  id: "quote",
  description: "A quotation mark of the target without its partner.",
  severity: "warning",
  create() {
    return check;
  },
});

function check({ source, target }: PreparedUnit): Report[] {
  if (isOpenQuotation(source.text)) return [];
  const lost = lostQuotes(source, target);
  if (lost.length > 0) return lost;
  const curly = unbalanced(target.text, "“«").map(({ at }) => at);
  const straight = straightQuotes(target.text);
  const odd = straight.length % 2 === 1 ? straight.slice(-1) : [];
  // A quotation that opens curly and ends straight is closed.
  if (curly.length === 1 && odd.length === 1) return [];
  return [...curly, ...odd].map((at) => ({
    message: `The quotation mark ${target.text[at] ?? ""} has no partner.`,
    range: [at, at + 1],
    actual: target.text[at] ?? "",
  }));
}

/** A source that quotes over several segments. */
function isOpenQuotation(text: string): boolean {
  return straightQuotes(text).length % 2 === 1 || unbalanced(text, "“«「『").length > 0;
}

/** Inches and seconds (`5'10"`) are no quotations. */
function straightQuotes(text: string): number[] {
  const all = [...text.matchAll(/["＂]/gu)].map(({ index }) => index);
  return all.filter((at, order) => order > 0 || !/\d/u.test(text[at - 1] ?? ""));
}
