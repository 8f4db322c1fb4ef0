import type { PreparedUnit, Report, RuleContext } from "../types";
import { defineRule } from "../define-rule";

/** A target that is much longer or shorter than the document's other translations lead to expect. */
export const lengthRatio = defineRule({
  id: "length-ratio",
  description: "A translation that is far longer or shorter than the document's others.",
  severity: "info",
  options: {
    deviations: {
      type: "number",
      default: 5,
      description: "How many robust standard deviations from the document's usual ratio are too many.",
    },
  },
  create(context, options) {
    const { deviations } = options;
    const usual = usualRatio(context);
    return (unit) => (usual === null ? [] : check(unit, usual, deviations));
  },
});

/** Median and spread of the logarithm of target length by source length. */
interface Usual {
  readonly median: number;
  readonly spread: number;
}

/** Below this the ratio of a few words tells nothing. */
const shortest = { en: 40, ja: 20 };
/** Below this a document is too small to have a usual ratio. */
const fewest = 20;

function ratioOf({ source, target }: PreparedUnit): number | null {
  const [from, to] = [source.text.trim().length, target.text.trim().length];
  return from < shortest[source.language] || to === 0 ? null : Math.log(to / from);
}

function usualRatio({ units }: RuleContext): Usual | null {
  const ratios = units.map(ratioOf).filter((ratio) => ratio !== null);
  if (ratios.length < fewest) return null;
  const median = middle(ratios);
  // 1.4826 makes the median deviation that of a normal distribution; short segments waver, so it is never taken for tiny.
  const spread = Math.max(0.15, 1.4826 * middle(ratios.map((ratio) => Math.abs(ratio - median))));
  return { median, spread };
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function check(unit: PreparedUnit, { median, spread }: Usual, deviations: number): Report[] {
  const ratio = ratioOf(unit);
  if (ratio === null || Math.abs(ratio - median) <= deviations * spread) return [];
  const { source, target } = unit;
  const expected = Math.round(source.text.trim().length * Math.exp(median));
  const length = target.text.trim().length;
  return [
    {
      message: `The translation is ${length > expected ? "longer" : "shorter"} than the others lead to expect: ${String(length)} characters, about ${String(expected)} expected.`,
      range: [0, target.text.length],
      actual: String(length),
      expected: String(expected),
    },
  ];
}
