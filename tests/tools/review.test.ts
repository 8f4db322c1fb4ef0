import { readFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseDecisions } from "../../src";
import { fixture } from "../report";
import { launch, open, openIn, taiyaku } from "./review-page";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const work = mkdtempSync(join(tmpdir(), "taiyaku-review-"));
const english = fixture("japan-uk-progress-report.en.md");
const japanese = fixture("japan-uk-progress-report.ja.md");
const report = join(work, "報告書 review.html");
let browser: Browser;
/** How many pairs the page of the report proposes. */
let pairs = "";

beforeAll(async () => {
  browser = await launch();
  taiyaku("review", english, japanese, "-o", report);
  const { page, context } = await open(browser, report);
  pairs = /of (\d+) pairs/u.exec((await page.textContent("#progress-text")) ?? "")?.[1] ?? "";
  await context.close();
});
afterAll(async () => {
  await browser.close();
  rmSync(work, { recursive: true });
});

/** Saves the decisions as a person would and gives the file. */
async function download(page: Page, name: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent("download"), page.click("#download")]);
  const path = join(work, name);
  await file.saveAs(path);
  return path;
}

describe("the review page of the report", () => {
  it("is one small file that asks for nothing and complains of nothing", async () => {
    const { page, context, complaints, requests } = await open(browser, report);
    expect(readFileSync(report).length).toBeLessThan(500_000);
    expect([complaints, requests.filter((url) => !url.startsWith("file://"))]).toEqual([[], []]);
    expect(requests).toHaveLength(1);
    expect(await page.locator(".unit").count()).toBe(113);
    await context.close();
  });

  it("closes the loop: accept, edit, reject and comment, download, build, load again", async () => {
    const { page, context, complaints } = await open(browser, report);
    const row = (words: string) => page.locator("#terms .row", { hasText: words }).first();
    await row("日英関係省庁").click();
    await page.keyboard.press("a");
    await row("Data").click();
    await page.keyboard.press("r");
    await row("Open RAN").click();
    await page.keyboard.press("e");
    await page.fill("#edit-en", "Open Radio Access Network");
    await page.keyboard.press("Tab");
    await page.fill("#comment", 'As the house writes it\nand "no other" way\t#1');
    await page.keyboard.press("Tab");
    const file = await download(page, "decisions.tsv");
    const decisions = parseDecisions(readFileSync(file, "utf8"));
    expect(decisions.map(({ decision, en, newEn, note }) => [decision, en, newEn, note])).toEqual([
      ["accept", "Both Participants", undefined, undefined],
      ["accept", "Open RAN", undefined, 'As the house writes it and "no other" way #1'],
      ["edit", "Open RAN", "Open Radio Access Network", undefined],
      ["reject", "Data", undefined, undefined],
    ]);
    const out = join(work, "out");
    expect(taiyaku("build", english, japanese, "--decisions", file, "-o", out)).not.toContain(
      "could not be carried out",
    );
    const glossary = JSON.parse(readFileSync(join(out, "glossary.json"), "utf8")) as {
      entries: { en: { term: string }[]; note?: string }[];
    };
    const terms = glossary.entries.flatMap(({ en }) => en.map(({ term }) => term));
    expect([terms[0], terms[1]]).toEqual(["Both Participants", "Open Radio Access Network"]);
    expect(terms).not.toContain("Data");

    // In the same browser, again.
    const again = await openIn(context, report);
    expect(await again.page.textContent("#progress-text")).toContain(`3 of ${pairs}`);
    // In another one, from the file.
    const loaded = join(work, "loaded.html");
    taiyaku("review", english, japanese, "--decisions", file, "-o", loaded);
    const other = await open(browser, loaded);
    expect(await other.page.textContent("#progress-text")).toContain(`3 of ${pairs}`);
    expect(parseDecisions(readFileSync(await download(other.page, "again.tsv"), "utf8"))).toEqual(decisions);
    expect([...complaints, ...again.complaints, ...other.complaints]).toEqual([]);
    await context.close();
    await other.context.close();
  });

  it("keeps what a browser decided over a file that says something else, and tells so", async () => {
    const { page, context } = await open(browser, report);
    await page.locator("#terms .row", { hasText: "日英関係省庁" }).first().click();
    await page.keyboard.press("c");
    await page.keyboard.type("Typed and saved at once");
    const [saved] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Control+s")]);
    expect(saved.suggestedFilename()).toBe("japan-uk-progress-report.decisions.tsv");
    expect(readFileSync(await saved.path(), "utf8")).toContain("Typed and saved at once");
    const decisions = join(work, "other.tsv");
    writeFileSync(decisions, "decision\tja\ten\nreject\t日英関係省庁\tBoth Participants\n");
    const file = join(work, "other.html");
    taiyaku("review", english, japanese, "--decisions", decisions, "-o", file);
    const other = await openIn(context, file);
    expect(await other.page.textContent("#notice-text")).toMatch(/^1 pair was decided in this browser/u);
    expect(await other.page.textContent("#progress-text")).toContain(`0 of ${pairs}`);
    await other.page.click("#notice-action");
    expect(await other.page.textContent("#progress-text")).toContain(`1 of ${pairs}`);
    // What stands in the storage may be anything.
    await page.evaluate(() => {
      for (const key of Object.keys(localStorage))
        localStorage.setItem(key, '{"a":null,"b":[{"verdict":7}],"c":"<img>"}');
    });
    const third = await openIn(context, report);
    expect([third.complaints, await third.page.textContent("#progress-text")]).toEqual([
      [],
      `0 of ${pairs} pairs decided`,
    ]);
    await context.close();
  });

  it("is worked with the keyboard alone", async () => {
    const { page, context } = await open(browser, report);
    const focused = () => page.evaluate(() => document.activeElement?.closest("[id]")?.id ?? "");
    await page.keyboard.press("/");
    expect(await focused()).toBe("search");
    await page.keyboard.type("ＯＰＥＮ　ｒａｎ");
    expect(await page.textContent("#search-count")).toMatch(/^\d+ of 113 units, \d+ terms$/u);
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowRight");
    const term = page.locator(".term:focus");
    expect(await term.getAttribute("aria-describedby")).toBe("tip");
    expect(await page.locator("#tip").isVisible()).toBe(true);
    expect(await page.locator("#detail").isVisible()).toBe(true);
    await page.keyboard.press("Escape");
    expect(await page.locator("#tip").isVisible()).toBe(false);
    await page.keyboard.press("a");
    expect(await page.textContent("#progress-text")).toContain(`1 of ${pairs}`);
    await page.keyboard.press("Control+z");
    expect(await page.textContent("#progress-text")).toContain(`0 of ${pairs}`);
    const parts = new Set<string>();
    for (let step = 0; step < 3; step += 1) {
      await page.keyboard.press("F6");
      parts.add(await page.evaluate(() => document.activeElement?.closest("#map, #text, #side")?.id ?? ""));
    }
    expect(parts).toEqual(new Set(["map", "text", "side"]));
    // Tab comes to every part and is caught in none.
    const seen = new Set<string>();
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press("Tab");
      seen.add(
        await page.evaluate(() => document.activeElement?.closest("#map, #text, #side, header")?.tagName ?? "outside"),
      );
    }
    expect(seen).toEqual(new Set(["HEADER", "NAV", "SECTION", "outside"]));
    await context.close();
  });

  it.each([
    ["light", 1440],
    ["dark", 1440],
    ["light", 320],
  ] as const)("has no violation that axe finds, %s at %i pixels", async (colorScheme, width) => {
    const { page, context } = await open(browser, report, {
      colorScheme,
      viewport: { width, height: 800 },
      bypassCSP: true,
    });
    await page.addScriptTag({ content: axe });
    const violations = () =>
      page.evaluate(async () => {
        const { axe } = globalThis as unknown as {
          axe: { run: (where: Document, options: object) => Promise<Results> };
        };
        interface Results {
          violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
        }
        const found = await axe.run(document, {
          runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        });
        return found.violations.map(
          ({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""} ${nodes[0]?.failureSummary ?? ""}`,
        );
      });
    expect(await violations()).toEqual([]);
    if (width < 600) {
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await page.click("[data-view=side]");
    }
    await page.locator("#terms .row").nth(3).click();
    await page.keyboard.press("a");
    await page.click("#edit-summary");
    expect(await violations()).toEqual([]);
    await page.click("#tab-findings");
    expect(await violations()).toEqual([]);
    await page.click("#help");
    expect(await violations()).toEqual([]);
    await context.close();
  });

  it("prints both documents and all terms", async () => {
    const { page, context } = await open(browser, report);
    const pdf = await page.pdf({ format: "A4" });
    expect(pdf.length).toBeGreaterThan(50_000);
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    expect(await page.locator("#print-terms tbody tr").count()).toBe(Number(pairs));
    expect(await page.locator("#side").isVisible()).toBe(false);
    await context.close();
  });
});

describe("texts of documents", () => {
  const attacks = [
    "<script>window.hit = 1; alert(1)</script>",
    '"><img src=x onerror="window.hit = 2">',
    "</script><script>window.hit = 3</script>",
    "]]><!-- <![CDATA[ --> &lt;b&gt;",
    "\u2028window.hit = 4\u2029",
    "\u202eabc\u2066def",
    "' onfocus='window.hit = 5' autofocus x='",
    "javascript:window.hit=6",
    "${window.hit = 7}",
  ];

  it("are never markup, wherever they stand", async () => {
    const name = "<img src=x onerror='window.hit=8'>&lt;";
    const en = join(work, `${name}.en.md`.replaceAll("/", ""));
    const ja = join(work, `${name}.ja.md`.replaceAll("/", ""));
    const sections = (label: string, text: (attack: string, at: number) => string): string =>
      attacks.map((attack, at) => `## ${label} ${String(at + 1)} ${attack}\n\n${text(attack, at)}\n`).join("\n");
    writeFileSync(
      en,
      `# Title ${attacks[0] ?? ""}\n\n${sections("Part", (attack, at) => `(a) The agency ${attack} (hereafter “Agency${String(at)} ${attack}”) agreed ${attack}.[^${String(at)}]\n\n[^${String(at)}]: A note ${attack}`)}`,
    );
    writeFileSync(
      ja,
      `# 題名 ${attacks[1] ?? ""}\n\n${sections("第", (attack, at) => `(a) 機関 ${attack} (以下「機関${String(at)} ${attack}」という。) は合意した ${attack}。[^${String(at)}]\n\n[^${String(at)}]: 注 ${attack}`)}`,
    );
    const clean = (text: string): string => text.replace(/\s+/gu, " ");
    const decisions = join(work, "hostile.tsv");
    writeFileSync(
      decisions,
      `decision\tja\ten\tnote\tnew en\n${attacks
        .map((attack, at) => clean(attack).replaceAll('"', "'") + String(at))
        .flatMap((text) => [
          `accept\t機関${text}\tAgency${text}\t${text}\t`,
          `edit\t機関${text}\tAgency${text}\t\tNew ${text}`,
        ])
        .join("\n")}\n`,
    );
    const glossary = join(work, "hostile.json");
    writeFileSync(
      glossary,
      JSON.stringify({
        schemaVersion: 1,
        entries: attacks.slice(0, 4).map((attack, at) => ({
          id: `e${String(at)}`,
          type: "other",
          ja: [{ term: `合意した ${attack}`, status: "preferred" }],
          en: [{ term: `agreed ${attack}`, status: "preferred" }],
          occurrences: [],
        })),
      }),
    );
    const file = join(work, "hostile.html");
    taiyaku("review", en, ja, "--decisions", decisions, "--glossary", glossary, "-o", file);
    const { page, context, complaints, requests } = await open(browser, file);
    const count = await page.locator("#terms .row").count();
    for (let at = 0; at < Math.min(count, 12); at += 1) {
      await page.locator("#terms .row").nth(at).click();
      await page.keyboard.press("a");
    }
    await page.click("#tab-findings");
    for (const term of (await page.locator("#units .term").all()).slice(0, 12)) await term.hover({ force: true });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    expect(await page.evaluate(() => (globalThis as { hit?: number }).hit)).toBeUndefined();
    expect(await page.locator("img, iframe, [onerror], [onfocus], #units script, #side script").count()).toBe(0);
    expect(await page.locator("script").count()).toBe(2);
    const text = await page.textContent("#units");
    for (const attack of ["<script>window.hit = 1", 'onerror="window.hit = 2"', "</script><script>"])
      expect(text).toContain(attack);
    expect([complaints, requests.filter((url) => !url.startsWith("file://") && !url.startsWith("blob:"))]).toEqual([
      [],
      [],
    ]);
    expect(parseDecisions(readFileSync(await download(page, "hostile-again.tsv"), "utf8")).length).toBeGreaterThan(0);
    await context.close();
  });

  it("cannot run even if they came into the page: the policy stops foreign scripts and styles", async () => {
    const { page, context } = await open(browser, report);
    const ran = await page.evaluate(async () => {
      const script = document.createElement("script");
      try {
        script.textContent = "window.hit = 9";
        document.body.append(script);
      } catch {
        // Trusted types.
      }
      try {
        document.body.insertAdjacentHTML("beforeend", "<img src=x onerror='window.hit = 10'>");
      } catch {
        // The same.
      }
      const fetched = await fetch("https://example.org/").then(
        () => true,
        () => false,
      );
      return [(globalThis as { hit?: number }).hit, fetched];
    });
    expect(ran).toEqual([undefined, false]);
    await context.close();
  });
});
