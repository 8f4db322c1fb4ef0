import { writeDecisions } from "../../glossary";
import type { Context } from "./context";
import { announce, byId } from "./dom";

/** The button that saves all decisions as the file that `taiyaku build --decisions` takes. */
export function createDownload({ data, store }: Context): () => void {
  const name = `${(data.files.en || "taiyaku").replace(/(?:[._-](?:en|eng|en-[a-z]{2}))?\.[^.]*$/iu, "") || "taiyaku"}.decisions.tsv`;
  const download = (): void => {
    const decisions = store.decisions();
    const url = URL.createObjectURL(new Blob([writeDecisions(decisions)], { type: "text/tab-separated-values" }));
    const link = document.createElement("a");
    link.href = url;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
    announce(`${String(decisions.length)} decisions saved as ${name}`);
  };
  byId("download").addEventListener("click", download);
  return download;
}
