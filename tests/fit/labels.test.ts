import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { hashBead, hashEn, hashJa, hashPair, labelsOf, readLabels } from "./labels";

const folder = mkdtempSync(join(tmpdir(), "taiyaku-labels-"));

function labels(): ReturnType<typeof readLabels> {
  const [texts, pairs, own] = ["texts.txt", "pairs.tsv", "labels.tsv"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(texts, "#0\nThe tea house serves green tea.\n茶室は緑茶を出す。\n\n#1\nIt rains.\n雨だ。\n");
  writeFileSync(pairs, "bead\tja\ten\ttier\n0\t茶室\ttea house\tcore\n0\t茶\ttea\textended\n");
  writeFileSync(own, labelsOf(texts, pairs, "tea"));
  return readLabels(pathToFileURL(own));
}

test("labels keep hashes of the pairs, and of segments without any", () => {
  const { parts, pairs, core, ja, en } = labels();
  expect(parts.get(hashBead({ en: "The tea house serves green tea.", ja: "茶室は緑茶を出す。" }))).toBe("tea");
  expect(parts.get(hashBead({ en: "It rains.", ja: "雨だ。" }))).toBe("tea");
  expect([...pairs]).toEqual([hashPair({ ja: "茶室", en: "tea house" }), hashPair({ ja: "茶", en: "tea" })]);
  expect([...core]).toEqual([hashPair({ ja: "茶室", en: "Tea House" })]);
  expect([ja.get(hashJa("茶室")), en.get(hashEn("tea"))]).toEqual(["core", "extended"]);
});

test("a term is known in any case and with any spaces, and none by its other language", () => {
  expect(hashEn("Tea  House")).toBe(hashEn("tea house"));
  expect(hashJa("茶 室")).toBe(hashJa("茶室"));
  expect(hashJa("tea")).not.toBe(hashEn("tea"));
});
