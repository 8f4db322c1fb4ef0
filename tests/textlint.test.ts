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

interface FilterContext {
  readonly Syntax: { readonly Paragraph: string };
  readonly shouldIgnore: (range: readonly [number, number], options: object) => void;
  readonly getSource: (node: { readonly range: [number, number] }) => string;
}

/** Text of one paragraph with `*emphasis*`, as Markdown has it. */
class Parts {
  availableExtensions(): string[] {
    return [".txt"];
  }

  processor(): object {
    const node = (type: string, text: string, start: number, raw: string, children?: object[]): object => {
      const before = text.slice(0, start);
      const loc = (offset: number): object => ({ line: 1, column: before.length + offset });
      return {
        type,
        raw,
        range: [start, start + raw.length],
        loc: { start: loc(0), end: loc(raw.length) },
        ...(children === undefined ? { value: raw } : { children }),
      };
    };
    return {
      preProcess: (text: string) => {
        const parts = [...text.matchAll(/\*([^*]+)\*|[^*]+/gu)].map((match) =>
          match[1] === undefined
            ? node("Str", text, match.index, match[0])
            : node("Emphasis", text, match.index, match[0], [node("Str", text, match.index + 1, match[1])]),
        );
        return node("Document", text, 0, text, [node("Paragraph", text, 0, text, parts)]);
      },
      postProcess: (messages: object[], filePath: string) => ({ messages, filePath: filePath ?? "a.txt" }),
    };
  }
}

describe("the textlint rule", () => {
  it("reports deprecated terms and other spellings where they occur", async () => {
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

  it("leaves other spellings alone on request", async () => {
    expect((await kernel.lintText("サーバを繋ぐ。", options({ variants: false }))).messages).toEqual([]);
  });

  it("detects the language of each paragraph, and leaves addresses alone", async () => {
    const own = {
      ...options(),
      plugins: [
        {
          pluginId: "parts",
          plugin: { Processor: Parts } as never,
        },
      ],
    };
    const { messages } = await kernel.lintText("この*host*はサーバである", own);
    expect(messages.map(({ message }) => message)).toEqual(["`サーバ` is another spelling of `サーバー`."]);
    expect((await kernel.lintText("See https://host.example/host for it.", options())).messages).toEqual([]);
  });

  it("keeps number and capitals, and finds what is conjugated", async () => {
    const verbs: Glossary = {
      schemaVersion: 1,
      entries: [
        ...glossary.entries,
        {
          id: "start",
          type: "other",
          ja: [
            { term: "申告する", status: "preferred" },
            { term: "届け出る", status: "deprecated" },
          ],
          en: [],
          occurrences: [],
        },
      ],
    };
    expect((await kernel.fixText("Hosts and a Host.", options())).output).toBe(
      "Cybersecurity servers and a Cybersecurity server.",
    );
    const { messages } = await kernel.lintText("事故を届け出なければならない。", options({ glossary: verbs }));
    expect(messages.map(({ message }) => message)).toEqual(["`届け出なければ` is deprecated; use `申告する`."]);
  });

  it("is silenced by filters", async () => {
    const filter = ({ Syntax, shouldIgnore, getSource }: FilterContext) => ({
      [Syntax.Paragraph]: (node: { range: [number, number] }) => {
        if (getSource(node).includes("例外")) shouldIgnore(node.range, {});
      },
    });
    const { messages } = await kernel.lintText("鯖。\n\n例外の鯖。", {
      ...options(),
      filterRules: [{ ruleId: "exceptions", rule: filter as never }],
    });
    expect(messages.map(({ line }) => line)).toEqual([1]);
  });

  it.each([
    [{ language: "fr" as never }, "language"],
    [{ variant: false } as never, "variant"],
    [{ glossary: "missing.json" }, "no such file"],
  ])("refuses %j", async (own, message) => {
    await expect(kernel.lintText("鯖", options(own))).rejects.toThrow(message);
  });

  it("asks for a glossary", async () => {
    await expect(
      kernel.lintText("鯖", { ...options(), rules: [{ ruleId: "taiyaku", rule: rule as never }] }),
    ).rejects.toThrow("glossary");
  });
});
