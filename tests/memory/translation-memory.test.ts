import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { distance } from "fastest-levenshtein";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { foldText } from "../../src/language";
import { fileStorage, TranslationMemory } from "../../src/memory";
import type { TranslationUnit } from "../../src/model";

function unit(ja: string, en: string, properties: TranslationUnit["properties"] = []): TranslationUnit {
  return {
    variants: [
      { language: "ja", text: ja },
      { language: "en", text: en },
    ],
    properties,
  };
}

function memoryOf(...units: readonly TranslationUnit[]): TranslationMemory {
  const memory = new TranslationMemory();
  for (const one of units) memory.add(one);
  return memory;
}

const provisions = unit("第三条の規定を適用する。", "The provisions of Article 3 apply.");

describe("match", () => {
  it("finds the same text in both directions", () => {
    const memory = memoryOf(provisions);
    expect(memory.match("第三条の規定を適用する。")[0]).toMatchObject({
      score: 1,
      rawScore: 1,
      type: "exact",
      target: "The provisions of Article 3 apply.",
      edits: [],
      number: 0,
    });
    expect(memory.match("The provisions of Article 3 apply.")[0]).toMatchObject({
      type: "exact",
      target: "第三条の規定を適用する。",
    });
  });

  it("takes width, composition and white space for no difference", () => {
    const memory = memoryOf(unit("AI ガバナンスを議論した。", "AI governance was discussed."));
    for (const text of [
      "ＡＩ　ガバナンスを議論した。",
      " AI  ｶﾞﾊﾞﾅﾝｽを議論した。",
      "AI カ\u3099ハ\u3099ナンスを議論した。\n",
    ]) {
      expect(memory.match(text)[0]).toMatchObject({ score: 1, rawScore: 1, type: "exact" });
    }
  });

  it("prefers the unit with the same neighbours", () => {
    const memory = memoryOf(
      unit("はい。", "Yes."),
      unit("はい。", "I will.", [
        { type: "prev", value: "来ますか。" },
        { type: "next", value: "では。" },
      ]),
    );
    const matches = memory.match("はい。", { previous: "来ますか。", next: "では。" });
    expect(matches.map(({ type, target, score }) => [type, target, score])).toEqual([
      ["context", "I will.", 1],
      ["exact", "Yes.", 1],
    ]);
    expect(matches.map(({ ambiguous }) => ambiguous)).toEqual([false, false]);
    expect(memory.match("はい。", { previous: "別の文。" }).map(({ type }) => type)).toEqual(["exact", "exact"]);
    expect(memory.match("はい。").map(({ ambiguous }) => ambiguous)).toEqual([true, true]);
  });

  it("recognizes context by what the unit has of its neighbours", () => {
    const memory = memoryOf(unit("はい。", "I will.", [{ type: "prev", value: "来ますか。" }]));
    const typeOf = (options: { previous?: string; next?: string }): unknown => memory.match("はい。", options)[0]?.type;
    expect(typeOf({ previous: "来ますか。", next: "では。" })).toBe("context");
    expect(typeOf({ previous: "来ますか。" })).toBe("context");
    expect(typeOf({ previous: "別の文。", next: "では。" })).toBe("exact");
    expect(typeOf({ next: "では。" })).toBe("exact");
  });

  it("puts the nearest first where several differ in numbers only", () => {
    const memory = memoryOf(unit("第1234条を適用する。", "Article 1234"), unit("第3条を適用する。", "Article 3"));
    const [first, second] = memory.match("第4条を適用する。", { minimumScore: 0.5 });
    expect([first?.target, first?.score, second?.target, second?.score]).toEqual([
      "Article 4",
      0.99,
      "Article 4",
      0.99,
    ]);
    expect(first?.source).toBe("第3条を適用する。");
  });

  it("refuses what is no text, no direction and no unit", () => {
    const memory = memoryOf(provisions);
    const wrong: readonly (() => unknown)[] = [
      () => memory.match(null as never),
      () => memory.match(5 as never),
      () => memory.match("x", { direction: {} as never }),
      () => memory.match("x", { direction: null as never }),
      () => memory.match("x", { previous: 5 as never }),
      () => memory.searchConcordance(undefined as never),
      () => memory.searchConcordance("x", { direction: "ja-en" as never }),
      () => memory.add(null as never),
      () => memory.add({ variants: [], properties: [] }),
      () => memory.add({ variants: [{ language: "", text: "x" }], properties: [] }),
      () => memory.add({ variants: [{ language: "ja", text: 5 as never }], properties: [] }),
      () => memory.add({ variants: [null as never], properties: [] }),
      () => memory.update(0, { variants: [{ language: "ja", text: "x" }] } as never),
    ];
    for (const call of wrong) {
      expect(call).toThrow(expect.objectContaining({ name: "TaiyakuError", code: "invalid-argument" }));
    }
    expect(memory.size).toBe(1);
    expect(memory.add(provisions)).toBe(1);
  });

  it("reports the differences, in units of the originals", () => {
    const memory = memoryOf(unit("英国と協力を強化する。", "Strengthen cooperation with the UK."));
    const query = "英国と、　協働を強化する。";
    const match = memory.match(query)[0];
    const source = match?.source ?? "";
    expect(match?.edits.map((edit) => [query.slice(...edit.query), source.slice(...edit.source)])).toEqual([
      ["、　", ""],
      ["働", "力"],
    ]);
  });

  it("puts the query's numbers into the target, in the target's notation", () => {
    const memory = memoryOf(
      provisions,
      unit("2013年5月に開催した。", "It was held in May 2013."),
      unit("予算は1,000万ポンドである。", "The budget is £10 million."),
      unit("第二回会合", "The second meeting"),
    );
    const targets = (text: string): unknown => {
      const [match] = memory.match(text);
      return [match?.target, match?.score, match?.type];
    };
    expect(targets("第5条の規定を適用する。")).toEqual(["The provisions of Article 5 apply.", 0.99, "fuzzy"]);
    expect(targets("第3条の規定を適用する。")).toEqual(["The provisions of Article 3 apply.", 0.99, "fuzzy"]);
    expect(targets("2024年11月に開催した。")).toEqual(["It was held in November 2024.", 0.99, "fuzzy"]);
    expect(targets("予算は2,500万ポンドである。")).toEqual(["The budget is £25 million.", 0.99, "fuzzy"]);
    expect(targets("第十二回会合")).toEqual(["The twelfth meeting", 0.99, "fuzzy"]);
    expect(memory.match("The provisions of Article 21 apply.")[0]?.target).toBe("第二十一条の規定を適用する。");
    const [match] = memory.match("第5条の規定を適用する。");
    expect(match?.substitutions).toEqual([{ range: [26, 27], stored: "3" }]);
  });

  it("leaves the target as it is where its numbers do not correspond", () => {
    const memory = memoryOf(unit("第三条を参照。", "See the article above."));
    expect(memory.match("第四条を参照。")[0]).toMatchObject({
      target: "See the article above.",
      score: 0.95,
      substitutions: [],
      penalties: [{ reason: "numbers", amount: 0.05 }],
    });
  });

  it("never gives 100 % where inline codes differ", () => {
    const code = { kind: "ph", x: "1", content: ["<br>"] } as const;
    const withCode: TranslationUnit = {
      variants: [
        { language: "ja", text: "開始する。", content: [code, "開始する。"] },
        { language: "en", text: "Start." },
      ],
      properties: [],
    };
    const memory = memoryOf(withCode);
    expect(memory.match("開始する。")[0]).toMatchObject({ rawScore: 1, score: 0.98, type: "fuzzy" });
    expect(memory.match([{ ...code, x: "7" }, "開始する。"])[0]).toMatchObject({ score: 1, type: "exact" });
  });

  it("never gives 100 % where the same codes are elsewhere, are of another type or paired otherwise", () => {
    const bold = (at: number, type: string, ends = ["1", "2"]): TranslationUnit["variants"][number]["content"] => [
      "省庁が".slice(0, at),
      { kind: "bpt", i: "1", type, content: ["<b>"] },
      { kind: "bpt", i: "2", type, content: ["<b>"] },
      "省庁が".slice(at),
      ...ends.map((i) => ({ kind: "ept", i, content: ["</b>"] }) as const),
    ];
    const stored = bold(1, "bold")!;
    const memory = memoryOf({
      variants: [
        { language: "ja", text: "省庁が", content: stored },
        { language: "en", text: "The ministry" },
      ],
      properties: [],
    });
    expect(memory.match(stored)[0]).toMatchObject({ score: 1, type: "exact" });
    for (const other of [bold(2, "bold"), bold(1, "italic"), bold(1, "bold", ["2", "1"])]) {
      expect(memory.match(other!)[0]).toMatchObject({ score: 0.98, rawScore: 1, type: "fuzzy" });
    }
  });

  it("takes penalties by origin, shows the glossary's terms, keeps a stable order", () => {
    const memory = new TranslationMemory();
    memory.add(unit("総務省が公表した。", "Released by MIC."), { origin: "old.tmx" });
    memory.add(unit("総務省が公表した。", "MIC published it."), { origin: "new.tmx" });
    const matches = memory.match("総務省が公表した。", {
      penalties: { "old.tmx": 0.1 },
      glossary: {
        schemaVersion: 1,
        entries: [
          {
            id: "mic",
            type: "organization",
            ja: [{ term: "総務省", status: "preferred" }],
            en: [{ term: "MIC", status: "preferred" }],
            occurrences: [],
          },
        ],
      },
    });
    expect(matches.map(({ origin, score }) => [origin.name, score])).toEqual([
      ["new.tmx", 1],
      ["old.tmx", 0.9],
    ]);
    expect(matches[0]?.terms).toEqual([{ entry: "mic", range: [0, 3], target: ["MIC"], used: "MIC" }]);
  });

  it("serves languages by region where there is none to the letter", () => {
    const memory = memoryOf({
      variants: [
        { language: "ja-JP", text: "組織" },
        { language: "en-US", text: "organization" },
        { language: "en-GB", text: "organisation" },
        { language: "fr", text: "organisme" },
      ],
      properties: [],
    });
    const target = (source: string, wanted: string): string | undefined =>
      memory.match(source === "ja" ? "組織" : "organization", { direction: { source, target: wanted } })[0]?.target;
    expect([target("ja", "en-GB"), target("ja", "en"), target("ja", "fr-CA"), target("en-US", "en-GB")]).toEqual([
      "organisation",
      "organization",
      "organisme",
      "organisation",
    ]);
    expect(memory.match("組織", { direction: { source: "ja", target: "de" } })).toEqual([]);
  });

  it("finds every unit whose raw score by definition is 0.7 or more", () => {
    const words = ["日英", "両国は", "協力を", "強化する", "ＡＩ", " ", "3", "第三", "。", "、デジタル"];
    const text = fc
      .array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 })
      .map((list) => list.join(""))
      .filter((joined) => foldText(joined) !== "");
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 25 }), text, (sources, query) => {
        const memory = memoryOf(
          ...sources.map((source, index) => unit(source, `Translation ${String.fromCharCode(97 + index)}`)),
        );
        const found = memory.match(query, { limit: Infinity, direction: { source: "ja", target: "en" } });
        const wanted = sources.flatMap((source, number) => {
          const [a, b] = [foldText(query), foldText(source)];
          const raw = 1 - distance(a, b) / Math.max(a.length, b.length);
          return raw >= 0.7 ? [[number, raw]] : [];
        });
        const near = found.filter(({ rawScore }) => rawScore >= 0.7).map(({ number, rawScore }) => [number, rawScore]);
        expect(near.sort((a, b) => a[0]! - b[0]!)).toEqual(wanted);
        for (const { rawScore, source } of found) {
          expect(rawScore === 1).toBe(foldText(source) === foldText(query));
        }
      }),
      { numRuns: 300 },
    );
  });

  it("refuses options out of range", () => {
    const memory = memoryOf(provisions);
    expect(() => memory.match("第三条", { minimumScore: 70 })).toThrow(
      "Expected `minimumScore` to be a number from 0 to 1, got `70` (number)",
    );
    expect(() => memory.match("第三条", { limit: 0 })).toThrow("Expected `limit`");
  });

  it("answers texts that are empty, long or odd", () => {
    const memory = memoryOf(provisions, unit("長".repeat(30_000), "long"));
    expect(memory.match("")).toEqual([]);
    expect(memory.match("長".repeat(30_000))[0]?.type).toBe("exact");
    expect(memory.match("長".repeat(29_999))).toEqual([]);
    expect(memory.match("\ud842の\u0000")).toEqual([]);
    expect(new TranslationMemory().match("何もない")).toEqual([]);
  });
});

describe("add, update, remove", () => {
  it("keeps numbers and forgets what was replaced", () => {
    const memory = memoryOf(provisions, unit("会合を開催した。", "A meeting was held."));
    expect(memory.match("会合を開催した。")[0]?.number).toBe(1);
    memory.update(1, unit("協議を開催した。", "Talks were held."));
    expect(memory.match("協議を開催した。")[0]).toMatchObject({ number: 1, type: "exact", target: "Talks were held." });
    expect(memory.match("会合を開催した。").map(({ type }) => type)).toEqual(["fuzzy"]);
    expect(memory.remove(1)).toBe(true);
    expect(memory.remove(1)).toBe(false);
    expect(memory.match("協議を開催した。")).toEqual([]);
    expect(memory.get(1)).toBeUndefined();
    expect([memory.size, [...memory.units()].length]).toEqual([1, 1]);
    expect(() => memory.update(1, provisions)).toThrow("Expected the number of a unit");
  });

  it("finds the same, added at once or one by one between queries", () => {
    const together = new TranslationMemory();
    const apart = new TranslationMemory();
    for (let index = 0; index < 200; index += 1) {
      const one = unit(`第${index}回の会合を${index % 7}月に開催した。`, `Meeting ${index} in month ${index % 7}`);
      together.add(one);
      apart.add(one);
      apart.match("会合を開催した。");
    }
    const query = "第7回の会合を3月に開催した。";
    expect(apart.match(query, { limit: 50 })).toEqual(together.match(query, { limit: 50 }));
  });

  it("takes a bitext with addresses and neighbours", () => {
    const segment = (text: string): { text: string; range: [number, number]; runs: [] } => ({
      text,
      range: [0, 0],
      runs: [],
    });
    const document = { title: null, blocks: [], sections: [], notes: [], findings: [] };
    const bead = (en: string, ja: string, item: string): object => ({
      address: { section: ["Preamble"], item },
      kind: "item",
      en: en === "" ? [] : [segment(en)],
      ja: ja === "" ? [] : [segment(ja)],
      score: 1,
    });
    const memory = new TranslationMemory();
    const count = memory.addBitext({
      en: { ...document, language: "en", text: "", file: "report.en.md" },
      ja: { ...document, language: "ja", text: "" },
      beads: [bead("One.", "一つ目。", "1"), bead("", "訳注。", "2"), bead("Two.", "二つ目。", "3")] as never,
      findings: [],
    });
    expect(count).toBe(2);
    expect(memory.match("二つ目。", { previous: "訳注。" })[0]).toMatchObject({
      type: "context",
      origin: { file: "report.en.md", address: "Preamble 3" },
    });
    expect(memory.match("Two.", { previous: "One." })[0]?.type).toBe("context");
  });
});

describe("searchConcordance", () => {
  const memory = memoryOf(
    unit("経済産業省とDSITはAIを議論した。AIの安全性も。", "METI and DSIT discussed AI."),
    unit("総務省はＡＩを推進する。", "MIC promotes artificial intelligence."),
    unit("気", "Ki"),
  );

  it("finds phrases of any length on either side, with their places", () => {
    const places = (phrase: string): string[][] =>
      memory.searchConcordance(phrase).map(({ text, ranges }) => ranges.map((range) => text.slice(...range)));
    expect(places("産業")).toEqual([["産業"]]);
    expect(
      memory.searchConcordance("AI", { direction: { source: "ja", target: "en" } }).map(({ ranges }) => ranges),
    ).toEqual([
      [
        [11, 13],
        [19, 21],
      ],
      [[4, 6]],
    ]);
    expect(places("気")).toEqual([["気"]]);
    expect(places("meti")).toEqual([["METI"]]);
    expect(places("AI")).toEqual([["AI"]]);
    expect(places("存在しない")).toEqual([]);
    expect(memory.searchConcordance("meti", { matchCase: true })).toEqual([]);
    expect(memory.searchConcordance("推進")[0]?.translation?.text).toBe("MIC promotes artificial intelligence.");
  });

  it("shows every phrase that it finds, whatever its letters' case", () => {
    const texts = ["İzmir ÜBER", "über", "ΣΟΦΟΣ", "\u212Aelvin kelvin", "ıI iİ", "ǅ ǆ Ǆ"];
    const memory = memoryOf(...texts.map((text) => unit("語", text)));
    for (const phrase of ["über", "ÜBER", "σοφοσ", "ς", "kelvin", "i", "I", "ı", "ǆ"]) {
      const hits = memory.searchConcordance(phrase, { direction: { source: "en", target: "ja" } });
      for (const { ranges } of hits) expect(ranges).not.toEqual([]);
      const shown = hits.map(({ text }) => text);
      if (phrase.toLowerCase() === "über") expect(shown).toEqual(["İzmir ÜBER", "über"]);
    }
  });

  it("finds what a scan of all texts finds", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "B", "b", "の", "日", " "), minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 20 }), text, (texts, phrase) => {
        const folded = foldText(phrase).toLowerCase();
        if (folded === "") return;
        const found = memoryOf(...texts.map((one) => unit(one, "x"))).searchConcordance(phrase, {
          limit: Infinity,
          direction: { source: "ja", target: "en" },
        });
        const wanted = texts.flatMap((one, number) => (foldText(one).toLowerCase().includes(folded) ? [number] : []));
        expect(found.map(({ number }) => number)).toEqual(wanted);
        for (const hit of found) {
          for (const range of hit.ranges) expect(foldText(hit.text.slice(...range)).toLowerCase()).toBe(folded);
        }
      }),
    );
  });
});

describe("save and open", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "memory-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("gives the same memory, its indexes with it", async () => {
    const path = join(folder, "a.snapshot");
    const memory = memoryOf(
      provisions,
      unit("会合を開催した。", "A meeting was held.", [{ type: "file", value: "x" }]),
    );
    memory.header = { sourceLanguage: "ja" };
    memory.match("会合");
    memory.remove(0);
    await memory.save(fileStorage(path));
    const opened = await TranslationMemory.open(fileStorage(path));
    expect([...opened.units()]).toEqual([...memory.units()]);
    expect(opened.header).toEqual(memory.header);
    expect(opened.match("会合を開催する。")).toEqual(memory.match("会合を開催する。"));
    opened.add(provisions);
    expect(opened.match("第4条の規定を適用する。")[0]?.target).toBe("The provisions of Article 4 apply.");
    expect(await readdir(folder)).toEqual(["a.snapshot"]);
  });

  it("refuses what is damaged, cut off or no snapshot, wherever the damage is", async () => {
    const path = join(folder, "b.snapshot");
    const memory = memoryOf(provisions);
    memory.buildIndexes();
    await memory.save(fileStorage(path));
    const good = await readFile(path);
    const broken = join(folder, "broken.snapshot");
    for (const at of [0, 20, 200, good.length >> 1, good.length - 1]) {
      const bytes = Buffer.from(good);
      bytes[at]! ^= 0x40;
      await writeFile(broken, bytes);
      await expect(TranslationMemory.open(fileStorage(broken))).rejects.toMatchObject({ code: "invalid-data" });
      await writeFile(broken, good.subarray(0, at));
      await expect(TranslationMemory.open(fileStorage(broken))).rejects.toMatchObject({ code: "invalid-data" });
    }
    await expect(TranslationMemory.open(fileStorage(join(folder, "none")))).rejects.toMatchObject({ code: "file" });
  });

  it("leaves what was saved whole when writing fails in the middle", async () => {
    const path = join(folder, "c.snapshot");
    const memory = memoryOf(provisions);
    await memory.save(fileStorage(path));
    const storage = fileStorage(path);
    const failing = function* (): Generator<readonly [string, Uint8Array]> {
      yield ["manifest", new Uint8Array(10)];
      throw new Error("no space left");
    };
    await expect(storage.write(failing())).rejects.toMatchObject({ code: "file" });
    expect((await TranslationMemory.open(fileStorage(path))).size).toBe(1);
    expect((await readdir(folder)).filter((name) => name.endsWith(".part"))).toEqual([]);
  });
});
