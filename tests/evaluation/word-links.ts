import { readFileSync } from "node:fs";
import { alignWords } from "../../src/terminology";

/** Precision and recall of links, and the error rate: 1 - 2 · right / (found + gold), all gold links being sure (Och and Ney 2003). */
export interface LinkMetrics {
  readonly errorRate: number;
  readonly precision: number;
  readonly recall: number;
}

/**
 * Aligns the test pairs (`words ||| words` a line) together with the training pairs (two files of equal length), and compares
 * with gold links (`ja-en` a line, from 1).
 */
export function measureLinks(
  test: string,
  gold: string,
  training: readonly [ja: string, en: string] | null,
): LinkMetrics {
  const lines = (path: string): string[] => readFileSync(path, "utf8").replace(/\n$/u, "").split("\n");
  const words = (text: string): string[] => text.trim().split(/\s+/u);
  const pairs = lines(test).map((line): [string[], string[]] => {
    const [ja = "", en = ""] = line.split("|||");
    return [words(ja), words(en)];
  });
  const count = pairs.length;
  if (training !== null) {
    const en = lines(training[1]);
    lines(training[0]).forEach((line, index) => {
      if (line.trim() !== "" && en[index]?.trim()) pairs.push([words(line), words(en[index])]);
    });
  }
  const links = alignWords(pairs).slice(0, count);
  let found = 0;
  let right = 0;
  let sure = 0;
  lines(gold).forEach((line, index) => {
    const wanted = new Set(
      line
        .trim()
        .split(/\s+/u)
        .filter((link) => link !== ""),
    );
    sure += wanted.size;
    for (const [ja, en] of links[index] ?? []) {
      found += 1;
      if (wanted.has(`${ja + 1}-${en + 1}`)) right += 1;
    }
  });
  return { errorRate: 1 - (2 * right) / (found + sure), precision: right / found, recall: right / sure };
}
