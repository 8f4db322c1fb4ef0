import { TaiyakuError } from "../../model";

/** How long pdf.js may work on one page, in milliseconds. Set by hand: ordinary pages take under 0.1 s. */
const maxPageTime = 30_000;
/** How much memory the thread may add to the process, in bytes. Set by hand: a report of 100 pages adds under 0.3 GB. */
const maxMemory = 1_500_000_000;
/** How often the memory is measured, in milliseconds. */
const memoryInterval = 100;

/** Watches the work of a thread. */
export interface WorkLimit {
  /** Begins to count the time of the next page. */
  readonly restart: () => void;
  readonly end: () => void;
}

/** Calls `stop` with an error when one page takes too long or the process grows too large. */
export function limitWork(file: string, stop: (error: TaiyakuError) => void): WorkLimit {
  const before = process.memoryUsage().rss;
  let started = Date.now();
  const timer = setInterval(() => {
    const isLate = Date.now() - started > maxPageTime;
    if (isLate || process.memoryUsage().rss - before > maxMemory)
      stop(
        new TaiyakuError(
          "file",
          `Cannot read ${file}: one of its pages takes too ${isLate ? "long" : "much memory"}. The file is damaged or made to harm; print it to a new PDF and read that.`,
        ),
      );
  }, memoryInterval);
  return {
    restart: () => (started = Date.now()),
    end: () => clearInterval(timer),
  };
}
