import { describe, expect, it, vi } from "vitest";
import { findDefinitions, type Language } from "../../src";

/** How many characters regular expressions are given to read while some work is done. */
function charactersRead(work: () => void): number {
  let read = 0;
  const { exec } = RegExp.prototype;
  const spies = [
    vi.spyOn(RegExp.prototype, "exec").mockImplementation(function (this: RegExp, text: string) {
      const from = this.global || this.sticky ? this.lastIndex : 0;
      const match = exec.call(this, text);
      read += (match === null ? text.length : match.index + match[0].length) - from + 1;
      return match;
    }),
    ...(["replace", "split"] as const).map((name) => {
      const original = String.prototype[name] as (...given: unknown[]) => unknown;
      return vi.spyOn(String.prototype, name).mockImplementation(function (this: string, ...given: unknown[]) {
        read += this.length + 1;
        return original.apply(this, given) as never;
      });
    }),
  ];
  try {
    work();
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  return read;
}

const hostile: readonly (readonly [unit: string, language: Language])[] = [
  ["(", "en"],
  ["(a (ABC) ", "en"],
  ["[A", "en"],
  ["“a ", "en"],
  ['"a" or ', "en"],
  ["'a ", "en"],
  ["*a ", "en"],
  ["`a", "en"],
  ["(the Aaaa ", "en"],
  ["hereinafter ", "en"],
  ["a, or ABC ", "en"],
  ["ABC stands for a ", "en"],
  ["Aa of the ", "en"],
  ["\n \n", "en"],
  ["（", "ja"],
  ["港（ABC）", "ja"],
  ["以下「", "ja"],
  ["以下「a」「", "ja"],
  ["「a」とは", "ja"],
  ["これを港と", "ja"],
  ["ABCはA ", "ja"],
  ["国交省（国", "ja"],
];

describe("the cost of findDefinitions", () => {
  it.each(hostile)("is linear in a text of %j", (unit, language) => {
    const cost = (times: number): number => charactersRead(() => findDefinitions(unit.repeat(times), language));
    const [once, fourTimes] = [cost(500), cost(2000)];
    expect(fourTimes).toBeLessThan(4.4 * once);
  });
});
