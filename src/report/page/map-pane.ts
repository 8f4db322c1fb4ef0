import type { Context, PageUnit } from "./context";
import { byId, draw, formatScore, make } from "./dom";

/** A stretch of the document: a section, or a part of a long one. */
interface Part {
  readonly from: number;
  readonly to: number;
  readonly depth: number;
  readonly en: string;
  readonly ja: string;
}

/** The most units of one entry of the map. */
const longest = 60;

/** The map of the document: its sections with the alignment's confidence, unit by unit. */
export interface MapPane {
  /** Shows which part the person reads. */
  readonly setCurrent: (unit: number) => void;
}

/** Fills `#map-list`. */
export function createMapPane(context: Context): MapPane {
  const { data } = context;
  const parts = partsOf(context);
  const list = byId("map-list");
  const buttons = parts.map((part, at) => {
    const units = data.units.slice(part.from, part.to);
    const paired = units.filter((unit) => !isSingle(unit));
    const mean = paired.reduce((sum, { score }) => sum + score, 0) / Math.max(1, paired.length);
    let findings = 0;
    for (let unit = part.from; unit < part.to; unit += 1) findings += context.findingsOf(unit).length;
    const single = units.length - paired.length;
    const facts = [
      paired.length === 0 ? "no counterpart" : `confidence ${formatScore(mean)}`,
      ...(single > 0 && paired.length > 0 ? [`${String(single)} unpaired`] : []),
      ...(findings > 0 ? [`${String(findings)} finding${findings === 1 ? "" : "s"}`] : []),
    ];
    const button = make(
      "button",
      { type: "button", class: `part depth-${String(Math.min(3, part.depth))}`, tabindex: at === 0 ? 0 : -1 },
      make("bdi", { class: "part-en", lang: "en" }, part.en),
      ...(part.ja === "" ? [] : [make("bdi", { class: "part-ja", lang: "ja" }, part.ja)]),
      confidenceChart(units),
      make("span", { class: "part-facts" }, facts.join(" · ")),
    );
    button.addEventListener("click", () => context.goTo(part.from));
    list.append(make("li", {}, button));
    return button;
  });
  const summary = summarize(context);
  byId("map-summary").textContent = summary;

  let tabbed = 0;
  const focusPart = (at: number): void => {
    const next = buttons[Math.max(0, Math.min(buttons.length - 1, at))];
    if (next === undefined) return;
    buttons[tabbed]?.setAttribute("tabindex", "-1");
    tabbed = buttons.indexOf(next);
    next.setAttribute("tabindex", "0");
    next.focus();
  };
  list.addEventListener("keydown", (event) => {
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    if (at < 0 || event.ctrlKey || event.altKey || event.metaKey) return;
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: buttons.length - 1,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    focusPart(target);
    event.preventDefault();
  });

  let current = -1;
  return {
    setCurrent: (unit) => {
      const at = parts.findIndex(({ from, to }) => from <= unit && unit < to);
      if (at === current) return;
      buttons[current]?.removeAttribute("aria-current");
      current = at;
      buttons[at]?.setAttribute("aria-current", "location");
      if (!list.contains(document.activeElement)) {
        buttons[tabbed]?.setAttribute("tabindex", "-1");
        tabbed = Math.max(0, at);
        buttons[tabbed]?.setAttribute("tabindex", "0");
        buttons[at]?.scrollIntoView({ block: "nearest" });
      }
    },
  };
}

function isSingle({ en, ja }: PageUnit): boolean {
  return en.length === 0 || ja.length === 0;
}

/** Runs of units with one section path; those that are too long in equal parts. */
function partsOf({ data }: Context): Part[] {
  const parts: Part[] = [];
  for (let from = 0; from < data.units.length;) {
    const first = data.units[from] as PageUnit;
    let to = from + 1;
    while (to < data.units.length && data.units[to]?.section === first.section && data.units[to]?.kind !== "heading")
      to += 1;
    const path = data.sections[first.section] ?? [];
    const heading = first.kind === "heading" ? first : undefined;
    const en = heading?.en.join(" ") ?? path.at(-1) ?? "";
    const count = Math.ceil((to - from) / longest);
    for (let part = 0; part < count; part += 1) {
      const [start, end] = [
        from + Math.floor(((to - from) * part) / count),
        from + Math.floor(((to - from) * (part + 1)) / count),
      ];
      const range = end === start + 1 ? `unit ${String(end)}` : `units ${String(start + 1)}–${String(end)}`;
      parts.push({
        from: start,
        to: end,
        depth: Math.max(0, path.length - 1),
        en: part === 0 && en !== "" ? en : en === "" ? range.replace("u", "U") : `… ${range}`,
        ja: part === 0 ? (heading?.ja.join("") ?? "") : "",
      });
    }
    from = to;
  }
  return parts;
}

/** A bar for each unit, as high as its alignment score; units without a counterpart have a colour and a gap. */
function confidenceChart(units: readonly PageUnit[]): SVGElement {
  const path = (bars: readonly [at: number, height: number][]): string =>
    bars.map(([at, height]) => `M${String(at * 4)} 16v${String(-height)}h3v${String(height)}z`).join("");
  const height = ({ score }: PageUnit): number => Math.round(3 + 13 * score);
  const [sure, unsure, single]: [at: number, height: number][][] = [[], [], []];
  units.forEach((unit, at) => {
    if (isSingle(unit)) single?.push([at, 16]);
    else if (unit.score < 0.8) unsure?.push([at, height(unit)]);
    else sure?.push([at, height(unit)]);
  });
  return draw(
    "svg",
    {
      class: "chart",
      viewBox: `0 0 ${String(Math.max(24, units.length) * 4)} 16`,
      preserveAspectRatio: "none",
      "aria-hidden": "true",
    },
    draw("path", { class: "sure", d: path(sure ?? []) }),
    draw("path", { class: "unsure", d: path(unsure ?? []) }),
    draw("path", { class: "single", d: path(single ?? []) }),
  );
}

function summarize({ data }: Context): string {
  const paired = data.units.filter((unit) => !isSingle(unit));
  const mean = paired.reduce((sum, { score }) => sum + score, 0) / Math.max(1, paired.length);
  return `${String(data.units.length)} units, ${String(data.units.length - paired.length)} without counterpart, confidence ${formatScore(mean)}`;
}
