import { describe, expect, it } from "vitest";
import { readCases, runCases } from "./cases";

/** Cases that are still wrong; remove a case from the list when it becomes right. */
const wrong = new Set<string>(["ck-116", "ck-134", "ck-137", "ck-138", "ck-140"]);

describe("cases of checking", () => {
  it.each(runCases(readCases()))("$testCase.id $testCase.kind: $testCase.why", ({ testCase, isRight }) => {
    expect(isRight).toBe(!wrong.has(testCase.id));
  });
});
