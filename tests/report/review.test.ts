import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  alignDocuments,
  applyDecisions,
  buildGlossary,
  parseDecisions,
  parseDocument,
  writeDecisions,
  type Bitext,
  type Decision,
  type Glossary,
  type TermCandidate,
} from "../../src";
import { collectPageData } from "../../src/report/collect-page-data";
import { contentKey } from "../../src/language/content-key";
import { jsonInHtml, pageOf } from "../../src/report/html";
import { placeFinder } from "../../src/report/place-finder";
import { sides, type PageData, type PagePair } from "../../src/report/page-data";
import { flatten } from "../../src/report/page/flatten";
import { findInText, foldForSearch, holdsQuery } from "../../src/report/page/search-text";
import { decisionsWith } from "../../src/report/decision-rows";
import { keyOfPair, rowsByPair, statusOf, verdictOfRows, type Verdict } from "../../src/report/verdicts";
import { reportBitext } from "../report";

const english = `# Fisheries Accord

## Quotas

(a) The Fisheries Board and the Coastal Agency set quotas in 2021. Quotas fell by 5 percent.

(b) The Board reports each year.

## Boats

(a) The Coastal Agency licenses boats.
`;
const japanese = `# 漁業協定

## 漁獲枠

(a) 漁業委員会及び沿岸庁は、2021年に漁獲枠を定めた。漁獲枠は7パーセント減少した。

(b) 委員会は毎年報告する。

## 漁船

(a) 沿岸庁は漁船に免許を与える。
`;

function pairOf(en = english, ja = japanese): Bitext {
  return alignDocuments(parseDocument(en), parseDocument(ja));
}

function candidate(ja: string, en: string, score = 0.9): TermCandidate {
  return { ja, en, score, type: "organization", evidence: [{ kind: "links", score }], occurrences: [] };
}

const terms = [
  candidate("沿岸庁", "Coastal Agency"),
  candidate("漁業委員会", "Fisheries Board"),
  candidate("漁獲枠", "quota", 0.6),
];
const glossary: Glossary = {
  schemaVersion: 1,
  entries: [
    {
      id: "boat",
      type: "concept",
      ja: [{ term: "漁船", status: "preferred" }],
      en: [{ term: "boat", status: "preferred" }],
      occurrences: [],
    },
    {
      id: "net",
      type: "concept",
      ja: [{ term: "漁網", status: "preferred" }],
      en: [{ term: "net", status: "preferred" }],
      occurrences: [],
    },
  ],
};

function surfaces(data: PageData, pair: number): string[] {
  return data.units.flatMap((unit) =>
    unit.marks
      .filter(([of]) => of === pair)
      .map(([, side, segment, start, end]) => unit[sides[side]][segment]?.slice(start, end) ?? ""),
  );
}

describe("the page's data", () => {
  it("has every bead as a unit, in order, with its texts", () => {
    const bitext = reportBitext();
    const { units, sections } = collectPageData(bitext);
    expect(units.map(({ en, ja, section }) => [en, ja, sections[section]])).toEqual(
      bitext.beads.map(({ en, ja, address }) => [
        en.map(({ text }) => text),
        ja.map(({ text }) => text),
        address.section,
      ]),
    );
  });

  it("marks proposed and recognized terms where both stand, and leaves glossary terms out that do not", () => {
    const data = collectPageData(pairOf(), { terms, glossary });
    expect(data.pairs.map(({ ja, origin, places }) => [ja, origin, places.length])).toEqual([
      ["沿岸庁", "proposed", 2],
      ["漁業委員会", "proposed", 1],
      ["漁獲枠", "proposed", 3],
      ["漁船", "recognized", 2],
    ]);
    expect(surfaces(data, 2)).toEqual(["Quotas", "漁獲枠", "quotas", "漁獲枠", "Quotas", "漁獲枠"]);
    expect(surfaces(data, 3)).toContain("boats");
  });

  it("places findings of the alignment and of the checks in their units", () => {
    const data = collectPageData(pairOf(english, japanese.replace("\n(b) 委員会は毎年報告する。\n", "")));
    const found = data.findings.map(({ unit, ruleId, place }) => {
      const shown = place && data.units[unit]?.[sides[place.side]][place.segment]?.slice(place.start, place.end);
      return [data.units[unit]?.item, ruleId, shown];
    });
    expect(found).toContainEqual(["b", "item-without-counterpart", "The Board reports each year."]);
    expect(found.some(([, rule]) => rule === "number")).toBe(true);
  });

  it("tells of one fault once, whoever found it", () => {
    const pair = (en: string, ja: string) => collectPageData(pairOf(`# Title\n\n${en}\n`, `# 題\n\n${ja}\n`)).findings;
    const rules = (findings: PageData["findings"]) => findings.map(({ ruleId }) => ruleId).sort();
    const bracket = pair("The board approved the annex.", "理事会は「附属書を承認した。");
    expect(rules(bracket)).toEqual(["bracket"]);
    expect(bracket[0]?.place?.start).toBe(4);
    const notes = pair("The board met.[^4]\n\n[^4]: In Oslo.", "理事会は会合した。[^14]\n\n[^14]: オスロにて。");
    expect(rules(notes).filter((rule) => /note/u.test(rule))).toEqual(["footnote"]);
    const two = pair("The board approved (the annex.", "理事会は附属書を承認した（。");
    expect(rules(two).filter((rule) => /bracket/u.test(rule)).length).toBeGreaterThan(0);
  });

  it("checks by the glossary and by what was accepted", () => {
    const decisions = parseDecisions("decision\tja\ten\naccept\t沿岸局\tCoastal Agency\n");
    const { findings } = collectPageData(pairOf(), { decisions, glossary });
    expect(findings.filter(({ ruleId }) => ruleId === "missing-term").length).toBe(2);
  });

  it("is the same for the same documents, and its key another for others", () => {
    expect(collectPageData(pairOf(), { terms })).toEqual(collectPageData(pairOf(), { terms }));
    expect(contentKey(["ab", ""])).not.toBe(contentKey(["a", "b"]));
    fc.assert(
      fc.property(fc.array(fc.string()), fc.array(fc.string()), (a, b) => {
        expect(contentKey(a) === contentKey(b)).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
    );
  });

  it("holds for documents without text, and for one that has nothing in common with the other", () => {
    const empty = { ...pairOf(), beads: [], findings: [] };
    expect(collectPageData(empty, { terms, glossary }).pairs.map(({ places }) => places)).toEqual([[], [], []]);
    const one = collectPageData(pairOf(english, "# 別\n\n全く別の話。\n"), { terms });
    expect(one.units.length).toBeGreaterThan(3);
  });

  it("finds the place of every character of a segment", () => {
    const { beads, en } = reportBitext();
    const find = placeFinder(beads, "en");
    beads.forEach(({ en: segments }, unit) =>
      segments.forEach(({ runs, text }, segment) =>
        runs.forEach(({ original, offset, length }) => {
          const place = find([original, original + length]);
          expect(place).toEqual({ unit, segment, start: offset, end: offset + length });
          expect(text.slice(offset, offset + length)).toBe(en.text.slice(original, original + length));
        }),
      ),
    );
  });
});

describe("the page", () => {
  it("holds any text as JSON that ends no element and reads back", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("</script>", "<!--", "\u2028", "]]>"))),
        (texts) => {
          const json = jsonInHtml(texts);
          expect(JSON.parse(json)).toEqual(texts);
          expect(json).not.toMatch(/[<\u2028\u2029\0]/u);
          expect(Buffer.from(json).toString()).toBe(json);
        },
      ),
    );
  });

  it("says what it may run, and keeps titles out of the markup", () => {
    const data = collectPageData(pairOf(english.replace("Accord", "\\</title>\\<script>x\\</script>&")));
    const page = pageOf(data);
    expect(page).toContain("default-src 'none'; style-src 'sha256-");
    expect(page).not.toContain("unsafe");
    expect(page).toContain("<title>Review: Fisheries &lt;/title&gt;");
  });
});

describe("decisions of the page", () => {
  const data = collectPageData(pairOf(), { terms });
  const verdicts = fc.record(
    {
      decision: fc.constantFrom("accept" as const, "reject" as const),
      newEn: fc.string({ minLength: 1, unit: "binary" }).filter((text) => text.trim() !== ""),
      note: fc.string({ unit: "binary" }),
      status: fc.constantFrom("preferred" as const, "admitted" as const),
      type: fc.constantFrom("law" as const, "place" as const),
    },
    { requiredKeys: [] },
  );

  it("are written as parseDecisions reads them, whatever is typed", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(data.pairs.length - 1), verdicts)), (changes) => {
        const rows = decisionsWith([], data.pairs, new Map<number, Verdict>(changes));
        const read = parseDecisions(writeDecisions(rows)).map(({ line: _, ...row }) => row);
        expect(read).toEqual(rows);
        const again = rowsByPair(read);
        for (const [number, verdict] of new Map<number, Verdict>(changes)) {
          const rowsOf = again.get(keyOfPair(data.pairs[number] as PagePair)) ?? [];
          const expected = statusOf(verdict);
          const actual = statusOf(verdictOfRows(rowsOf));
          // An edit to what it was is an acceptance.
          expect(actual === expected || (expected === "edited" && actual === "accepted")).toBe(true);
        }
      }),
    );
  });

  it("are carried out by a build without a conflict, in whatever order they were made", () => {
    const candidates = [
      candidate("科学省", "Department for Science", 0.99),
      candidate("科学省", "DfS", 0.95),
      candidate("科学庁", "Department for Science", 0.9),
      candidate("港湾", "harbour", 0.4),
      candidate("港", "port", 0.95),
    ];
    const { pairs } = collectPageData(pairOf(), { terms: candidates });
    const { entries } = buildGlossary(candidates);
    const choice = fc.constantFrom("accept" as const, "reject" as const, "edit" as const, "open" as const);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(4), choice), { maxLength: 12 }), fc.nat(20), (actions, reload) => {
        let before: Decision[] = [];
        let changes = new Map<number, Verdict>();
        for (const [step, [number, action]] of actions.entries()) {
          if (action === "open") changes.set(number, {});
          else if (action === "edit") changes.set(number, { decision: "accept", newEn: `edited ${String(step)}` });
          else changes.set(number, { decision: action });
          // Once, since a page that is made anew lists the pairs that edits made.
          if (step !== reload) continue;
          before = decisionsWith(before, pairs, changes);
          changes = new Map();
        }
        const decisions = decisionsWith(before, pairs, changes);
        const { entries: made, conflicts } = applyDecisions(entries, decisions, { undecided: "drop" });
        expect(conflicts.filter(({ message }) => !message.includes("were accepted"))).toEqual([]);
        const last = new Map(actions.map(([number, action], step) => [number, { action, step }]));
        for (const [number, { action, step }] of last) {
          const pair = pairs[number] as PagePair;
          const en = action === "edit" ? `edited ${String(step)}` : pair.en;
          if (action === "accept" || action === "edit")
            expect(made.some((entry) => entry.en.some(({ term }) => term === en))).toBe(true);
        }
      }),
    );
  });

  it("leave rows of the file as they are, where they are, but for pairs that are decided anew", () => {
    const file = parseDecisions(
      "decision\tja\ten\tstatus\tnote\naccept\t沿岸庁\tCoastal Agency\tpreferred\tA\nprefer\t沿岸庁\tCoastal Agency\nreject\t海\tsea\nnote\t漁獲枠\tquota\t\tOld\n",
    ).map(({ line: _, ...row }): Decision => row);
    const { pairs } = collectPageData(pairOf(), { terms, decisions: file });
    const at = (ja: string): number => pairs.findIndex((pair) => pair.ja === ja);
    expect(pairs[at("海")]?.origin).toBe("decided");
    const rows = decisionsWith(
      file,
      pairs,
      new Map([
        [at("漁獲枠"), { decision: "accept" as const, note: "New" }],
        [at("漁業委員会"), { decision: "reject" as const }],
      ]),
    );
    expect(rows.slice(0, 3)).toEqual(file.slice(0, 3));
    expect(rows.slice(3).map(({ decision, ja, note }) => [decision, ja, note])).toEqual([
      ["accept", "漁獲枠", "New"],
      ["reject", "漁業委員会", undefined],
    ]);
  });
});

describe("parts of the page that need no browser", () => {
  it("cuts a segment into pieces that cover it once", () => {
    const mark = fc
      .tuple(fc.nat(3), fc.nat(20), fc.nat(20))
      .map(([pair, a, b]) => [pair, 0, 0, Math.min(a, b), Math.max(a, b)] as const);
    fc.assert(
      fc.property(
        fc.array(mark),
        fc.nat(20),
        fc.array(fc.float({ min: 0, max: 3, noNaN: true }), { minLength: 4, maxLength: 4 }),
        (marks, length, weights) => {
          const pieces = flatten(length, marks, 0, 0, (pair) => weights[pair] ?? 0);
          expect(pieces[0]?.start).toBe(0);
          expect(pieces.at(-1)?.end).toBe(length);
          pieces.slice(1).forEach(({ start }, at) => expect(start).toBe(pieces[at]?.end));
        },
      ),
    );
  });

  it.each([
    ["ＡＩ", "the AI chain, aid", ["AI", "ai"]],
    ["ﾃﾞｰﾀ", "個人データの保護", ["データ"]],
    ["open  ran", "Ｏｐｅｎ　ＲＡＮ", ["Ｏｐｅｎ　ＲＡＮ"]],
    ["データ", "ﾃﾞｰﾀ と データ", ["ﾃﾞｰﾀ", "データ"]],
    ["(ai)", "は、AI（AI）", ["（AI）"]],
    ["x", "", []],
    ["", "text", []],
  ])("finds %s in %s", (query, text, expected) => {
    const folded = foldForSearch(query);
    expect(findInText(text, folded).map((range) => text.slice(...range))).toEqual(expected);
    if (folded !== "") expect(holdsQuery(foldForSearch(text), folded)).toBe(expected.length > 0);
  });
});
