import { describe, expect, it } from "vitest";
import { align } from "./report";

const head = ["The gate is opened at seven in the morning.", "門は朝七時に開ける。"] as const;
const last = ["Music stops before the last train.", "音楽は終電の前に止める。"] as const;
const items = [
  ["The guard writes down the number of each car.", "守衛は各車の番号を記録する。"],
  ["Bicycles are left in the yard behind the hall.", "自転車は会館の裏の庭に置く。"],
  ["Dogs wait outside with their owners.", "犬は飼い主とともに外で待つ。"],
  ["Water is free of charge for every guest.", "水はすべての客に無料である。"],
  ["Tickets cost 500 yen for adults.", "券は大人500円である。"],
  ["Children under six pay nothing.", "六歳未満の子供は無料とする。"],
  ["The lamp in the corridor burns all night.", "廊下の灯りは一晩中つけておく。"],
  ["Shoes are put on the shelf at the entrance.", "靴は入口の棚に置く。"],
  ["Nobody smokes in the garden.", "庭では煙草を吸わない。"],
  ["The clock is wound on Mondays.", "時計は月曜日に巻く。"],
  ["The roof is swept in autumn.", "屋根は秋に掃く。"],
  ["Keys hang in the office.", "鍵は事務所に掛ける。"],
] as const;

type Texts = readonly (readonly [en: string, ja: string])[];

/** The ways to write the same sentences: as sub-items, as paragraphs, as bullets, in one block. */
const forms = {
  "sub-items": (texts: readonly string[]) =>
    `1. ${texts[0] ?? ""}\n\n${texts
      .slice(1)
      .map((text, index) => `   ${String(index + 1)}. ${text}\n\n`)
      .join("")}`,
  "one item": (texts: readonly string[], space: string) => `1. ${texts.join(space)}\n\n`,
  paragraphs: (texts: readonly string[]) => `${texts.join("\n\n")}\n\n`,
  "one paragraph": (texts: readonly string[], space: string) => `${texts.join(space)}\n\n`,
  bullets: (texts: readonly string[]) => `${texts.map((text) => `- ${text}`).join("\n")}\n\n`,
} as const;

function foundBeads(texts: Texts, enForm: keyof typeof forms, jaForm: keyof typeof forms) {
  const write = (side: 0 | 1): string => {
    const own = texts.map((each) => each[side]);
    const [form, space, title] = side === 0 ? [forms[enForm], " ", "Rules"] : [forms[jaForm], "", "規則"];
    const end = side === 0 ? "End" : "終わり";
    return `## ${title}\n\n${form(own, space)}## ${end}\n\n${last[side]}\n`;
  };
  const { beads, findings } = align(write(0), write(1));
  const gold = new Map<string, string>([...texts, last].map(([en, ja]) => [en, ja]));
  const right = beads.filter(
    ({ en, ja }) => en.length === 1 && ja.length === 1 && gold.get(en[0]?.text ?? "") === ja[0]?.text,
  );
  return { right: right.length, findings: findings.map(({ ruleId }) => ruleId) };
}

describe("one block against several", () => {
  it.each([
    ["sub-items", "one item"],
    ["one item", "sub-items"],
    ["paragraphs", "one paragraph"],
    ["one paragraph", "paragraphs"],
    ["bullets", "one paragraph"],
  ] as const)("finds every sentence of %s in %s, however many there are", (enForm, jaForm) => {
    for (let count = 2; count <= items.length; count += 1) {
      const texts = [head, ...items.slice(0, count)];
      const { right, findings } = foundBeads(texts, enForm, jaForm);
      expect(right, `${String(count)} blocks`).toBe(texts.length + 1);
      expect(findings.filter((ruleId) => ruleId !== "item-merged")).toEqual([]);
    }
  });

  it("leaves out what the one block does not say", () => {
    const en = `## Rules\n\n${forms["sub-items"]([head, ...items.slice(0, 6)].map(([text]) => text))}`;
    const ja = `## 規則\n\n1. ${head[1]}\n\n`;
    const { beads, findings } = align(en, ja);
    expect(beads.filter((bead) => bead.en.length > 0 && bead.ja.length > 0)).toHaveLength(2);
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(Array.from({ length: 6 }, () => "item-without-counterpart"));
  });
});
