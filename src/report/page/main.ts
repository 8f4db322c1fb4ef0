import type { PageData, PageFinding } from "../page-data";
import type { Context } from "./context";
import { createDetail } from "./detail";
import { announce, byId, visible } from "./dom";
import { createDownload } from "./download";
import { createFindingsPane } from "./findings-pane";
import { createKeyboard } from "./keyboard";
import { createLayout } from "./layout";
import { createMapPane } from "./map-pane";
import { createNotices } from "./notices";
import { paintText } from "./painting";
import { createPrinting } from "./print";
import { foldForSearch } from "./search-text";
import { createShortcuts } from "./shortcuts";
import { createStore } from "./store";
import { createTermsPane } from "./terms-pane";
import { createTextPane } from "./text-pane";
import { createTheme } from "./theme";
import { createTip } from "./tip";
import { createUnitFilter } from "./unit-filter";

/** Puts the page together from its data. */
function start(): void {
  const data = JSON.parse(byId("data").textContent ?? "") as PageData;
  const store = createStore(data);
  const findings = new Map<number, PageFinding[]>();
  for (const finding of data.findings) {
    const known = findings.get(finding.unit);
    if (known === undefined) findings.set(finding.unit, [finding]);
    else known.push(finding);
  }
  let selected: number | null = null;
  let query = "";

  const context: Context = {
    data,
    store,
    findingsOf: (unit) => findings.get(unit) ?? [],
    selected: () => selected,
    select: (pair, { unit, scroll = false } = {}) => {
      const former = selected;
      selected = pair;
      detail.show(pair, unit);
      if (pair !== null) layout.openTab("terms");
      terms.list.activate(pair);
      for (const mark of byId("units").querySelectorAll('.term[aria-pressed="true"]'))
        mark.setAttribute("aria-pressed", "false");
      for (const mark of byId("units").querySelectorAll(`.term[data-pair="${String(pair)}"]`))
        mark.setAttribute("aria-pressed", "true");
      const place = pair === null ? undefined : data.pairs[pair]?.places.find((at) => text.isShown(at));
      if (scroll && place !== undefined) text.goTo(place, false);
      if (former !== pair) paintSoon();
    },
    goTo: (unit, { focus = true } = {}) => {
      if (!text.isShown(unit)) showAllUnits();
      if (focus) layout.show("text");
      text.goTo(unit, focus);
    },
    query: () => query,
  };

  let painting = false;
  const paintSoon = (): void => {
    if (painting) return;
    painting = true;
    requestAnimationFrame(() => {
      painting = false;
      paintText(context, text);
    });
  };

  byId("title").replaceChildren(...titleOf(data));
  byId("column-en").textContent = `English ${data.files.en}`;
  byId("column-ja").textContent = `日本語 ${data.files.ja}`;
  createTheme();
  const layout = createLayout((tab) => (tab === "terms" ? terms : findingsPane).list.refresh());
  const map = createMapPane(context);
  const text = createTextPane(context, { onUnit: map.setCurrent, onMarked: paintSoon });
  const advance = byId<HTMLInputElement>("advance");
  const detail = createDetail(context, (pair) => {
    const next = advance.checked ? terms.nextOpen(pair, 1) : null;
    if (next !== null) context.select(next, { scroll: true });
  });
  const terms = createTermsPane(context);
  const findingsPane = createFindingsPane(context);
  createTip(context);
  createPrinting(context, text.complete);
  const download = createDownload(context);
  createNotices(context);

  const unitFilter = byId<HTMLSelectElement>("unit-filter");
  const { unitsLeft, prepare } = createUnitFilter(context);
  const filterUnits = (): void => {
    const isShown = unitsLeft(unitFilter.value, query);
    let count = 0;
    for (let unit = 0; unit < data.units.length; unit += 1) if (isShown(unit)) count += 1;
    text.filter(isShown);
    const isAll = count === data.units.length;
    byId("unit-count").textContent = isAll ? "" : `${String(count)} of ${String(data.units.length)}`;
    byId("no-units").hidden = count > 0;
    paintSoon();
  };
  const showAllUnits = (): void => {
    unitFilter.value = "all";
    search.value = "";
    runSearch();
  };
  const search = byId<HTMLInputElement>("search");
  const runSearch = (): void => {
    query = foldForSearch(search.value);
    filterUnits();
    terms.update();
    findingsPane.update();
    byId("search-count").textContent = query === "" ? "" : searchCount();
    if (query !== "") announce(searchCount());
  };
  const searchCount = (): string =>
    `${byId("unit-count").textContent || `All ${String(data.units.length)}`} units, ${String(terms.list.entries().length)} terms`;
  search.addEventListener("input", runSearch);
  search.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && search.value !== "") {
      search.value = "";
      runSearch();
      text.goTo(text.current(), false);
    } else if (event.key === "Enter" || event.key === "ArrowDown") {
      const first = data.units.findIndex((_, unit) => text.isShown(unit));
      if (first >= 0) text.goTo(first, true);
    } else return;
    event.preventDefault();
  });
  unitFilter.addEventListener("change", filterUnits);
  byId("show-units").addEventListener("click", showAllUnits);
  const stepFinding = (by: 1 | -1): void => {
    const unit = findingsPane.next(text.current(), by);
    if (unit === null) announce("No findings");
    else context.goTo(unit);
  };
  byId("next-finding").addEventListener("click", () => stepFinding(1));
  byId("previous-finding").addEventListener("click", () => stepFinding(-1));

  const showProgress = (): void => {
    const decided = data.pairs.filter((_, pair) => store.statusOf(pair) !== "open").length;
    const total = data.pairs.length;
    byId("progress-text").textContent = `${String(decided)} of ${String(total)} pairs decided`;
    byId<HTMLProgressElement>("progress").max = Math.max(1, total);
    byId<HTMLProgressElement>("progress").value = decided;
  };
  store.onChange((pairs) => {
    showProgress();
    terms.list.refresh();
    text.refresh(new Set(pairs.flatMap((pair) => data.pairs[pair]?.places ?? [])));
  });
  createKeyboard(createShortcuts({ context, detail, terms, search, stepFinding, download, layout }));
  showProgress();
  terms.update();
  findingsPane.update();
  map.setCurrent(0);
  void text.ready.then(() => {
    prepare();
    document.documentElement.dataset["ready"] = "";
  });
}

function titleOf({ title, files }: PageData): (Node | string)[] {
  const element = (text: string, lang: string): HTMLElement => {
    const bdi = document.createElement("bdi");
    bdi.lang = lang;
    bdi.textContent = visible(text);
    return bdi;
  };
  return [element(title.en || files.en || "Review", "en"), " ", element(title.ja || files.ja, "ja")];
}

start();
