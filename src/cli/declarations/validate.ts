import { defineCommand } from "../command";

export const validate = defineCommand({
  name: "validate",
  summary: "Checks translations against their source and a glossary",
  usages: [
    {
      positionals: "FILE…",
      description: [
        "Checks translations in XLIFF, TMX, CSV, TSV or PO, or a document and its translation (.md .txt, the source first).",
      ],
    },
  ],
  options: {
    glossary: {
      type: "string",
      multiple: true,
      value: "FILE",
      description: "in any format that convert reads; repeatable, and a later one wins",
    },
    format: {
      type: "string",
      value: ["text", "json", "sarif", "github", "junit", "checkstyle"],
      default: "text",
      description: "the form of the output",
    },
    from: { type: "string", value: ["ja", "en"], description: "the source language (as the files say)" },
    to: { type: "string", value: ["en", "ja"], description: "the target language (as the files say)" },
    "fail-on": {
      type: "string",
      value: ["error", "warning", "info", "never"],
      description: "the lowest severity that exits with 1 (warning)",
    },
    "write-baseline": { type: "string", value: "FILE", description: "writes the findings, for later runs to ignore" },
    baseline: { type: "string", value: "FILE", description: "ignores the findings of such a file or of a JSON output" },
    encoding: {
      type: "string",
      value: "NAME",
      description: "of the files, such as shift_jis (by their bytes or declarations)",
    },
    config: { type: "string", value: "FILE", description: "settings (taiyaku.config.json)" },
    fix: { type: "boolean", description: "fixes the findings that are safe to fix, and changes nothing else" },
  },
  examples: [
    "taiyaku validate app.xlf --glossary out/glossary.json",
    "taiyaku validate report.ja.md report.en.md --glossary house.tbx --fail-on error",
    'taiyaku validate "locales/**/*.xlf" --glossary terms.json --format sarif > findings.sarif',
  ],
  load: async () => (await import("../commands/validate")).validate,
});
