import { announce, byId } from "./dom";
import { createChunks } from "./chunks";
import type { Context } from "./context";
import { makeRow, markTerms } from "./unit-row";

/** The two documents side by side. */
export interface TextPane {
  /** Brings a unit into view. */
  readonly goTo: (unit: number, focus: boolean) => void;
  readonly current: () => number;
  /** Shows only some units. */
  readonly filter: (isShown: (unit: number) => boolean) => void;
  readonly isShown: (unit: number) => boolean;
  /** Puts the terms of units in again. */
  readonly refresh: (units: Iterable<number>) => void;
  /** The rows of units that are near the view and shown. */
  readonly near: () => readonly (readonly [unit: number, row: HTMLElement])[];
  /** Makes all rows with their terms, for printing. */
  readonly complete: () => void;
  /** Resolves when all rows are made. */
  readonly ready: Promise<void>;
}

/** The events of the pane. */
export interface TextEvents {
  /** The unit that the person reads. */
  readonly onUnit: (unit: number) => void;
  /** Rows got their terms or lost them. */
  readonly onMarked: () => void;
}

/** Fills `#units`: the first rows at once, the others while the browser has time. */
export function createTextPane(context: Context, events: TextEvents): TextPane {
  const { data } = context;
  const scroller = byId("text");
  const root = byId("units");
  const rows: HTMLElement[] = [];
  const marked = new Map<number, HTMLElement>();
  let current = 0;
  let shown: (unit: number) => boolean = () => true;

  const mark = (unit: number): void => {
    const row = rows[unit];
    if (row === undefined || marked.has(unit)) return;
    marked.set(unit, row);
    markTerms(context, row, unit);
  };
  const chunks = createChunks(root, scroller, data.units, (from, to) => {
    for (let unit = from; unit < to; unit += 1) mark(unit);
    events.onMarked();
  });
  const build = (upTo: number): void => {
    while (rows.length < Math.min(upTo, data.units.length)) {
      const row = makeRow(context, rows.length);
      rows.push(row);
      chunks.append(row);
    }
  };
  build(100);
  const ready = new Promise<void>((resolve) => {
    const more = (): void => {
      // Half a frame at a time, so that the page answers while it fills.
      const end = performance.now() + 8;
      while (rows.length < data.units.length && performance.now() < end) build(rows.length + 25);
      if (rows.length < data.units.length) setTimeout(more);
      else resolve();
    };
    setTimeout(more);
  });

  const makeCurrent = (unit: number): void => {
    if (unit !== current) rows[current]?.setAttribute("tabindex", "-1");
    current = unit;
    rows[unit]?.setAttribute("tabindex", "0");
    events.onUnit(unit);
  };
  rows[0]?.setAttribute("tabindex", "0");

  const goTo = (unit: number, focus: boolean): void => {
    build(unit + 1);
    const row = rows[unit];
    if (row === undefined) return;
    mark(unit);
    makeCurrent(unit);
    if (focus) row.focus({ preventScroll: true });
    row.scrollIntoView({ block: "nearest" });
    // By now the rows above it have their true height.
    requestAnimationFrame(() => row.scrollIntoView({ block: "nearest" }));
    events.onMarked();
  };

  const step = (by: 1 | -1): void => {
    for (let unit = current + by; unit >= 0 && unit < data.units.length; unit += by) {
      if (shown(unit)) return goTo(unit, true);
    }
    announce(by === 1 ? "Last unit" : "First unit");
  };

  root.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const target = event.target as HTMLElement;
    if (event.key === "ArrowDown") step(1);
    else if (event.key === "ArrowUp") step(-1);
    else if (event.key === "ArrowRight" || event.key === "ArrowLeft")
      stepTerm(target, event.key === "ArrowRight" ? 1 : -1);
    else if ((event.key === "Enter" || event.key === " ") && target.dataset["pair"] !== undefined) choose(target);
    else if (event.key === "Escape" && target.dataset["pair"] !== undefined) rows[current]?.focus();
    else return;
    event.preventDefault();
  });
  const stepTerm = (from: HTMLElement, by: 1 | -1): void => {
    const terms = [...(rows[current]?.querySelectorAll<HTMLElement>(".term") ?? [])];
    const at = terms.indexOf(from);
    const next = terms[at < 0 ? (by === 1 ? 0 : terms.length - 1) : at + by];
    if (next === undefined) announce(terms.length === 0 ? "No terms in this unit" : "No further term in this unit");
    next?.focus();
  };
  const choose = (mark: HTMLElement): void =>
    context.select(Number(mark.dataset["pair"]), { unit: unitOf(mark) ?? current, scroll: false });
  root.addEventListener("click", (event) => {
    const mark = (event.target as Element).closest<HTMLElement>("[data-pair]");
    if (mark !== null) choose(mark);
  });
  root.addEventListener("focusin", (event) => {
    const target = event.target as HTMLElement;
    const unit = unitOf(target);
    if (unit !== null && unit !== current) makeCurrent(unit);
    if (target.dataset["pair"] !== undefined) choose(target);
  });

  return {
    goTo,
    current: () => current,
    filter: (isShown) => {
      shown = isShown;
      chunks.filter(isShown);
    },
    isShown: (unit) => shown(unit),
    refresh: (units) => {
      for (const unit of units) {
        const row = marked.get(unit);
        if (row === undefined) continue;
        const focused = row.contains(document.activeElement)
          ? [...row.querySelectorAll(".term")].indexOf(document.activeElement as Element)
          : -1;
        markTerms(context, row, unit);
        if (focused >= 0) (row.querySelectorAll<HTMLElement>(".term")[focused] ?? row).focus();
      }
      events.onMarked();
    },
    near: () =>
      chunks.near().flatMap((unit) => {
        const row = rows[unit];
        return row === undefined || row.hidden ? [] : [[unit, row] as const];
      }),
    complete: () => {
      build(data.units.length);
      rows.forEach((_, unit) => mark(unit));
    },
    ready,
  };
}

/** The unit that contains an element. */
export function unitOf(element: Element): number | null {
  const row = element.closest<HTMLElement>("[data-unit]");
  return row === null ? null : Number(row.dataset["unit"]);
}
