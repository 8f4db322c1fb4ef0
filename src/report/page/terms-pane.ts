import { termTypes } from "../../glossary";
import type { Context } from "./context";
import { byId, formatScore, make, visible } from "./dom";
import { createList, type ListView } from "./list";
import { foldForSearch, holdsQuery } from "./search-text";

/** The list of pairs with its filters. */
export interface TermsPane {
  readonly list: ListView;
  /** Works the filters out again, as after a decision or a search. */
  readonly update: () => void;
  /** The next undecided pair after a pair, or null. */
  readonly nextOpen: (behind: number, by: 1 | -1) => number | null;
}

const glyphs = { open: "○", accepted: "✓", edited: "✎", rejected: "✕" } as const;
const names = { open: "open", accepted: "accepted", edited: "edited", rejected: "rejected" } as const;

/** Fills `#terms` by the form `#term-filters` and the search. */
export function createTermsPane(context: Context): TermsPane {
  const { data, store } = context;
  const form = byId<HTMLFormElement>("term-filters");
  const typeFilter = byId<HTMLSelectElement>("type-filter");
  const used = new Set(data.pairs.map(({ type }) => type));
  typeFilter.append(...termTypes.filter((type) => used.has(type)).map((type) => make("option", { value: type }, type)));
  const folded = data.pairs.map(({ ja, en }) => foldForSearch(`${ja}\n${en}`));

  const list = createList(byId("terms"), {
    rowHeight: 3.5,
    fill: (row, number) => {
      const pair = data.pairs[number];
      if (pair === undefined) return;
      const verdict = store.verdictOf(number);
      const status = store.statusOf(number);
      row.dataset["status"] = status;
      row.append(
        make("span", { class: "glyph", role: "img", "aria-label": names[status] }, glyphs[status]),
        make(
          "span",
          { class: "words" },
          make("bdi", { lang: "ja" }, visible(verdict.newJa ?? pair.ja)),
          make("bdi", { lang: "en" }, visible(verdict.newEn ?? pair.en)),
        ),
        make(
          "span",
          { class: "side-facts" },
          make("span", { class: "number" }, formatScore(pair.score)),
          make("span", { class: "quiet" }, `${String(pair.places.length)}×${verdict.note === undefined ? "" : " ❝"}`),
        ),
      );
    },
    onActivate: (number) => context.select(number, { scroll: true }),
    onChoose: () => byId("accept").focus(),
  });

  const value = (name: string): string => (form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement).value;
  const update = (): void => {
    const statuses = new Set(
      [...form.querySelectorAll<HTMLInputElement>('[name="status"]:checked')].map((input) => input.value),
    );
    const [type, origin, order] = [value("type"), value("origin"), value("order")];
    const score = Number(value("score"));
    const commented = (form.elements.namedItem("comment") as HTMLInputElement).checked;
    const query = context.query();
    byId("score-text").textContent = score.toFixed(2);
    const matches = (number: number): boolean => {
      const pair = data.pairs[number];
      if (pair === undefined) return false;
      const verdict = store.verdictOf(number);
      return (
        statuses.has(store.statusOf(number)) &&
        (type === "" || (verdict.type ?? pair.type) === type) &&
        (origin === "" || pair.origin === origin) &&
        pair.score >= score &&
        (!commented || verdict.note !== undefined) &&
        (query === "" ||
          holdsQuery(folded[number] ?? "", query) ||
          holdsQuery(foldForSearch(`${verdict.newJa ?? ""}\n${verdict.newEn ?? ""}\n${verdict.note ?? ""}`), query))
      );
    };
    const numbers = data.pairs.map((_, number) => number).filter(matches);
    list.setEntries(numbers.sort(comparisons(context)[order] ?? comparisons(context)["text"]));
    byId("terms-count").textContent =
      numbers.length === data.pairs.length
        ? String(numbers.length)
        : `${String(numbers.length)} of ${String(data.pairs.length)}`;
    const empty = byId("no-terms");
    empty.hidden = numbers.length > 0;
    empty.textContent =
      data.pairs.length === 0 ? "No terms were found." : "No pair is left by the filters and the search.";
  };
  form.addEventListener("input", update);
  form.addEventListener("submit", (event) => event.preventDefault());

  return {
    list,
    update,
    nextOpen: (behind, by) => {
      const entries = list.entries();
      const start = entries.indexOf(behind);
      for (let offset = 1; offset <= entries.length; offset += 1) {
        const entry = entries[(((start + by * offset) % entries.length) + entries.length) % entries.length];
        if (entry !== undefined && entry !== behind && store.statusOf(entry) === "open") return entry;
      }
      return null;
    },
  };
}

function comparisons({ data }: Context): Readonly<Record<string, (a: number, b: number) => number>> {
  const pair = (number: number) => data.pairs[number];
  const first = (number: number): number => pair(number)?.places[0] ?? Infinity;
  const score = (number: number): number => pair(number)?.score ?? 0;
  const inText = (a: number, b: number): number => (first(a) === first(b) ? a - b : first(a) - first(b));
  const collators = { ja: new Intl.Collator("ja"), en: new Intl.Collator("en") };
  const byText =
    (language: "ja" | "en") =>
    (a: number, b: number): number =>
      collators[language].compare(pair(a)?.[language] ?? "", pair(b)?.[language] ?? "") || inText(a, b);
  return {
    text: inText,
    unsure: (a, b) => score(a) - score(b) || inText(a, b),
    sure: (a, b) => score(b) - score(a) || inText(a, b),
    often: (a, b) => (pair(b)?.places.length ?? 0) - (pair(a)?.places.length ?? 0) || inText(a, b),
    ja: byText("ja"),
    en: byText("en"),
  };
}
