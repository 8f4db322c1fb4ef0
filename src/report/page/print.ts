import type { Context } from "./context";
import { byId, formatScore, make, visible } from "./dom";

/** Before a print all rows get their terms, and a table of all pairs follows the documents. */
export function createPrinting(context: Context, complete: () => void): void {
  const { data, store } = context;
  const table = byId("print-terms");
  addEventListener("beforeprint", () => {
    complete();
    const head = ["Japanese", "English", "Decision", "Type", "Score", "Comment"];
    table.replaceChildren(
      make("caption", {}, "Terms"),
      make("thead", {}, make("tr", {}, ...head.map((text) => make("th", { scope: "col" }, text)))),
      make(
        "tbody",
        {},
        ...data.pairs.map(({ ja, en, type, score }, number) => {
          const { newJa, newEn, note, type: newType } = store.verdictOf(number);
          const cells = [store.statusOf(number), newType ?? type, formatScore(score), visible(note ?? "")];
          return make(
            "tr",
            {},
            make("td", { lang: "ja" }, visible(newJa ?? ja)),
            make("td", { lang: "en" }, visible(newEn ?? en)),
            ...cells.map((text) => make("td", {}, text)),
          );
        }),
      ),
    );
  });
  addEventListener("afterprint", () => table.replaceChildren());
  byId("print").addEventListener("click", () => print());
}
