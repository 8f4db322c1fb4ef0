import { defineRule } from "../../define-rule";
import type { PreparedUnit, Report, RuleContext } from "../../types";

/** One source text with several translations, or several source texts with one translation. */
export const inconsistent = defineRule({
  id: "inconsistent",
  description:
    "The same source has another translation elsewhere, numbers aside. With `sources: true` also different sources with the same translation.",
  severity: "warning",
  options: {
    sources: {
      type: "boolean",
      default: false,
      description: "Whether different sources with the same translation are reported as well.",
    },
    shortest: {
      type: "number",
      default: 6,
      description:
        "Sources of fewer characters (three times as many in English) are left out where the file gives units a context.",
    },
  },
  create(context, { sources, shortest }) {
    const reports = collect(context, "source", shortest);
    const reverse = sources ? collect(context, "target", shortest) : new Map<number, Report>();
    return ({ index }) => [reports.get(index), reverse.get(index)].filter((report) => report !== undefined);
  },
});

/** Numbers, white space, width, case and the mark at the end make no other text. */
function keyOf(text: string): string {
  return text
    .normalize("NFKC")
    .replaceAll(/(?<![\p{Script=Latin}\d])\d+(?:[.,]\d+)*(?![\p{Script=Latin}\d])/gu, "0")
    .replaceAll(/\s+/gu, " ")
    .trim()
    .replace(/[.。:：…!！]{1,4}$/u, "")
    .toLowerCase();
}

interface Group {
  /** Units by the key of their other text. */
  readonly byText: Map<string, PreparedUnit[]>;
}

function collect({ units }: RuleContext, side: "source" | "target", shortest: number): Map<number, Report> {
  const other = side === "source" ? "target" : "source";
  const groups = new Map<string, Group>();
  for (const unit of units) {
    const key = keyOf(unit[side].text);
    if (key === "" || unit[other].text.trim() === "" || isShort(unit, shortest)) continue;
    const group = groups.get(key) ?? { byText: new Map<string, PreparedUnit[]>() };
    groups.set(key, group);
    const text = keyOf(unit[other].text);
    const same = group.byText.get(text);
    if (same === undefined) group.byText.set(text, [unit]);
    else same.push(unit);
  }
  const reports = new Map<number, Report>();
  for (const { byText } of groups.values()) {
    if (byText.size < 2) continue;
    const [most = [], ...rest] = [...byText.values()].sort((a, b) => b.length - a.length);
    const usual = most[0]!;
    for (const [unit] of rest)
      if (unit !== undefined) reports.set(unit.index, describe(unit, usual, most.length, side));
  }
  return reports;
}

/** A label of one or two words depends on where it is shown. */
function isShort({ source }: PreparedUnit, shortest: number): boolean {
  return source.text.trim().length < shortest * (source.language === "en" ? 3 : 1);
}

function describe(unit: PreparedUnit, usual: PreparedUnit, times: number, side: "source" | "target"): Report {
  const range = [0, unit.target.text.length] as const;
  const where = times === 1 ? `in ${usual.id}` : `in ${String(times)} units, first in ${usual.id}`;
  return side === "source"
    ? {
        message: `The same source is translated as \`${cut(usual.target.text)}\` ${where}.`,
        range,
        actual: unit.target.text,
        expected: usual.target.text,
      }
    : {
        message: `Another source, \`${cut(usual.source.text)}\`, has the same translation ${where}.`,
        range,
        actual: unit.target.text,
      };
}

function cut(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
