import { byId } from "./dom";

/** The parts of the page, of which a narrow window shows one. */
export type View = "map" | "text" | "side";

/** Tabs of the side panel, and the buttons that choose a part where the window is narrow. */
export interface Layout {
  readonly show: (view: View) => void;
  readonly openTab: (tab: "terms" | "findings") => void;
}

/** Wires the tabs and the buttons. `onTab` is called when a panel comes into view. */
export function createLayout(onTab: (tab: "terms" | "findings") => void): Layout {
  const views = [...document.querySelectorAll<HTMLElement>("[data-view]")];
  const show = (view: View): void => {
    document.body.dataset["shown"] = view;
    for (const button of views) button.setAttribute("aria-pressed", String(button.dataset["view"] === view));
  };
  for (const button of views) button.addEventListener("click", () => show(button.dataset["view"] as View));
  show("text");

  const tabs = (["terms", "findings"] as const).map((name) => ({
    name,
    tab: byId(`tab-${name}`),
    panel: byId(`panel-${name}`),
  }));
  const openTab = (wanted: "terms" | "findings"): void => {
    for (const { name, tab, panel } of tabs) {
      tab.setAttribute("aria-selected", String(name === wanted));
      tab.tabIndex = name === wanted ? 0 : -1;
      panel.hidden = name !== wanted;
    }
    onTab(wanted);
  };
  for (const { name, tab } of tabs) {
    tab.addEventListener("click", () => openTab(name));
    tab.addEventListener("keydown", (event) => {
      if (event.key !== "ArrowRight" && event.key !== "ArrowLeft") return;
      const other = tabs.find((one) => one.name !== name);
      if (other === undefined) return;
      openTab(other.name);
      other.tab.focus();
    });
  }
  return { show, openTab };
}
