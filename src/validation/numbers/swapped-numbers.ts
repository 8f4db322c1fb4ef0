import { narrow, transliterationComparer } from "../../language";
import type { Range } from "../../model";
import { kindAt } from "./counted-kinds";
import type { PreparedText, PreparedUnit, Report } from "../types";

interface CountedNumber {
  readonly kind: string;
  readonly value: number;
  readonly range: Range;
}

/**
 * Numbers that changed places: 10 % in 20 years for 20 % in 10 years. For translations in which each number by itself is right;
 * told only where the same numbers count the same things in another order.
 */
export function swappedNumbers({ source, target }: PreparedUnit): Report[] {
  if (source.quantities.length < 2 || target.quantities.length < 2) return [];
  const [wanted, found] = [countedIn(source, target), countedIn(target, source)];
  const lost = wanted.filter((one) => !found.some((other) => isEqual(one, other)));
  const strange = found.filter((one) => !wanted.some((other) => isEqual(one, other)));
  if (lost.length < 2 || lost.length !== strange.length) return [];
  if (!isReordered(lost, strange, ({ value }) => String(value)) || !isReordered(lost, strange, ({ kind }) => kind))
    return [];
  const show = (text: string, numbers: readonly CountedNumber[]): string =>
    numbers.map(({ range }) => text.slice(...range)).join(", ");
  const [from, to] = [show(source.text, lost), show(target.text, strange)];
  return [
    {
      message: `The source has ${from}; the translation has ${to}.`,
      range: [strange[0]!.range[0], strange.at(-1)!.range[1]],
      actual: to,
      expected: from,
    },
  ];
}

/** Numbers with the kinds that they count: known kinds, and nouns that both languages write alike. */
function countedIn(text: PreparedText, other: PreparedText): CountedNumber[] {
  const plain = narrow(text.text);
  return text.quantities.slice(0, maxNumbers).flatMap(({ values: [value], range }): CountedNumber[] => {
    if (typeof value !== "number") return [];
    const known = kindAt(plain, range, text.language) ?? sharedNoun(plain, range, text.language, other);
    return known === undefined ? [] : [{ ...known, value }];
  });
}

/** Beyond this a segment is a table. */
const maxNumbers = 60;
const similarity = transliterationComparer();

/** A noun after a number that the other text has in its own script: servers and サーバー, or the same Latin word. */
function sharedNoun(
  text: string,
  [start, end]: Range,
  language: "en" | "ja",
  other: PreparedText,
): { readonly kind: string; readonly range: Range } | undefined {
  const after = text.slice(end, end + 24);
  if (language === "ja") {
    const katakana = /^[^\u30a1-\u30ff、。\d]{0,6}([\u30a1-\u30ff]{3,})/u.exec(after)?.[1];
    if (katakana !== undefined) return { kind: katakana, range: [start, end] };
    const latin = /^[^A-Za-z、。\d]{0,4}([A-Za-z]{3,})/u.exec(after)?.[1];
    return latin === undefined ? undefined : { kind: latin.toLowerCase(), range: [start, end] };
  }
  const word = /^[\s-](?:\p{Ll}+ )?(\p{L}{3,})/u.exec(after)?.[1];
  const first = /^[\s-](\p{L}{3,})/u.exec(after)?.[1];
  for (const noun of [first, word]) {
    if (noun === undefined) continue;
    if (new RegExp(`(?<![A-Za-z])${noun}(?![A-Za-z])`, "iu").test(other.text))
      return { kind: noun.toLowerCase(), range: [start, end] };
    const katakana = [...new Set(other.text.match(/[\u30a1-\u30ff]{3,}/gu) ?? [])].slice(0, 20);
    const found = katakana.find((each) => similarity(each, noun.toLowerCase()) >= 0.75);
    if (found !== undefined) return { kind: found, range: [start, end] };
  }
  return undefined;
}

function isEqual(one: CountedNumber, other: CountedNumber): boolean {
  return one.kind === other.kind && one.value === other.value;
}

function isReordered(
  one: readonly CountedNumber[],
  other: readonly CountedNumber[],
  key: (number: CountedNumber) => string,
): boolean {
  const sorted = (numbers: readonly CountedNumber[]): string => numbers.map(key).sort().join(" ");
  return sorted(one) === sorted(other);
}
