import { expect, test } from "vitest";
import { isGeneralWord } from "../../src/terminology/pairing/features/general-words";

test.each(["effort", "efforts", "Opportunities", "processes", "new"])("%s is general", (word) => {
  expect(isGeneralWord(word)).toBe(true);
});

test.each(["semiconductor", "ownership", "s", "", "METI"])("%j is not", (word) => {
  expect(isGeneralWord(word)).toBe(false);
});
