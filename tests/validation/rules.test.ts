import { beforeAll, describe, expect, it } from "vitest";
import {
  createTokenizer,
  validateTranslation,
  validateTranslations,
  type CheckUnit,
  type Glossary,
  type Tokenizer,
} from "../../src";

const glossary: Glossary = {
  schemaVersion: 1,
  entries: [
    entry("server", [["サーバー"]], [["server"], ["host machine", "deprecated"]]),
    entry("notify", [["届け出る"]], [["notify"]]),
    entry("prime-minister", [["内閣総理大臣"]], [["Prime Minister"]]),
    entry("minister", [["大臣"]], [["minister"]]),
    entry("framework", [["枠組み"], ["フレームワーク", "admitted"], ["フレーム", "deprecated"]], [["framework"]]),
    entry("efforts", [["取組"]], [["efforts"], ["initiatives", "admitted"]]),
    entry("it", [["情報技術"]], [["IT"]]),
  ],
};

function entry(id: string, ja: readonly Term[], en: readonly Term[]): Glossary["entries"][number] {
  const section = (terms: readonly Term[]) => terms.map(([term, status = "preferred"]) => ({ term, status }));
  return { id, type: "other", ja: section(ja), en: section(en), occurrences: [] };
}
type Term = readonly [term: string, status?: "preferred" | "admitted" | "deprecated"];

let tokenizer: Tokenizer;
beforeAll(async () => {
  tokenizer = await createTokenizer();
});

function found(source: CheckUnit["source"], target: CheckUnit["target"]): string[] {
  return validateTranslation({ source, target }, glossary, { tokenizer }).map(
    ({ ruleId, actual, expected }) => `${ruleId} ${actual ?? "-"} => ${expected ?? "-"}`,
  );
}

describe("missing-term", () => {
  it.each([
    ["サーバを再起動する。", "Restart the machine.", ["missing-term - => server"]],
    ["事前に届け出なければならない。", "It must be told in advance.", ["missing-term - => notify"]],
    ["情報技術を使う。", "Use it.", ["missing-term - => IT"]],
    ["内閣総理大臣が述べた。", "The minister said so.", ["missing-term minister => Prime Minister"]],
    ["Restart the server.", "端末を再起動する。", ["missing-term - => サーバー"]],
  ])("finds %s = %s", (source, target, expected) => {
    expect(found(source, target)).toEqual(expected);
  });

  it.each([
    ["サーバを再起動する。", "Restart the servers."],
    ["事前に届け出なければならない。", "It must be notified in advance."],
    ["内閣総理大臣が述べた。", "The Prime Minister said so."],
    ["枠組みを作る。", "Build a frame-\nwork.".replace("-\n", "")],
    ["The framework stands.", "フレームワークがある。"],
    ["パスワードを忘れた。", "I forgot the password."],
    ["取組を続ける。", "The initiatives continue."],
  ])("is silent on %s = %s", (source, target) => {
    expect(found(source, target)).toEqual([]);
  });

  it("reports the text that is there instead", () => {
    expect(found("サーバを再起動する。", "Restart the sevrer.")).toEqual(["missing-term sevrer => server"]);
  });

  it("judges everyday words by the text in their place throughout", () => {
    const support: Glossary = { schemaVersion: 1, entries: [entry("support", [["支援"]], [["support"]])] };
    const unitsOf = (...targets: string[]) => targets.map((target) => ({ source: "支援が続く。", target }));
    const hits = (targets: string[], everydayWords: "judge" | "report" = "judge", used = support) =>
      validateTranslations(unitsOf(...targets), used, {
        rules: { "missing-term": ["error", { everydayWords }], inconsistent: "off", negation: "off" },
      }).map(({ index }) => index);
    const varied = ["The support goes on.", "The backing goes on.", "They assist them.", "Help goes on."];
    const mistaken = [
      "The support goes on.",
      "The assistance goes on.",
      "More assistance follows.",
      "No assistance ends.",
    ];
    expect(hits(varied)).toEqual([]);
    expect(hits(varied, "report")).toEqual([1, 2, 3]);
    expect(hits(mistaken)).toEqual([1, 2, 3]);
    const decided: Glossary = {
      schemaVersion: 1,
      entries: [entry("support", [["支援"]], [["support"], ["patronage", "deprecated"]])],
    };
    expect(hits(varied, "judge", decided)).toEqual([1, 2, 3]);
  });

  it("reports the text in its place only where it translates nothing else", () => {
    const flows: Glossary = {
      schemaVersion: 1,
      entries: [
        entry("flow", [["データ流通"]], [["data flow"]]),
        entry("protection", [["データ保護"]], [["data protection"]]),
      ],
    };
    const [finding] = validateTranslation(
      { source: "データ保護とデータ流通を進める。", target: "They advance data protection." },
      flows,
    );
    expect(finding).toMatchObject({ ruleId: "missing-term", expected: "data flow" });
    expect(finding?.actual).toBeUndefined();
  });

  it("counts where it is asked to", () => {
    const unit = { source: "サーバーAとサーバーBを繋ぐ。", target: "Connect server A and node B." };
    expect(validateTranslation(unit, glossary)).toEqual([]);
    expect(
      validateTranslation(unit, glossary, { rules: { "missing-term": ["info", { count: "each" }] } }),
    ).toMatchObject([{ ruleId: "missing-term", severity: "info", expected: "server" }]);
  });
});

describe("other rules of terms", () => {
  it("finds deprecated renderings and fixes them", () => {
    const [finding] = validateTranslation({ source: "サーバーを置く。", target: "Place the host machine." }, glossary);
    expect(finding).toMatchObject({
      ruleId: "deprecated-term",
      actual: "host machine",
      expected: "server",
      fixable: true,
    });
    expect(finding?.fix).toEqual({ range: [10, 22], text: "server" });
  });

  it("finds one term in two renderings", () => {
    const units = ["The efforts go on.", "The initiatives go on.", "The efforts go on."].map((target) => ({
      source: "取組が続く。",
      target,
    }));
    expect(validateTranslations(units, glossary)).toMatchObject([
      { ruleId: "inconsistent-term", index: 1, actual: "initiatives", expected: "efforts" },
    ]);
  });

  it("finds abbreviations that nothing explains", () => {
    expect(found("総務省が発表した。", "MIC announced it.")).toEqual(["undefined-abbreviation MIC => -"]);
    expect(found("総務省が発表した。", "The Ministry (MIC) announced it.")).toEqual([]);
  });
});

describe("number", () => {
  it.each([
    ["2億5千万ポンドを投資する。", "It invests £25m.", "25m => 2億5千万"],
    ["第二十七号", "No. 28", "28 => 二十七"],
    ["平成25年に発表した。", "It was published in 2014.", "2014 => 25"],
    ["第1四半期に開催する。", "It is held in the second quarter.", "second => 1"],
    ["G7首脳が会合した。", "G8 leaders met.", "8 => 7"],
    ["四つの柱がある。", "There are three pillars.", "three => 四"],
  ])("finds %s = %s", (source, target, expected) => {
    expect(found(source, target)).toEqual([`number ${expected}`]);
  });

  it.each([
    ["2億5千万ポンドを投資する。", "It invests £250m."],
    ["2 百万ポンドの支援を行う。", "A joint investment of £2 million is made."],
    ["1,000万人が使う。", "10 million people use it."],
    ["平成25年に発表した。", "It was published in 2013."],
    ["令和６年１月に開いた。", "It was held in January 2024."],
    ["第二十七号を見よ。", "See No. 27."],
    ["第1四半期に開催する。", "It is held in the first quarter."],
    ["三十/30", "30/30"],
    ["一の取組", "one of the efforts"],
    ["半数の50％が同意した。", "Half agreed."],
    ["3〜5％増えた。", "It rose by three to 5 per cent."],
    ["昨年10月に発表した。", "It was published in October 2023."],
  ])("is silent on %s = %s", (source, target) => {
    expect(found(source, target)).toEqual([]);
  });
});

describe("rules of form", () => {
  it.each<[string, CheckUnit["source"], CheckUnit["target"], string[]]>([
    ["untranslated", "設定を保存しました。", "設定を保存しました。", ["untranslated 設定を保存しました。 => -"]],
    ["untranslated", "設定を保存した。", "The 設定 was saved.", ["untranslated 設定 => -"]],
    ["untranslated", "GitHub", "GitHub", []],
    ["untranslated", "心を論じる。", "It discusses kokoro (心の在り方).", []],
    ["bracket", "The plan (of 2023) stands.", "計画（2023年は有効。", ["bracket （ => -"]],
    ["bracket", "a) First", "a) 第一", []],
    ["bracket", "The law (including its annex) holds.", "法律は有効である。", ["bracket - => (including its annex)"]],
    ["quote", "「計画」を作る。", "Make a “plan.", ["quote “ => -"]],
    ["footnote", "計画がある。<sup>14</sup>", "There is a plan.<sup>4</sup>", ["footnote 4 => 14"]],
    ["inline-code", "%s を保存しました。", "Saved.", ["inline-code - => %s"]],
    ["inline-code", "%s を %d 回保存した。", "Saved %d times: %s.", ["inline-code %d %s => %s %d"]],
    ["inline-code", "{name} を保存した。", "Saved {name}.", []],
    ["url", "https://example.org/ja/a を見よ。", "See https://example.org/en/a.", []],
    ["url", "info@example.org へ連絡する。", "Write to inf@example.org.", ["url inf@example.org => info@example.org"]],
    ["terminal-punctuation", "計画はありますか？", "There is a plan.", ["terminal-punctuation . => ？"]],
    ["whitespace", "計画がある。", "There is  a plan.", ["whitespace    =>  "]],
    ["whitespace", "計画がある。", "There　is a plan.", ["whitespace 　 =>  "]],
    ["repeated-word", "計画がある。", "There is a a plan.", []],
    ["repeated-word", "計画がある。", "There is the the plan.", ["repeated-word the the => the"]],
    ["repeated-word", "There is a plan.", "計画をを作る。", ["repeated-word をを => を"]],
  ])("%s: %s = %s", (_rule, source, target, expected) => {
    expect(found(source, target)).toEqual(expected);
  });

  it("compares inline codes", () => {
    const codes = [
      { kind: "open" as const, id: "1", offset: 0 },
      { kind: "close" as const, id: "1", offset: 2 },
    ];
    const reversed = [
      { kind: "close" as const, id: "1", offset: 0 },
      { kind: "open" as const, id: "1", offset: 2 },
    ];
    const source = { text: "計画がある。", codes };
    expect(found(source, { text: "There is a plan.", codes: codes.slice(0, 1) })).toEqual(["inline-code - => /1"]);
    expect(found(source, { text: "There is a plan.", codes: reversed })).toEqual(["inline-code /1 1 => 1 /1"]);
  });

  it("finds a translation that is much too short for its document", () => {
    const unit = {
      source: "a sentence of a usual length, again and again",
      target: "いつも同じくらいの長さの文がここに何度もある",
    };
    const units = [...Array.from({ length: 30 }, () => unit), { ...unit, target: "短い" }];
    expect(validateTranslations(units, null, { rules: { inconsistent: "off" } })).toMatchObject([
      { ruleId: "length-ratio", severity: "info", index: 30 },
    ]);
  });
});

describe("options", () => {
  const unit = { source: "サーバーを置く。", target: "Place the  machine." };

  it("switch rules off and weigh them", () => {
    expect(validateTranslation(unit, glossary, { rules: { "missing-term": "off", whitespace: "info" } })).toMatchObject(
      [{ ruleId: "whitespace", severity: "info" }],
    );
  });

  it("are checked", () => {
    expect(() => validateTranslation(unit, glossary, { rules: { nonsense: "off" } as never })).toThrow(
      "Expected a rule, got `nonsense`",
    );
    expect(() => validateTranslation(unit, glossary, { rules: { number: "loud" as never } })).toThrow("rules.number");
    expect(() => validateTranslation({ source: "a" } as never, glossary)).toThrow("target`");
  });

  it("leave out what a unit ignores", () => {
    expect(validateTranslation({ ...unit, ignore: ["missing-term"] }, glossary)).toMatchObject([
      { ruleId: "whitespace" },
    ]);
    expect(validateTranslation({ ...unit, ignore: ["*"] }, glossary)).toEqual([]);
  });

  it("take units of a translation memory", () => {
    const memoryUnit = {
      id: "7",
      properties: [],
      variants: [
        { language: "ja-JP", text: "サーバーを置く。" },
        { language: "en-GB", text: "Place the machine." },
      ],
    };
    expect(validateTranslation(memoryUnit, glossary)).toMatchObject([
      { ruleId: "missing-term", unit: "7", language: "en" },
    ]);
    expect(validateTranslation(memoryUnit, glossary, { from: "en", to: "ja" })).toEqual([]);
  });
});
