import type { Evidence } from "../../model";
import type { PagePair } from "./context";
import { formatScore, make } from "./dom";

const meanings: Readonly<Record<Evidence["kind"], string>> = {
  definition: "The text defines it, such as 以下「…」という or (hereafter “…”)",
  abbreviation: "A name with its abbreviation in brackets",
  heading: "Headings that are each other’s translation",
  latin: "The same Latin letters in both languages",
  links: "The links between the words, their forms and their competitors",
  glossary: "It is in the glossary",
};

/** Why a pair is believed: each piece of evidence with how often such pairs are right. */
export function evidenceList({ evidence }: PagePair): HTMLElement {
  if (evidence.length === 0)
    return make("p", { class: "quiet" }, "Named by a decision; nothing in the texts was looked for.");
  return make(
    "ul",
    { class: "evidence" },
    ...evidence.map(({ kind, score }) =>
      make("li", {}, make("span", { class: "number" }, formatScore(score)), " ", meanings[kind] ?? kind),
    ),
  );
}

/** The evidence on one line. */
export function evidenceInBrief({ evidence }: PagePair): string {
  return evidence.map(({ kind, score }) => `${kind} ${formatScore(score)}`).join(", ");
}
