/**
 * `npm run bench -- memory`: the translation memory against its bars, on data made from a seed. Each part runs in a process of
 * its own, so that its peak of memory is its own; the yardsticks (fastest-levenshtein with a length filter, raw saxes) run
 * on the same data in the same run, so that ratios hold on a machine that is busy with other things.
 *
 *     npx tsx tests/bench/memory.ts            100,000 and 1,000,000 units
 *     npx tsx tests/bench/memory.ts 20000      another number
 */
import { execFileSync } from "node:child_process";
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { distance } from "fastest-levenshtein";
import { SaxesParser } from "saxes";
import { readTmx, writeTmx } from "../../src/format/tmx";
import { fileStorage, TranslationMemory } from "../../src/memory";
import type { TranslationUnit } from "../../src/model";
import { createSentenceMaker, randomFrom } from "./memory-data";

const seed = 20240116;
const queries = 300;
const direction = { source: "ja", target: "en" };

/** Units of 48 characters on average; one in ten is an edited copy of another, as in a memory that has grown over years. */
async function* makeUnits(count: number): AsyncGenerator<TranslationUnit> {
  const random = randomFrom(seed);
  const maker = await createSentenceMaker(random);
  const recent: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const spread = random() + random() + random() + random() - 2;
    const kept = recent[Math.floor(random() * recent.length)];
    const fresh = kept === undefined || random() > 0.1;
    const ja = fresh ? maker.sentence(Math.max(6, Math.round(48 + spread * 24))) : maker.edit(kept, random() * 0.3);
    recent[index < 5000 ? index : Math.floor(random() * 5000)] = ja;
    yield {
      variants: [
        { language: "ja", text: ja },
        { language: "en", text: `Translation ${index} of a sentence with ${ja.length} characters of Japanese text` },
      ],
      properties: [],
    };
  }
}

async function writeFile(path: string, count: number): Promise<void> {
  await pipeline(writeTmx({ header: { sourceLanguage: "ja" }, units: makeUnits(count) }), createWriteStream(path));
}

/** Processor time so far, which does not depend on what else the machine does. */
function processor(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function peak(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}

async function rawSaxes(path: string): Promise<object> {
  const start = performance.now();
  const cpu = processor();
  const parser = new SaxesParser({});
  let units = 0;
  parser.on("opentag", ({ name }) => {
    if (name === "tu") units += 1;
  });
  let characters = 0;
  parser.on("text", (text) => {
    characters += text.length;
  });
  const decoder = new TextDecoder();
  for await (const chunk of createReadStream(path)) parser.write(decoder.decode(chunk as Uint8Array, { stream: true }));
  parser.close();
  return {
    units,
    characters,
    seconds: (performance.now() - start) / 1000,
    cpuSeconds: processor() - cpu,
    peak: peak(),
  };
}

async function read(path: string): Promise<object> {
  const start = performance.now();
  const cpu = processor();
  let units = 0;
  for await (const unit of readTmx(createReadStream(path))) units += unit.variants.length > 1 ? 1 : 0;
  return { units, seconds: (performance.now() - start) / 1000, cpuSeconds: processor() - cpu, peak: peak() };
}

async function index(path: string): Promise<object> {
  const count = statSync(path).size;
  const memory = new TranslationMemory();
  const started = performance.now();
  const cpu = processor();
  await memory.addAll(readTmx(createReadStream(path)));
  const added = performance.now();
  memory.buildIndexes(["ja"]);
  const built = performance.now();
  const cpuSeconds = processor() - cpu;
  const indexPeak = peak();
  const random = randomFrom(seed + 1);
  const maker = await createSentenceMaker(random);
  const samples = Array.from({ length: queries }, () =>
    maker.edit(memory.get(Math.floor(random() * memory.size))?.variants[0]?.text ?? "", random() * 0.35),
  );
  const warm = samples.slice(0, 100);
  for (const text of warm) memory.match(text, { direction });
  const times = samples.map((text) => {
    const start = performance.now();
    memory.match(text, { direction });
    return performance.now() - start;
  });
  const phrases = samples.map((text) => text.slice(4, 6));
  const phraseTimes = phrases.map((phrase) => {
    const start = performance.now();
    memory.searchConcordance(phrase, { direction });
    return performance.now() - start;
  });
  const truth = exhaustive(memory, samples.slice(0, memory.size > 200_000 ? 20 : 60));
  const snapshot = `${path}.snapshot`;
  const saving = performance.now();
  await memory.save(fileStorage(snapshot));
  const saved = performance.now();
  await TranslationMemory.open(fileStorage(snapshot));
  const opened = performance.now();
  return {
    bytes: count,
    addSeconds: (added - started) / 1000,
    indexSeconds: (built - added) / 1000,
    // Reading, adding and indexing, whatever else the machine did meanwhile.
    cpuSeconds,
    indexPeak,
    query: spread(times),
    concordance: spread(phraseTimes),
    ...truth,
    saveSeconds: (saved - saving) / 1000,
    openSeconds: (opened - saved) / 1000,
    snapshotMegabytes: Math.round(statSync(snapshot).size / 1e6),
  };
}

/** What a scan of all texts finds, and how long it takes; the texts stand in memory as strings already. */
function exhaustive(memory: TranslationMemory, samples: readonly string[]): object {
  const texts: string[] = [];
  for (const unit of memory.units()) texts.push(unit.variants[0]?.text ?? "");
  let neighbours = 0;
  let found = 0;
  const times = samples.map((query) => {
    const start = performance.now();
    let near = 0;
    for (const text of texts) {
      const longer = Math.max(text.length, query.length);
      if (Math.min(text.length, query.length) < 0.7 * longer - 1e-9) continue;
      if (1 - distance(query, text) / longer >= 0.7) near += 1;
    }
    const time = performance.now() - start;
    neighbours += near;
    found += memory.match(query, { direction, limit: Infinity }).filter(({ rawScore }) => rawScore >= 0.7).length;
    return time;
  });
  return { neighbours, found, exhaustive: spread(times) };
}

function spread(times: readonly number[]): { median: number; p95: number; max: number } {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => Number((sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(3));
  return { median: at(0.5), p95: at(0.95), max: at(1) };
}

const parts: Readonly<Record<string, (path: string, count: number) => Promise<object | void>>> = {
  write: writeFile,
  saxes: rawSaxes,
  read,
  index,
};

function run(part: string, path: string, count: number): Record<string, unknown> {
  const output = execFileSync(process.execPath, ["--import", "tsx", import.meta.filename, part, path, String(count)], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    maxBuffer: 1 << 24,
  });
  return JSON.parse(output) as Record<string, unknown>;
}

async function main(): Promise<void> {
  // `npm run bench -- memory` hands its own argument on.
  const [first = "", path, count] = process.argv.slice(2).filter((word) => word !== "memory");
  const part = parts[first];
  if (part !== undefined && path !== undefined) {
    console.log(JSON.stringify((await part(path, Number(count))) ?? {}));
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), "memory-bench-"));
  try {
    for (const size of Number(first) > 0 ? [Number(first)] : [100_000, 1_000_000]) {
      const file = join(folder, `${size}.tmx`);
      run("write", file, size);
      const saxes = run("saxes", file, size);
      const reading = run("read", file, size);
      const ratio = Number(reading["cpuSeconds"]) / Number(saxes["cpuSeconds"]);
      console.log(`${size} units, ${Math.round(statSync(file).size / 1e6)} MB of TMX`);
      console.log("  raw saxes", JSON.stringify(saxes));
      console.log("  readTmx", JSON.stringify(reading), `${ratio.toFixed(2)} × raw saxes, by processor time`);
      for (const [name, value] of Object.entries(run("index", file, size)))
        console.log(`  ${name}`, JSON.stringify(value));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

await main();
