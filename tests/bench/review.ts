import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Bitext, Document, TermCandidate } from "../../src";
import { launch } from "../tools/review-page";

/** What the review page of ten thousand units costs: to write it, and in Chromium to open, scroll, search and filter it. */

// The built library: the page's script and style are put in by the build.
const { renderReview } = (await import(
  new URL("../../dist/index.js", import.meta.url).href
)) as typeof import("../../src");
const count = 10_000;
const nouns = ["harbour", "quota", "licence", "vessel", "net", "coast", "agency", "treaty", "inspector", "catch"];
const names = ["港湾", "漁獲枠", "免許", "船舶", "漁網", "沿岸", "庁", "条約", "検査官", "漁獲物"];
const terms: TermCandidate[] = nouns.flatMap((noun, at) =>
  Array.from({ length: 60 }, (_, number): TermCandidate => ({
    ja: `${names[at] ?? ""}第${String(number)}号`,
    en: `${noun} No. ${String(number)}`,
    score: 0.5 + number / 130,
    type: "concept",
    evidence: [{ kind: "links", score: 0.5 + number / 130 }],
    occurrences: [],
  })),
);

function bitext(): Bitext {
  const segment = (text: string, at: number): Bitext["beads"][number]["en"][number] => ({
    text,
    range: [at * 400, at * 400 + text.length],
    runs: [{ offset: 0, original: at * 400, length: text.length }],
  });
  const beads = Array.from({ length: count }, (_, at): Bitext["beads"][number] => {
    const pairs = [at, at * 7, at * 13].map((seed) => terms[seed % terms.length]);
    const en = `In the year ${String(1900 + (at % 120))} the ${pairs.map((pair) => pair?.en ?? "").join(" and the ")} were looked at again by all who fish in these waters, and unit ${String(at)} of the accord was amended.`;
    const ja = `${String(1900 + (at % 120))}年に、この海域で漁をする全ての者が${pairs.map((pair) => pair?.ja ?? "").join("及び")}を改めて検討し、協定の第${String(at)}項が改正された。`;
    const address = {
      section: [`Part ${String(Math.floor(at / 400))}`, `Chapter ${String(Math.floor(at / 40))}`],
      item: at % 40 === 0 ? null : String(at % 40),
    };
    return {
      address,
      kind: at % 40 === 0 ? "heading" : "item",
      en: [segment(en, at)],
      ja: at % 97 === 5 ? [] : [segment(ja, at)],
      score: at % 97 === 5 ? 0 : 0.6 + (at % 40) / 100,
    };
  });
  const document = (language: "en" | "ja"): Document => ({
    language,
    text: language,
    title: null,
    blocks: [],
    sections: [],
    notes: [],
    findings: [],
  });
  return { en: document("en"), ja: document("ja"), beads, findings: [] };
}

const work = mkdtempSync(join(tmpdir(), "taiyaku-bench-"));
const file = join(work, "review.html");
const started = performance.now();
writeFileSync(file, renderReview(bitext(), { terms }));
console.log(
  `page of ${String(count)} units written in ${(performance.now() - started).toFixed(0)} ms, ${(statSync(file).size / 1e6).toFixed(1)} MB`,
);

const browser = await launch();
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
await page.goto(`file://${file}`, { waitUntil: "commit" });
await page.waitForSelector("html[data-ready]", { state: "attached", timeout: 120_000 });
const figures = (await page.evaluate(`(async () => {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const painted = async (act) => { const start = performance.now(); act(); const busy = performance.now() - start; await frame(); await frame(); return [busy, performance.now() - start]; };
  const first = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0;
  const ready = performance.now();
  const text = document.getElementById("text");
  const frames = [];
  for (let step = 0; step < 240; step += 1) {
    const start = performance.now();
    text.scrollTop += 400;
    await frame();
    frames.push(performance.now() - start);
  }
  frames.sort((a, b) => a - b);
  const input = document.getElementById("search");
  const type = (value) => () => { input.value = value; input.dispatchEvent(new Event("input")); };
  const searches = [];
  for (const value of ["漁", "漁獲", "漁獲枠", "漁獲枠第3", "q", "qu", "quota no. 12", "unit 9999", ""]) searches.push(await painted(type(value)));
  const filter = document.getElementById("unit-filter");
  const filters = [];
  for (const value of ["findings", "single", "unsure", "all"]) filters.push(await painted(() => { filter.value = value; filter.dispatchEvent(new Event("change")); }));
  const jump = await painted(() => document.querySelectorAll("#map-list button")[200]?.click());
  return { first, ready, nodes: document.querySelectorAll("*").length, frames, searches, filters, jump };
})()`)) as Record<"first" | "ready" | "nodes", number> & {
  frames: number[];
  searches: number[][];
  filters: number[][];
  jump: number[];
};
const worst = (pairs: readonly number[][]): string =>
  `${Math.max(...pairs.map(([busy = 0]) => busy)).toFixed(0)} ms of script, ${Math.max(...pairs.map(([, shown = 0]) => shown)).toFixed(0)} ms until it is painted`;
const at = (share: number): string => (figures.frames[Math.floor(share * (figures.frames.length - 1))] ?? 0).toFixed(1);
console.log(
  `first paint ${figures.first.toFixed(0)} ms, all ${String(figures.nodes)} elements ${figures.ready.toFixed(0)} ms`,
);
console.log(`scrolling 400 pixels a frame: median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms, longest ${at(1)} ms`);
console.log(`search, the slowest of ${String(figures.searches.length)}: ${worst(figures.searches)}`);
console.log(`filter, the slowest of ${String(figures.filters.length)}: ${worst(figures.filters)}`);
console.log(`jump to another chapter: ${worst([figures.jump])}`);
await browser.close();
rmSync(work, { recursive: true });
