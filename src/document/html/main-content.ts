import { attribute, attributeWords, elementsOf, isElement, type HtmlElement, type HtmlParent } from "./parse";
import { invisibleElements, type TextStatistics } from "./statistics";

/** Why an element's text is no text of the document. */
export type OmissionKind = "navigation" | "page-furniture" | "hidden-text" | "form-control" | "permalink";

/** Distinguishes the text of the document from the page around it. */
export interface MainContent {
  readonly root: HtmlElement;
  /** Why an element within the root is left out; undefined for one that is read. */
  readonly omission: (element: HtmlElement) => OmissionKind | undefined;
}

/** Share of a page's text that an `article` must have to be all of the content. */
const minArticleShare = 0.5;
/** Share of a page's text from which a hidden element is read all the same. */
const minShownShare = 0.5;
/** Share of linked text from which a block may be navigation. */
const minLinkedShare = 0.6;
/** Links from which a block may be navigation. */
const minLinks = 4;

type Statistics = ReadonlyMap<HtmlElement, TextStatistics>;

/**
 * The content of a page: its `main` element, or an `article` with most of the text, else its body without landmarks
 * such as `nav`, and without blocks of links that no sentence interrupts.
 */
export function mainContent(body: HtmlElement, statistics: Statistics): MainContent {
  const all = statistics.get(body)?.text ?? 0;
  // Where most of a page is hidden, a script shows it.
  const isLeftHidden = (element: HtmlElement): boolean =>
    isHidden(element) && (statistics.get(element)?.text ?? 0) <= minShownShare * all;
  const landmarks = findLandmarks(body, isLeftHidden);
  const root = chooseRoot(body, landmarks, statistics);
  return {
    root,
    omission: (element) => {
      if (isLeftHidden(element)) return "hidden-text";
      if (controls.has(element.tagName)) return "form-control";
      if (isPermalink(element)) return "permalink";
      if (isLandmark(element, root === body)) return "navigation";
      return isNavigationBlock(element, statistics) ? "navigation" : undefined;
    },
  };
}

const controls = new Set(["button", "input", "select", "textarea", "option", "optgroup", "progress", "meter"]);

interface Landmarks {
  readonly mains: readonly HtmlElement[];
  readonly articles: readonly HtmlElement[];
}

function findLandmarks(body: HtmlElement, isLeftHidden: (element: HtmlElement) => boolean): Landmarks {
  const mains: HtmlElement[] = [];
  const articles: HtmlElement[] = [];
  const visit = (parent: HtmlParent, isInArticle: boolean): void => {
    for (const element of elementsOf(parent)) {
      if (isLeftHidden(element)) continue;
      const isMain = element.tagName === "main" || attributeWords(element, "role").includes("main");
      const isArticle = element.tagName === "article" || attributeWords(element, "role").includes("article");
      if (isMain) mains.push(element);
      if (isArticle && !isInArticle) articles.push(element);
      visit(element, isInArticle || isArticle);
    }
  };
  visit(body, false);
  return { mains, articles };
}

function chooseRoot(body: HtmlElement, { mains, articles }: Landmarks, statistics: Statistics): HtmlElement {
  const textOf = (element: HtmlElement): number => statistics.get(element)?.text ?? 0;
  const [main] = mains.filter((element) => textOf(element) > 0);
  if (main !== undefined && mains.length === 1) return main;
  const [article] = articles;
  const isWhole = article !== undefined && textOf(article) > minArticleShare * textOf(body);
  return articles.length === 1 && isWhole ? article : body;
}

const hiddenWords = new Set([
  "visually-hidden",
  "visuallyhidden",
  "sr-only",
  "screen-reader-text",
  "screen-reader-only",
]);

function isHidden(element: HtmlElement): boolean {
  const style = attribute(element, "style") ?? "";
  return (
    invisibleElements.has(element.tagName) ||
    attribute(element, "hidden") !== undefined ||
    (element.tagName === "dialog" && attribute(element, "open") === undefined) ||
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu.test(style) ||
    attributeWords(element, "class").some((word) => hiddenWords.has(word))
  );
}

/** A sign such as `¶` or `#` that links to the heading that it is in. */
function isPermalink(element: HtmlElement): boolean {
  if (!isElement(element, "a") || !(attribute(element, "href") ?? "").includes("#")) return false;
  const text = element.childNodes
    .map((child) => ("value" in child ? child.value : ""))
    .join("")
    .trim();
  const isSign = /^[#¶§🔗⚓\u200b]+$/u.test(text);
  const isMarked = attributeWords(element, "class").some((word) =>
    /^(?:header-?link|heading-?anchor|anchor-?link|hash-?link|permalink)$/u.test(word),
  );
  return isSign || (isMarked && text.length <= 2);
}

const navigationRoles = new Set([
  "navigation",
  "search",
  "banner",
  "contentinfo",
  "complementary",
  "menu",
  "menubar",
  "doc-toc",
  "doc-index",
]);

/** Navigation anywhere; the header, footer and sidebars of a page only where the page has no main content. */
function isLandmark(element: HtmlElement, isWholeBody: boolean): boolean {
  if (element.tagName === "nav") return true;
  if (attributeWords(element, "role").some((role) => navigationRoles.has(role))) return true;
  if (!isWholeBody || isInSection(element)) return false;
  const { tagName } = element;
  const isNote = attributeWords(element, "role").some((role) => role.startsWith("doc-"));
  return tagName === "footer" || (tagName === "aside" && !isNote) || (tagName === "header" && !hasHeading(element));
}

function isInSection({ parentNode }: HtmlElement): boolean {
  for (let parent = parentNode; isElement(parent); parent = parent.parentNode)
    if (["article", "section", "main", "blockquote", "td"].includes(parent.tagName)) return true;
  return false;
}

function hasHeading(element: HtmlElement): boolean {
  return elementsOf(element).some((child) => child.tagName === "h1" || hasHeading(child));
}

const containers = new Set(["div", "ul", "ol", "section", "aside", "header", "footer", "table", "p", "dl", "form"]);
const furnitureWords =
  /^(?:.*[-_])?(?:nav(?:i(?:gation)?|bar)?|gnav|lnav|menu|bread-?crumbs?|topic-?path|pan-?kuzu|pager|paginat(?:ion|or)|share|sns|social|side-?bar|toc|table-?of-?contents|foot(?:er)?|site-?map|skip(?:-?links?)?|cookie|related)(?:[-_].*)?$/u;

/** A block that is mostly links without sentences, and that is named as navigation or has many of them. */
function isNavigationBlock(element: HtmlElement, statistics: Statistics): boolean {
  if (!containers.has(element.tagName)) return false;
  const { text, linked, links, headings, stops } = statistics.get(element) ?? {
    text: 0,
    linked: 0,
    links: 0,
    headings: 0,
    stops: 0,
  };
  if (text === 0 || linked < minLinkedShare * text || headings > 0 || stops > links / 2) return false;
  const names = [...attributeWords(element, "class"), ...attributeWords(element, "id")];
  if (names.some((name) => furnitureWords.test(name))) return true;
  return element.tagName !== "p" && links >= minLinks && linked >= 0.9 * text && isSkipList(element);
}

/** Whether all links lead to places of the same page, as in a table of contents. */
function isSkipList(element: HtmlElement): boolean {
  return elementsOf(element).every((child) =>
    child.tagName === "a" ? (attribute(child, "href") ?? "#").startsWith("#") : isSkipList(child),
  );
}
