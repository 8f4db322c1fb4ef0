import type { Placeable } from "./placeables";
import { useOfNumber } from "./number-roles";

/**
 * Whether English grammar lets another number stand in place of one: a counted word goes with one or with several, and an
 * article before the number with how it is spoken.
 *
 * @example
 * agrees("2 boxes", place, { former: "2", fresh: "1", text: "1" }) //=> false
 */
export function agrees(
  target: string,
  { range, kind }: Placeable,
  { former, fresh, text }: { readonly former: string; readonly fresh: string; readonly text: string },
): boolean {
  if (kind === "address") return true;
  const before = target.slice(0, range[0]);
  const after = target.slice(range[1]);
  if (
    /(?:^|[^\p{L}])(?:a|an)\s+$/iu.test(before) &&
    beginsWithVowel(target.slice(...range)) !== beginsWithVowel(text)
  ) {
    return false;
  }
  const isCounted = counted.has(useOfNumber(target, range, "en").role) && /^[\s-]*\p{L}/u.test(after);
  return !isCounted || isOne(former) === isOne(fresh);
}

/** Uses in which the number says how many, rather than which. */
const counted: ReadonlySet<string> = new Set(["plain", "times", "joined", "other", "month", "year"]);

function isOne(value: string): boolean {
  return Number(value) === 1;
}

/** How a number begins when it is spoken: eight, eleven, eighteen and eighty with a vowel. */
function beginsWithVowel(written: string): boolean {
  const digits = /^[\d,]+/u.exec(written)?.[0].replaceAll(",", "") ?? "";
  if (digits === "") return /^[aeiou]/iu.test(written) && !/^one/iu.test(written);
  return digits.startsWith("8") || (/^1[18]/u.test(digits) && digits.length % 3 === 2);
}
