import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { reportBitext } from "../report";

const built = (name: string): string => fileURLToPath(new URL(`../../dist/${name}`, import.meta.url));
type Built = Pick<typeof import("../../src"), "renderReview">;

describe("the built page", () => {
  it("is the same from ESM and CommonJS, and its policy names its own script and style", async () => {
    const bitext = reportBitext();
    const esm = ((await import(built("index.js"))) as Built).renderReview(bitext);
    const cjs = (createRequire(import.meta.url)(built("index.cjs")) as Built).renderReview(bitext);
    expect(cjs).toBe(esm);
    const policy = /content="(default-src[^"]+)"/u.exec(esm)?.[1] ?? "";
    for (const [tag, name] of [
      ["style", "style-src"],
      ["script", "script-src"],
    ] as const) {
      const content = new RegExp(`<${tag}>([^]*?)</${tag}>`, "u").exec(esm)?.[1] ?? "";
      expect(content.length).toBeGreaterThan(1000);
      expect(policy).toContain(`${name} 'sha256-${createHash("sha256").update(content).digest("base64")}'`);
    }
    expect(policy).not.toMatch(/unsafe|https?:|\*/u);
    expect(esm).not.toMatch(/(?:src|href)="(?!#)/u);
  });
});
