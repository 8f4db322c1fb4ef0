import { beforeAll, describe, expect, it } from "vitest";
import { compile, compilePairs, createTokenizer, type SourcePair, type Tokenizer } from "../../src";

let tokenizer: Tokenizer;
beforeAll(async () => {
  tokenizer = await createTokenizer();
});

const pair = (en: string, ja: string, names: readonly [en?: string, ja?: string] = []): SourcePair => ({
  english: { text: `# Plan\n\n${en}\n`, ...(names[0] !== undefined && { file: names[0] }) },
  japanese: { text: `# 計画\n\n${ja}\n`, ...(names[1] !== undefined && { file: names[1] }) },
});
const gate = (number: number, ...names: [en?: string, ja?: string]): SourcePair =>
  pair(
    `The Tidal Gate Programme (TGP) has ${String(number)} gates.`,
    `潮門計画（TGP）には${String(number)}門がある。`,
    names,
  );

describe("many pairs together", () => {
  it.each<[string, SourcePair[], string[]]>([
    ["their English files", [gate(1, "a.md", "a.ja.md"), gate(2, "b.md", "b.ja.md")], ["a.md", "b.md"]],
    [
      "both files where pairs share one",
      [gate(1, "a.md", "b.md"), gate(2, "a.md", "c.md")],
      ["a.md + b.md", "a.md + c.md"],
    ],
    ["a number where files are called the same", [gate(1, "a.md"), gate(2, "a.md")], ["a.md", "a.md (2)"]],
    ["their number where they have no file", [gate(1), gate(2)], ["pair 1", "pair 2"]],
  ])("are called by %s", async (_, pairs, names) => {
    const made = await compilePairs(pairs, { tokenizer });
    expect(made.pairs.map(({ name }) => name)).toEqual(names);
    const entry = made.glossary.entries.find(({ id }) => id === "tidal-gate-programme");
    expect(entry?.occurrences.map(({ file }) => file)).toEqual(names);
    made.pairs.forEach(({ terms, name }) => {
      expect(new Set(terms.flatMap(({ occurrences }) => occurrences.map(({ file }) => file)))).toEqual(new Set([name]));
    });
  });

  it("find a term of one document in the others", async () => {
    const bare = pair("The Tidal Gate Programme ended.", "潮門計画が終わった。", ["b.md"]);
    const alone = await compile(bare.english, bare.japanese, { tokenizer, links: false });
    expect(alone.terms.some(({ ja }) => ja === "潮門計画")).toBe(false);
    const { pairs } = await compilePairs([gate(1, "a.md"), bare], { tokenizer, links: false });
    expect(pairs[1]?.terms.find(({ ja }) => ja === "潮門計画")?.occurrences).toMatchObject([{ file: "b.md" }]);
  });

  it("are, if they are one, what `compile` makes of it, with the file", async () => {
    const { english, japanese } = gate(3, "a.md");
    const one = await compile(english, japanese, { tokenizer, links: true });
    const { glossary, memory } = await compilePairs([{ english, japanese }], { tokenizer, links: true });
    expect(glossary.entries).toEqual(
      one.glossary.entries.map((entry) => ({
        ...entry,
        occurrences: entry.occurrences.map(({ section, item }) => ({ file: "a.md", section, item })),
      })),
    );
    expect(memory.units.map(({ variants }) => variants)).toEqual(one.memory.units.map(({ variants }) => variants));
  });

  it("lose the rendering that is rejected, and keep the other", async () => {
    const other = pair("The Tidal Gate Programme (TGP) ended.", "潮門プログラム（TGP）が終わった。", ["b.md"]);
    const reject = (ja: string, en: string) => ({ decision: "reject" as const, ja, en, occurrences: [] });
    const { glossary, disagreements } = await compilePairs([gate(1, "a.md"), other], {
      tokenizer,
      decisions: [reject("潮門プログラム", "Tidal Gate Programme"), reject("潮門プログラム", "TGP")],
    });
    const entry = glossary.entries.find(({ en }) => en.some(({ term }) => term === "Tidal Gate Programme"));
    expect(entry?.ja[0]).toMatchObject({ term: "潮門計画", status: "preferred" });
    expect(JSON.stringify(glossary)).not.toContain("潮門プログラム");
    expect(disagreements).toEqual([]);
  });

  it("keep the places that decisions name, but not twice", async () => {
    const decision = { decision: "accept", ja: "潮門計画", en: "Tidal Gate Programme" } as const;
    const named = [
      { section: [], item: null },
      { section: ["Elsewhere"], item: "9" },
    ];
    const { glossary } = await compilePairs([gate(1, "a.md"), gate(2, "b.md")], {
      tokenizer,
      decisions: [{ ...decision, occurrences: named }],
    });
    const entry = glossary.entries.find(({ ja }) => ja.some(({ term }) => term === "潮門計画"));
    const files = entry?.occurrences.map(({ file, section }) => [file, ...section]);
    expect(files?.filter(([file]) => file === undefined)).toEqual([[undefined, "Elsewhere"]]);
    expect(files?.map(([file]) => file)).toEqual(expect.arrayContaining(["a.md", "b.md"]));
  });

  it.each<[SourcePair[], RegExp]>([
    [[], /at least one pair/u],
    [[gate(1, "a.md"), gate(1, "a.md")], /each pair once, got a\.md as pairs 1 and 2/u],
    [
      [gate(1, "a.md"), { english: gate(1).japanese, japanese: gate(1).english }],
      /^Pair 2 \(pair 2\): Expected .*English/u,
    ],
    [[gate(1), { english: { text: "1 2 3" }, japanese: { text: "半" } }], /^Pair 2 \(pair 2\): /u],
  ])("are refused where they are none", async (pairs, message) => {
    await expect(compilePairs(pairs, { tokenizer })).rejects.toThrow(message);
  });
});
