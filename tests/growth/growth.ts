// `npm run growth [-- PART]`: how the time of each reader, rule and search grows with its input. Prints the targets whose
// time grows faster than the input, and exits with 1 if there is one. PART selects the targets whose names contain it.
import { isTaiyakuError } from "../../src";
import { targets, type GrowthTarget } from "./targets";

const lengths = [16_384, 32_768, 65_536, 131_072];
/** Processor seconds below which a time says nothing about growth. */
const minSeconds = 0.03;
/** Processor seconds of one run from which larger inputs are not tried. */
const maxSeconds = 8;
/** Exponents above this are reported. The noise of one doubling on a busy machine is about 0.3. */
const maxExponent = 1.35;

/** The processor seconds of the fastest of up to three runs. */
async function secondsOf(work: () => unknown): Promise<number> {
  let best = Infinity;
  for (let run = 0; run < 3 && best > 0; run += 1) {
    const start = process.cpuUsage();
    try {
      await work();
    } catch (error) {
      // A refusal is a result too.
      if (!isTaiyakuError(error)) throw error;
    }
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1e6);
    if (best > 1) break;
  }
  return best;
}

/** The times of a target by the length of its input. */
async function measure({ prepare }: GrowthTarget): Promise<[length: number, seconds: number][]> {
  const times: [number, number][] = [];
  for (const length of lengths) {
    const seconds = await secondsOf(prepare(length));
    times.push([length, seconds]);
    if (seconds > maxSeconds) break;
  }
  return times;
}

/** The exponent of growth between the shortest and the longest input with a time that says something; 1 is linear. */
function exponentOf(times: readonly (readonly [length: number, seconds: number])[]): number | null {
  const told = times.filter(([, seconds]) => seconds >= minSeconds);
  const [first, last] = [told[0], told.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  return Math.log(last[1] / first[1]) / Math.log(last[0] / first[0]);
}

const part = process.argv[2] ?? "";
let faster = 0;
let measured = 0;
for (const target of targets.filter(({ name }) => name.includes(part))) {
  let times = await measure(target);
  let exponent = exponentOf(times);
  // Once more, since one run beside another program can be slow.
  if (exponent !== null && exponent > maxExponent) {
    times = await measure(target);
    exponent = Math.min(exponent, exponentOf(times) ?? 0);
  }
  measured += 1;
  if (exponent === null || exponent <= maxExponent) continue;
  faster += 1;
  const shown = times.map(([length, seconds]) => `${String(length / 1024)} kB ${seconds.toFixed(2)} s`).join(", ");
  process.stdout.write(`${exponent.toFixed(2)}  ${target.name}: ${shown}\n`);
}
process.stdout.write(`${String(measured)} targets measured, ${String(faster)} grow faster than their input.\n`);
process.exitCode = faster > 0 ? 1 : 0;
