import {
  bitext as bitextShape,
  callback,
  decision,
  expectArguments,
  glossary as glossaryShape,
  language,
  listOf,
  optional,
  record,
  termCandidate,
} from "../model/shapes";
import type { Bitext } from "../model";
import { collectPageData, type ReviewOptions } from "./collect-page-data";
import { pageOf } from "./html";

export type { ReviewOptions } from "./collect-page-data";

const argumentShapes = {
  bitext: bitextShape,
  options: /* @__PURE__ */ record({
    terms: /* @__PURE__ */ optional(/* @__PURE__ */ listOf(termCandidate)),
    glossary: /* @__PURE__ */ optional(glossaryShape),
    decisions: /* @__PURE__ */ optional(/* @__PURE__ */ listOf(decision)),
    sourceLanguage: /* @__PURE__ */ optional(language),
    tokenizer: /* @__PURE__ */ optional(/* @__PURE__ */ record({ tokenize: callback })),
  }),
};

/**
 * The review page of a bitext: one HTML file that needs nothing else, in which a person reads both documents side by side and
 * decides on the pairs of terms. Decisions are kept in the browser and downloaded as the file that `parseDecisions` reads.
 * Texts of the documents are never markup, and the page's content security policy lets nothing be loaded or run but its own
 * script. The same input gives the same page.
 *
 * @throws TaiyakuError `invalid-data` if the glossary's terms cannot be searched for
 * @example
 * const { bitext, terms } = await compile({ text: english }, { text: japanese });
 * await writeFile("review.html", renderReview(bitext, { terms }));
 */
export function renderReview(bitext: Bitext, options: ReviewOptions = {}): string {
  expectArguments({ bitext, options }, argumentShapes);
  return pageOf(collectPageData(bitext, options));
}
