import fc from "fast-check";
import { expect, it } from "vitest";
import { formatRomanNumeral, parseRomanNumeral } from "../../src/language";

it.each([
  ["i", 1],
  ["XIV", 14],
  ["xcix", 99],
  ["CCCXCIX", 399],
  ["IIII", undefined],
  ["VX", undefined],
  ["ixi", undefined],
  ["d", undefined],
  ["", undefined],
])("%j has the value %s", (text, value) => {
  expect(parseRomanNumeral(text)).toBe(value);
});

it("reads what it writes up to 399", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 399 }), (value) => {
      expect(parseRomanNumeral(formatRomanNumeral(value))).toBe(value);
    }),
  );
});

it("writes other numbers as digits", () => {
  expect([0, -1, 10_000, 2024].map(formatRomanNumeral)).toEqual(["0", "-1", "10000", "MMXXIV"]);
});
