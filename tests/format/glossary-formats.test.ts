import { describe, expect, it } from "vitest";
import { createFormatRegistry, glossaryFormats, textFormat } from "../../src/format";
import { glossaryFormatList } from "../../src/format/glossary-formats";

const toy = textFormat({
  name: "toy",
  title: "a toy",
  suffixes: [".toy", ".csv"],
  sniff: (start) => start.startsWith("TOY"),
  read: () => ({ glossary: { schemaVersion: 1, entries: [] }, losses: [] }),
});

describe("the list of glossary formats", () => {
  it("takes a format of one file, which is then found, read and described", () => {
    const formats = createFormatRegistry<string>([...glossaryFormatList, toy]);
    expect(formats.names).toEqual([...glossaryFormats.names, "toy"]);
    expect(formats.readable).toContain("toy");
    expect(formats.writable).not.toContain("toy");
    expect(formats.find("a.toy")).toBe("toy");
    expect(formats.find("a.csv", "TOY 1")).toBe("toy");
    expect(formats.find("a.csv", "ja,en")).toBe("csv");
    expect(formats.find(null, "TOY 1")).toBe("toy");
    expect(formats.describe().at(-1)).toMatch(/^toy +a toy \(\.toy \.csv\), read only$/u);
  });

  it("takes each name once", () => {
    expect(new Set(glossaryFormats.names).size).toBe(glossaryFormats.names.length);
  });

  it.each([
    ["a.json", "json"],
    ["a.v2.tbx", "tbx-v2"],
    ["A.TBX", "tbx"],
    ["a.txt", "omegat"],
    ["a.md.unknown", null],
  ])("finds the format of %s", (name, format) => {
    expect(glossaryFormats.find(name)).toBe(format);
  });
});
