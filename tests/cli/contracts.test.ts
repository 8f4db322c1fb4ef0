import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { fixture } from "../report";
import { taiyaku } from "./run";

const en = fixture("japan-uk-progress-report.en.md");
const ja = fixture("japan-uk-progress-report.ja.md");
const read = (name: string): object =>
  JSON.parse(readFileSync(new URL(`../../glossary/${name}`, import.meta.url), "utf8")) as object;

function errors(schema: string, value: unknown): unknown {
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(read(schema));
  return validate(value) ? [] : validate.errors;
}

interface Alignment {
  readonly beads: readonly {
    readonly section: string[];
    readonly item: string | null;
    readonly kind: string;
    readonly en: string[];
    readonly ja: string[];
    readonly labels?: object;
  }[];
}

describe("JSON output", () => {
  it("of align is as its schema says, and as readers rely on", async () => {
    const value = JSON.parse((await taiyaku(["align", en, ja, "--format", "json"])).stdout) as Alignment;
    expect(errors("align.schema.json", value)).toEqual([]);
    expect(value.beads[0]).toMatchObject({
      section: ["JAPAN-UK DIGITAL PARTNERSHIP: PROGRESS REPORT"],
      item: null,
      kind: "heading",
    });
    expect(value.beads.find(({ kind }) => kind === "front")).toMatchObject({
      section: [],
      item: null,
      en: [],
      ja: ["(仮訳)"],
    });
    expect(value.beads.find(({ item }) => item === "c.ii")).toMatchObject({
      section: ["Pillar Four: Digital Transformation", "Digital Government Transformation"],
      kind: "item",
      en: ["Government Cloud:"],
      ja: ["ガバメント・クラウド"],
    });
    expect(value.beads.filter(({ kind }) => kind === "note").at(-1)).toMatchObject({
      section: [],
      item: "4",
      labels: { en: "4", ja: "14" },
    });
  });

  it("of terms is as its schema says", async () => {
    const value = JSON.parse((await taiyaku(["terms", en, ja, "--format", "json"])).stdout) as {
      readonly terms: readonly object[];
    };
    expect(errors("terms.schema.json", value)).toEqual([]);
    expect(value.terms).toContainEqual(
      expect.objectContaining({
        ja: "日英関係省庁",
        en: "Both Participants",
        evidence: expect.arrayContaining([expect.objectContaining({ kind: "definition" })]) as unknown,
      }),
    );
  });

  it("of lookup is as its schema says", async () => {
    const value = JSON.parse((await taiyaku(["lookup", "日英関係省庁", "--format", "json"])).stdout) as {
      readonly entries: readonly object[];
    };
    expect(errors("lookup.schema.json", value)).toEqual([]);
    expect(value.entries[0]).toMatchObject({
      query: "日英関係省庁",
      score: 1,
      en: [{ term: "Both Participants", status: "preferred" }],
    });
  });

  it("of the glossary is as its schema says", () => {
    expect(errors("taiyaku-glossary.schema.json", read("japan-uk.json"))).toEqual([]);
  });
});
