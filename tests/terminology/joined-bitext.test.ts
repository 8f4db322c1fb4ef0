import { beforeAll, describe, expect, it } from "vitest";
import { alignDocuments, createTokenizer, extractTerms, parseDocument, type Bitext, type Tokenizer } from "../../src";
import { joinBitexts } from "../../src/terminology";
import { reportBitext } from "../report";

let tokenizer: Tokenizer;
beforeAll(async () => {
  tokenizer = await createTokenizer();
});

const align = (en: string, ja: string): Bitext => alignDocuments(parseDocument(en), parseDocument(ja));
const first = align(
  "# Harbour plan\n\n- a. **Tidal gates:** The Harbour Board (HB) keeps the tidal gates.[^1]\n\n[^1]: Since 1990.\n",
  "# 港湾計画\n\n- a. **潮門：** 港湾委員会（HB）は潮門を管理する。[^1]\n\n[^1]: 1990年以降。\n",
);
const second = align(
  "# Harbour plan\n\nThe HB repaired the tidal gates.\n",
  "# 港湾計画\n\n港湾委員会は潮門を修理した。\n",
);

describe("joined bitexts", () => {
  const parts = [
    { bitext: first, file: "1.md" },
    { bitext: second, file: "2.md" },
  ];
  const joined = joinBitexts(parts);

  it("have every segment where its range says, and name its bitext", () => {
    for (const language of ["en", "ja"] as const)
      for (const { text, range, runs } of joined.bitext.beads.flatMap((bead) => bead[language])) {
        const original = joined.bitext[language].text;
        expect(original.slice(...range).length).toBeGreaterThanOrEqual(text.length);
        for (const run of runs)
          expect(original.slice(run.original, run.original + run.length)).toBe(
            text.slice(run.offset, run.offset + run.length),
          );
      }
    expect(new Set(joined.bitext.beads.map(({ address }) => address.file))).toEqual(new Set(["1.md", "2.md"]));
  });

  it("give each bitext its terms, at places of its own documents", () => {
    const terms = extractTerms(joined.bitext, { tokenizer });
    parts.forEach(({ bitext, file }, part) => {
      const own = joined.divide(terms)[part]?.find(({ ja, en }) => ja === "潮門" && /^tidal gates$/iu.test(en));
      expect(own?.occurrences.length).toBeGreaterThan(0);
      for (const occurrence of own!.occurrences) {
        expect(occurrence.file).toBe(file);
        expect(bitext.ja.text.slice(...occurrence.ranges.ja!)).toBe("潮門");
        expect(bitext.en.text.slice(...occurrence.ranges.en!)).toMatch(/^tidal gates$/iu);
      }
    });
  });

  it("give of one bitext what it gives itself", () => {
    const bitext = reportBitext();
    const alone = extractTerms(bitext, { tokenizer });
    const one = joinBitexts([{ bitext, file: "r.md" }]);
    const named = one.divide(extractTerms(one.bitext, { tokenizer }))[0]!;
    const withoutFile = named.map((term) => ({
      ...term,
      occurrences: term.occurrences.map(({ section, item, ranges }) => ({ section, item, ranges })),
    }));
    expect(withoutFile).toEqual(alone.filter(({ occurrences }) => occurrences.length > 0));
  });
});
