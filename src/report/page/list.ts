import { make } from "./dom";

/** A list of many entries of one height, of which only those in view are in the document. */
export interface ListView {
  /** Shows other entries, the active one kept if it is among them. */
  readonly setEntries: (entries: readonly number[]) => void;
  readonly entries: () => readonly number[];
  /** Makes an entry active and brings it into view. */
  readonly activate: (entry: number | null) => void;
  readonly active: () => number | null;
  /** Draws the entries in view again. */
  readonly refresh: () => void;
}

/** How a list looks and what it does. */
export interface ListOptions {
  /** Fills the row of an entry. */
  readonly fill: (row: HTMLElement, entry: number) => void;
  /** Height of a row, in rem. */
  readonly rowHeight: number;
  /** The person moved to an entry. */
  readonly onActivate: (entry: number) => void;
  /** The person chose the active entry, with Enter or a double click. */
  readonly onChoose: (entry: number) => void;
}

/** A list box with arrow keys, Home, End and pages; a screen reader hears how many entries there are. */
export function createList(root: HTMLElement, options: ListOptions): ListView {
  let entries: readonly number[] = [];
  let active: number | null = null;
  const spacer = make("div", { class: "spacer", role: "presentation" });
  root.replaceChildren(spacer);
  const rows = new Map<number, HTMLElement>();
  const height = (): number =>
    options.rowHeight * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const idOf = (entry: number): string => `${root.id}-${String(entry)}`;

  const draw = (): void => {
    const size = height();
    spacer.style.height = `${String(size * entries.length)}px`;
    const first = Math.max(0, Math.floor(root.scrollTop / size) - 6);
    const last = Math.min(entries.length, Math.ceil((root.scrollTop + root.clientHeight) / size) + 6);
    const wanted = new Map<number, number>();
    for (let at = first; at < last; at += 1) wanted.set(entries[at] ?? -1, at);
    for (const [entry, row] of rows) {
      if (wanted.has(entry)) continue;
      row.remove();
      rows.delete(entry);
    }
    for (const [entry, at] of wanted) {
      let row = rows.get(entry);
      if (row === undefined) {
        row = make("div", { role: "option", id: idOf(entry), class: "row" });
        row.dataset["entry"] = String(entry);
        options.fill(row, entry);
        rows.set(entry, row);
      }
      row.style.transform = `translateY(${String(at * size)}px)`;
      row.setAttribute("aria-posinset", String(at + 1));
      row.setAttribute("aria-setsize", String(entries.length));
      row.setAttribute("aria-selected", String(entry === active));
      if (row.parentNode === null) spacer.append(row);
    }
    // A name that is not in the document would confuse a screen reader.
    if (active !== null && rows.has(active)) root.setAttribute("aria-activedescendant", idOf(active));
    else root.removeAttribute("aria-activedescendant");
  };

  const reveal = (): void => {
    const at = active === null ? -1 : entries.indexOf(active);
    if (at < 0) return;
    const size = height();
    if (at * size < root.scrollTop) root.scrollTop = at * size;
    else if ((at + 1) * size > root.scrollTop + root.clientHeight) {
      root.scrollTop = (at + 1) * size - root.clientHeight;
    }
  };

  const move = (to: number): void => {
    const entry = entries[Math.max(0, Math.min(entries.length - 1, to))];
    if (entry === undefined) return;
    active = entry;
    reveal();
    draw();
    options.onActivate(entry);
  };

  root.addEventListener("scroll", draw, { passive: true });
  new ResizeObserver(draw).observe(root);
  root.addEventListener("click", (event) => {
    const entry = entryOf(event.target);
    if (entry !== null) move(entries.indexOf(entry));
  });
  root.addEventListener("dblclick", (event) => {
    const entry = entryOf(event.target);
    if (entry !== null) options.onChoose(entry);
  });
  root.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const at = active === null ? -1 : entries.indexOf(active);
    const page = Math.max(1, Math.floor(root.clientHeight / height()) - 1);
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: entries.length - 1,
    };
    const target = targets[event.key];
    if (target !== undefined) move(target);
    else if (event.key === "Enter" && active !== null) options.onChoose(active);
    else return;
    event.preventDefault();
  });

  return {
    setEntries: (next) => {
      entries = next;
      for (const row of rows.values()) row.remove();
      rows.clear();
      if (root.scrollTop > height() * entries.length) root.scrollTop = 0;
      draw();
    },
    entries: () => entries,
    activate: (entry) => {
      active = entry;
      reveal();
      draw();
    },
    active: () => active,
    refresh: () => {
      for (const [entry, row] of rows) {
        row.replaceChildren();
        options.fill(row, entry);
      }
      draw();
    },
  };
}

function entryOf(target: EventTarget | null): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>("[data-entry]") : null;
  return row === null ? null : Number(row.dataset["entry"]);
}
