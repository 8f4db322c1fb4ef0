import { parentPort, workerData } from "node:worker_threads";
import { isTaiyakuError } from "../../src";
import { createRandom } from "./random";
import { createTargets } from "./targets";

/** What a worker is told to do. */
export interface Task {
  readonly name: string;
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  readonly folders: readonly string[];
  /** The number of the case at hand plus one, and when it began, for who watches the time. */
  readonly clock: SharedArrayBuffer;
}

/** A case that a reader did not take as it should. */
export interface Failure {
  readonly name: string;
  readonly number: number;
  readonly problem: string;
}

const task = workerData as Task;
const clock = new Int32Array(task.clock);
const target = (await createTargets(task.folders))[task.name];
if (target === undefined) throw new Error(`No target ${task.name}`);
// What is loaded once is not on the clock.
try {
  await target.run(target.make(createRandom("warm")) as never, createRandom("warm"));
} catch {
  // A case like the others.
}
for (let number = task.from; number < task.to; number += 1) {
  const random = createRandom(task.seed, task.name, number);
  const made = target.make(random);
  Atomics.store(clock, 1, Math.floor(performance.timeOrigin + performance.now()) % 2 ** 31);
  Atomics.store(clock, 0, number + 1);
  try {
    await target.run(made as never, random);
  } catch (error) {
    const problem = problemOf(error);
    if (problem !== null) parentPort?.postMessage({ name: task.name, number, problem } satisfies Failure);
  }
}
Atomics.store(clock, 0, 0);
parentPort?.postMessage(null);

/** What is wrong with an error; null for one that tells a user what to do. */
function problemOf(error: unknown): string | null {
  if (!isTaiyakuError(error)) return String((error as Error | null)?.stack ?? error).slice(0, 1500);
  const { message } = error;
  if (message.length > 1000) return `message of ${message.length} characters: ${message.slice(0, 200)}`;
  return /undefined|\[object/u.test(message) && !/got |expected/iu.test(message) ? `message: ${message}` : null;
}
