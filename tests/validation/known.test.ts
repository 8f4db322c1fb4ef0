import { expect, it } from "vitest";
import { findQuantities } from "../../src/language";
import { withoutBaseline } from "../../src/validation/results/baseline";

it("a finding stays known when counts in its message change, from whatever folder the command is run", () => {
  const finding = {
    ruleId: "inconsistent-term",
    severity: "warning",
    message: "監査 stands 2 times as audit",
    file: "w.xlf",
    unit: "1",
    line: 1,
    column: 1,
    range: [0, 1],
    actual: "inspection",
    expected: "audit",
    fixable: false,
  } as unknown as Parameters<typeof withoutBaseline>[0][number];
  const later = { ...finding, message: "監査 stands 3 times as audit", file: "some/folder/w.xlf" };
  expect(withoutBaseline([later], { findings: [finding] })).toEqual([]);
  expect(withoutBaseline([later, later], { findings: [finding] })).toHaveLength(1);
  expect(withoutBaseline([{ ...later, actual: "review" }], { findings: [finding] })).toHaveLength(1);
});

it("a quarter is counted, and its name is no number", () => {
  const values = (text: string): unknown[] => findQuantities(text, "ja").map((quantity) => quantity.values[0]);
  expect(["第一四半期", "第二四半期", "四半期ごと"].map(values)).toEqual([[1], [2], []]);
});
