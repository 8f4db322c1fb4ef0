import { attributeWords, elementsOf, isElement, textOf, type HtmlElement } from "./parse";

/** Text of a cell from which a table without header cells is one for layout, in characters. */
const longCell = 1000;

/** The caption and the cells of a table, without those of tables within it. */
export function tableRows(table: HtmlElement): {
  readonly caption: HtmlElement | undefined;
  readonly rows: readonly (readonly HtmlElement[])[];
} {
  const children = elementsOf(table);
  const rowsOf = (element: HtmlElement): HtmlElement[][] =>
    element.tagName === "tr"
      ? [elementsOf(element).filter(({ tagName }) => tagName === "td" || tagName === "th")]
      : ["thead", "tbody", "tfoot"].includes(element.tagName)
        ? elementsOf(element).flatMap(rowsOf)
        : [];
  return { caption: children.find((child) => isElement(child, "caption")), rows: children.flatMap(rowsOf) };
}

/** Whether a table only puts parts of the page beside each other: it says so, or its cells hold what cells of data do not. */
export function isLayoutTable(table: HtmlElement, rows: readonly (readonly HtmlElement[])[]): boolean {
  if (attributeWords(table, "role").some((role) => role === "presentation" || role === "none")) return true;
  const cells = rows.flat();
  if (cells.length <= 1) return true;
  if (cells.some(({ tagName }) => tagName === "th")) return false;
  return cells.some((cell) => contains(cell, structures) || textOf(cell).length > longCell);
}

const structures = new Set(["table", "h1", "h2", "h3", "h4", "h5", "h6"]);

function contains(element: HtmlElement, names: ReadonlySet<string>): boolean {
  return elementsOf(element).some((child) => names.has(child.tagName) || contains(child, names));
}
