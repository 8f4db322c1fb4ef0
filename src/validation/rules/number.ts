import type { Quantity } from "../../language";
import { withBounds } from "../numbers/bounds";
import { changedDates } from "../numbers/changed-dates";
import { changedPeriods } from "../numbers/changed-periods";
import { changedUnits } from "../numbers/changed-units";
import { swappedNumbers } from "../numbers/swapped-numbers";
import { bestPartner, isSame, smallKind, withoutPartner } from "../numbers/number-partners";
import type { Range } from "../../model";
import type { PreparedUnit, Report } from "../types";
import { defineRule } from "../define-rule";
import { isInside, verbatimRanges, type VerbatimRanges } from "../numbers/verbatim";
import { noteMarkRanges } from "./footnote";

/**
 * A number of the source that the target lacks, or one that the target adds, whatever the notation. A number may stand more
 * often on one side than on the other; relative dates (昨年, `this month`) stand for what they mean.
 */
export const number = defineRule({
  id: "number",
  description:
    "A number of the source or the target without a counterpart, whatever the notation: £250m = 2億5千万ポンド, 平成25年 = 2013, 第二十七号 = No. 27, R6.1.16, 10～20億 = $1-2bn, 3分の1 = 33.3 %.",
  severity: "error",
  options: {
    words: {
      type: "boolean",
      default: false,
      description: "Whether small numbers in words (三つ, four) are compared one by one.",
    },
  },
  create(_context, options) {
    return (unit) => check(unit, options.words);
  },
});

function check(unit: PreparedUnit, words: boolean): Report[] {
  const verbatim = verbatimRanges(unit);
  const [source, target] = boundedQuantities(unit, verbatim);
  const missing = withoutPartner(source, target, unit.source.text, unit.target.text);
  const added = withoutPartner(target, source, unit.target.text, unit.source.text);
  // Three for four: where each side has one small number in words that the other lacks, they are one number.
  const few = (["word", "label"] as const).filter(
    (kind) => ofKind(missing, kind).length === 1 && ofKind(added, kind).length === 1,
  );
  const isAsked = (quantity: Quantity): boolean => {
    const kind = smallKind(quantity);
    return quantity.certain || (words && kind === "word") || (kind !== null && few.includes(kind));
  };
  const asked = withoutRepeats(missing.filter(isAsked));
  const extra = withoutRepeats(
    added.filter((quantity) => quantity.certain || (words && smallKind(quantity) === "word")),
  );
  const reports: Report[] = [];
  const left = [...added];
  const alone: Quantity[] = [];
  for (const quantity of asked) {
    // The likeliest counterpart: a number that nothing else explains, a certain one first.
    const at = bestPartner(quantity, left);
    const partner = at < 0 ? undefined : left.splice(at, 1)[0];
    if (partner === undefined) alone.push(quantity);
    else reports.push(describe(quantity, partner));
  }
  const told = new Set<string>();
  for (const stretch of neighbours(alone)) {
    const surface = unit.source.text.slice(...stretch);
    if (told.has(surface)) continue;
    told.add(surface);
    reports.push({
      message: `The source has ${surface}; the translation lacks it.`,
      range: [0, unit.target.text.length],
      expected: surface,
    });
  }
  const remaining = new Set(left);
  for (const stretch of neighbours(extra.filter((one) => remaining.has(one)))) {
    const surface = unit.target.text.slice(...stretch);
    if (told.has(surface)) continue;
    told.add(surface);
    reports.push({
      message: `The translation has ${surface}; the source has no such number.`,
      range: stretch,
      actual: surface,
    });
  }
  if (reports.length > 0) return reports;
  const letters = changedLetters(source, target);
  if (letters.length > 0) return letters;
  for (const changes of [changedDates, changedPeriods, swappedNumbers, changedUnits]) {
    const found = changes(unit);
    if (found.length > 0) return found;
  }
  return [];
}

function boundedQuantities(unit: PreparedUnit, verbatim: VerbatimRanges): [source: Quantity[], target: Quantity[]] {
  const source = outsideMarks(unit.source.quantities, unit.source.text, verbatim.source);
  const target = outsideMarks(unit.target.quantities, unit.target.text, verbatim.target);
  return unit.source.language === "en"
    ? [withBounds(source, unit.source, unit.target), target]
    : [source, withBounds(target, unit.target, unit.source)];
}

function ofKind(quantities: readonly Quantity[], kind: "word" | "label"): Quantity[] {
  return quantities.filter((quantity) => smallKind(quantity) === kind);
}

/** `fourteen (14)` is one number. */
function withoutRepeats(quantities: readonly Quantity[]): Quantity[] {
  const seen = new Set<number | string | undefined>();
  return quantities.filter(({ values: [value] }) => !seen.has(value) && seen.add(value));
}

/** Stretches of numbers that stand together, such as a date, so that one slip is one finding. */
function neighbours(quantities: readonly Quantity[]): Range[] {
  const stretches: [number, number][] = [];
  for (const { range } of quantities) {
    const last = stretches.at(-1);
    if (last !== undefined && range[0] - last[1] <= 4) last[1] = range[1];
    else stretches.push([...range]);
  }
  return stretches;
}

function describe(quantity: Quantity, partner: Quantity): Report {
  const [value] = quantity.values;
  const written = String(value) === quantity.surface ? "" : ` (${formatValue(value)})`;
  return {
    message: `The source has ${quantity.surface}${written}; the translation has ${partner.surface}.`,
    range: partner.range,
    actual: partner.surface,
    expected: quantity.surface,
  };
}

function formatValue(value: number | string | undefined): string {
  return typeof value === "number" && value >= 10_000 ? value.toLocaleString("en-US") : String(value);
}

function outsideMarks(quantities: readonly Quantity[], text: string, verbatim: readonly Range[]): Quantity[] {
  const places = [...noteMarkRanges(text), ...verbatim];
  return places.length === 0 ? [...quantities] : quantities.filter(({ range }) => !isInside(range, places));
}

/** Beyond this a segment is a table. */
const maxLettered = 200;

/** G8 where the source has G7: the same letters with another number. */
function changedLetters(source: readonly Quantity[], target: readonly Quantity[]): Report[] {
  return source.flatMap((quantity): Report[] => {
    if (quantity.letters === undefined || target.length > maxLettered) return [];
    if (target.some((other) => isSame(quantity, other))) return [];
    const changed = target.find(
      (other) => other.letters === quantity.letters && !source.some((one) => isSame(one, other)),
    );
    if (changed === undefined) return [];
    return [
      {
        message: `The source has ${quantity.surface} with ${quantity.letters}; the translation has ${changed.surface}.`,
        range: changed.range,
        actual: changed.surface,
        expected: quantity.surface,
      },
    ];
  });
}
