import { describe, expect, it } from "vitest";
import { phraseUses } from "./english-phrases";
import { textsOfMarkdown, textsOfScript } from "./english-texts";

const names = (text: string): string[] => phraseUses(text).map(({ name }) => name);

describe("phrases that are reported", () => {
  it.each([
    ["What is missing is reported.", "sentence that begins with What, Of or Whoever"],
    ["It is kept. Of many pairs one is kept.", "sentence that begins with What, Of or Whoever"],
    ["A space stands at the end.", "stand"],
    ["The unit bears a note.", "bear"],
    ["Encodings are told by the bytes.", "tell"],
    ["No space behind punctuation.", "behind"],
    ["It is mended in English.", "mend"],
    ["The source is none.", "none for not a"],
    ["What one language quotes in 「 the other quotes in “.", "one … the other"],
    ["Write two paths a line.", "a for per"],
  ])("%s", (text, name) => {
    expect(names(text)).toContain(name);
  });
});

describe("phrases that are plain", () => {
  it.each([
    "What does the file hold?",
    "MIC stands for a ministry.",
    "The stand-alone file has one entry, or a document and its translation.",
    "Noun is written where there is none.",
    "The word occurs twice in a row.",
    "One after the other is read.",
    "It costs 3.5 seconds per file.",
  ])("%s", (text) => {
    expect(names(text)).toEqual([]);
  });
});

describe("texts of a file", () => {
  it("are the comments, messages and test names of a script, with their places", () => {
    const source =
      '// One line\n// and a second.\nconst a = "The file has no terms."; /** What it is. */\nconst b = "id";\n';
    const texts = textsOfScript("src/a.ts", source);
    expect(texts.map(({ kind, text }) => [kind, text.trim().replace(/\s+/gu, " ")])).toEqual([
      ["comments", "One line and a second."],
      ["comments", "What it is."],
      ["messages", "The file has no terms."],
    ]);
    expect(source.slice(texts[2]?.start)).toMatch(/^The file/u);
    expect(textsOfScript("tests/a.test.ts", 'it("reads every file", () => {});').map(({ kind }) => kind)).toEqual([
      "test names",
    ]);
  });

  it("leave out the code of Markdown", () => {
    const [text] = textsOfMarkdown("Run `tells`:\n\n```sh\nbehind\n```\n");
    expect(phraseUses(text?.text ?? "")).toEqual([]);
  });
});
