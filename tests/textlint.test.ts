import { TextlintKernel } from "@textlint/kernel";
import textPlugin from "@textlint/textlint-plugin-text";
import { describe, expect, it } from "vitest";
import type { Glossary } from "../src";
import rule, { type TextlintOptions } from "../src/textlint";

const glossary: Glossary = {
  schemaVersion: 1,
  entries: [
    {
      id: "server",
      type: "technology",
      ja: [
        { term: "サーバー", status: "preferred" },
        { term: "鯖", status: "deprecated" },
      ],
      en: [
        { term: "cybersecurity server", status: "preferred" },
        { term: "host", status: "deprecated" },
      ],
      occurrences: [],
    },
  ],
};

const kernel = new TextlintKernel();
const options = (own: Partial<TextlintOptions> = {}) => ({
  ext: ".txt",
  plugins: [{ pluginId: "text", plugin: (textPlugin as { default?: never }).default ?? (textPlugin as never) }],
  rules: [{ ruleId: "taiyaku", rule: rule as never, options: { glossary, ...own } }],
});

describe("the textlint rule", () => {
  it("reports deprecated terms and other spellings where they stand", async () => {
    const { messages } = await kernel.lintText("鯖とサーバを繋ぐ。\n\nA host.", options());
    expect(messages.map(({ message, range, line }) => [message, range, line])).toEqual([
      ["`鯖` is deprecated; use `サーバー`.", [0, 1], 1],
      ["`サーバ` is another spelling of `サーバー`.", [2, 5], 1],
      ["`host` is deprecated; use `cybersecurity server`.", [13, 17], 3],
    ]);
  });

  it("mends them", async () => {
    const { output } = await kernel.fixText("鯖とサーバを繋ぐ。A cyber-security server.", options());
    expect(output).toBe("サーバーとサーバーを繋ぐ。A cyber-security server.");
    expect((await kernel.fixText("A Cyber-Security server, a host.", options())).output).toBe(
      "A Cyber-Security server, a cybersecurity server.",
    );
  });

  it("leaves other spellings alone where it is told to", async () => {
    expect((await kernel.lintText("サーバを繋ぐ。", options({ variants: false }))).messages).toEqual([]);
  });

  it("asks for a glossary", async () => {
    await expect(
      kernel.lintText("鯖", { ...options(), rules: [{ ruleId: "taiyaku", rule: rule as never }] }),
    ).rejects.toThrow("glossary");
  });
});
