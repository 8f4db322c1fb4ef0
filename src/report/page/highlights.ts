/** A stretch of an element's text. */
export interface Stretch {
  readonly element: Element;
  readonly start: number;
  readonly end: number;
}

interface Registry {
  readonly set: (name: string, highlight: unknown) => void;
  readonly delete: (name: string) => void;
}

/**
 * Highlights stretches of text without changing the document (CSS Custom Highlight API). Browsers that lack it show the
 * terms' own marks only.
 */
export function paint(name: string, stretches: readonly Stretch[]): void {
  const registry = (CSS as unknown as { readonly highlights?: Registry }).highlights;
  const Painted = (globalThis as unknown as { readonly Highlight?: new (...ranges: Range[]) => unknown }).Highlight;
  if (registry === undefined || Painted === undefined) return;
  const ranges = stretches.flatMap(({ element, start, end }) => rangeIn(element, start, end) ?? []);
  if (ranges.length === 0) registry.delete(name);
  else registry.set(name, new Painted(...ranges));
}

/** A range of an element's text, which may lie in several nodes. */
export function rangeIn(element: Element, start: number, end: number): Range | null {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let offset = 0;
  let begun = false;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (!begun && start < offset + length) {
      range.setStart(node, start - offset);
      begun = true;
    }
    if (begun && end <= offset + length) {
      range.setEnd(node, end - offset);
      return range;
    }
    offset += length;
  }
  return null;
}
