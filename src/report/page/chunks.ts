import type { PageUnit } from "./context";
import { make } from "./dom";

/** The number of units in one chunk, which the browser lays out or skips as a whole. */
export const chunkSize = 25;

/** Rows in chunks; the browser lays out only the chunks near the view. */
export interface Chunks {
  /** Adds the next row. */
  readonly append: (row: HTMLElement) => void;
  /** Shows the rows that a predicate holds for; a chunk without any is gone. */
  readonly filter: (isShown: (unit: number) => boolean) => void;
  /** The units of the chunks that are near the view. */
  readonly near: () => number[];
}

/** Makes the chunks below `root`. `onNear` is called with the units of a chunk that comes near the view. */
export function createChunks(
  root: HTMLElement,
  scroller: HTMLElement,
  units: readonly PageUnit[],
  onNear: (from: number, to: number) => void,
): Chunks {
  const chunks: HTMLElement[] = [];
  const rows: HTMLElement[] = [];
  const numbers = new WeakMap<Element, number>();
  const near = new Set<number>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const chunk = numbers.get(target) ?? 0;
        if (!isIntersecting) near.delete(chunk);
        if (!isIntersecting || near.has(chunk)) continue;
        near.add(chunk);
        const from = chunk * chunkSize;
        onNear(from, Math.min(rows.length, from + chunkSize));
      }
    },
    { root: scroller, rootMargin: "800px 0px" },
  );
  const estimate = estimator(scroller);
  const measure = (chunk: number, isShown: (unit: number) => boolean): void => {
    const element = chunks[chunk];
    if (element === undefined) return;
    let height = 0;
    for (let at = chunk * chunkSize; at < Math.min(rows.length, (chunk + 1) * chunkSize); at += 1) {
      const unit = units[at];
      if (unit !== undefined && isShown(at)) height += estimate(unit);
    }
    element.hidden = height === 0;
    element.style.containIntrinsicSize = `auto 600px auto ${String(Math.max(1, Math.round(height)))}px`;
  };
  let shown: (unit: number) => boolean = () => true;

  return {
    append: (row) => {
      const chunk = Math.floor(rows.length / chunkSize);
      let element = chunks[chunk];
      if (element === undefined) {
        element = make("div", { class: "chunk" });
        numbers.set(element, chunk);
        chunks.push(element);
        root.append(element);
      }
      row.hidden = !shown(rows.length);
      rows.push(row);
      element.append(row);
      if (rows.length % chunkSize !== 0 && rows.length !== units.length) return;
      measure(chunk, shown);
      observer.observe(element);
    },
    filter: (isShown) => {
      shown = isShown;
      for (const [at, row] of rows.entries()) {
        const hidden = !isShown(at);
        if (row.hidden !== hidden) row.hidden = hidden;
      }
      chunks.forEach((_, chunk) => measure(chunk, isShown));
    },
    near: () =>
      [...near].flatMap((chunk) => {
        const from = chunk * chunkSize;
        return Array.from({ length: Math.min(chunkSize, rows.length - from) }, (_, at) => from + at);
      }),
  };
}

/** The height of a row, estimated from the length of its texts: close enough for a scroll bar. */
function estimator(scroller: HTMLElement): (unit: PageUnit) => number {
  const width = Math.max(160, (scroller.clientWidth - 120) / 2);
  const lines = (texts: readonly string[], perLine: number): number =>
    texts.reduce((sum, text) => sum + Math.max(1, Math.ceil(text.length / perLine)), 0);
  return ({ en, ja }) => 20 + 25 * Math.max(1, lines(en, width / 7.4), lines(ja, width / 15));
}
