import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readGlossary, writeGlossary, type GlossaryFormat } from "../../src/format";
import { parseGlossary } from "../../src";
import type { Glossary } from "../../src/model";
import { glossaries } from "../glossary/arbitrary";

const options = { date: "2026-01-31", from: "ja" } as const;
const readable: readonly GlossaryFormat[] = ["json", "csv", "tsv", "xlsx", "tbx", "tbx-v2", "utx", "omegat"];
const lossless: readonly GlossaryFormat[] = ["json", "csv", "tsv", "xlsx", "tbx", "tbx-v2"];

function roundTrip(glossary: Glossary, format: GlossaryFormat) {
  const written = writeGlossary(glossary, format, options);
  return { written, read: readGlossary(written.bytes ?? written.text, format, options) };
}

describe.each(readable)("%s", (format) => {
  test("a glossary that is written without loss is read back as it was", () => {
    fc.assert(
      fc.property(glossaries, (glossary) => {
        const { written, read } = roundTrip(glossary, format);
        if (written.losses.length === 0) expect(read.glossary).toEqual(glossary);
      }),
    );
  });

  // UTX has one status for the first terms of both languages, so a second reading may know less (and says so).
  test.skipIf(format === "utx")("what was read once is read again the same", () => {
    fc.assert(
      fc.property(glossaries, (glossary) => {
        const once = roundTrip(glossary, format).read.glossary;
        const twice = roundTrip(once, format);
        expect(twice.read.glossary).toEqual(once);
      }),
    );
  });

  test("what was read is a glossary", () => {
    fc.assert(
      fc.property(glossaries, (glossary) => {
        const { read } = roundTrip(glossary, format);
        expect(parseGlossary(JSON.parse(JSON.stringify(read.glossary)))).toEqual(read.glossary);
      }),
    );
  });
});

test.each(lossless)("%s loses nothing", (format) => {
  fc.assert(
    fc.property(glossaries, (glossary) => {
      expect(roundTrip(glossary, format).written.losses).toEqual([]);
    }),
  );
});
