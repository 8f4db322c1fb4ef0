import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import type kuromoji from "kuromoji";
import { expect, it } from "vitest";
import { installedDictionary, loadKuromoji } from "../../src/language/japanese/kuromoji";
import { fixture } from "../report";

it("gives the tokens that kuromoji's own builder gives", async () => {
  const { builder } = createRequire(import.meta.url)("kuromoji") as typeof kuromoji;
  const own = await new Promise<ReturnType<typeof JSON.parse>>((resolve, reject) =>
    builder({ dicPath: installedDictionary() }).build((error: unknown, built) =>
      error ? reject(error as Error) : resolve(built),
    ),
  );
  const fast = await loadKuromoji(installedDictionary());
  const text = readFileSync(fixture("japan-uk-progress-report.ja.md"), "utf8");
  for (const piece of [text, "すもももももももものうち", "ＡＢＣ未知語ヷ㌀𠮷"])
    expect(fast.tokenize(piece)).toEqual(own.tokenize(piece));
});
