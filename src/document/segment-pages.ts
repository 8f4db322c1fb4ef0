import type { PageStart, Segment } from "../model";

/** The page that an offset of the text is on; undefined before the first page and in documents without pages. */
export function pageAt(pages: readonly PageStart[], offset: number): number | undefined {
  let [from, to] = [0, pages.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((pages[middle]?.offset ?? Infinity) <= offset) from = middle + 1;
    else to = middle;
  }
  return pages[from - 1]?.page;
}

/** The segments with the pages that they begin on. */
export function withPages(segments: readonly Segment[], pages: readonly PageStart[]): readonly Segment[] {
  return segments.map((segment) => {
    const page = pageAt(pages, segment.range[0]);
    return page === undefined ? segment : { ...segment, page };
  });
}
