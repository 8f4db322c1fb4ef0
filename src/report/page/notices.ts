import type { Context } from "./context";
import { byId } from "./dom";

/** Notices about the decisions that the browser stores. */
export function createNotices({ store }: Context): void {
  const notice = byId("notice");
  const action = byId("notice-action");
  const show = (text: string, label?: string): void => {
    byId("notice-text").textContent = text;
    action.hidden = label === undefined;
    action.textContent = label ?? "";
    notice.hidden = false;
  };
  byId("notice-close").addEventListener("click", () => {
    notice.hidden = true;
  });
  action.addEventListener("click", () => {
    store.forget();
    notice.hidden = true;
  });
  if (store.outdated > 0) {
    const count = store.outdated === 1 ? "1 pair was" : `${String(store.outdated)} pairs were`;
    show(
      `${count} decided in this browser differently from the decisions file. The decisions of this browser are shown.`,
      "Take the file’s decisions",
    );
  }
  let warned = false;
  store.onChange(() => {
    if (store.isKept() || warned) return;
    warned = true;
    show("This browser keeps nothing for this page: download your decisions before you close it.");
  });
  addEventListener("beforeunload", (event) => {
    if (!store.isKept() && store.changed() > 0) event.preventDefault();
  });
}
