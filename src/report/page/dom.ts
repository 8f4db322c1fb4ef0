/** An element of the shell. A missing one is a fault of the build, so it throws. */
export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`The page has no #${id}`);
  return element as T;
}

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** Makes an element. Texts become text nodes, never markup; an attribute that is `undefined` or false is left out. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children);
  return element;
}

/** A button with a handler. */
export function button(label: string, attributes: Attributes, onClick: () => void): HTMLButtonElement {
  const element = make("button", { type: "button", ...attributes }, label);
  element.addEventListener("click", onClick);
  return element;
}

const svgNamespace = "http://www.w3.org/2000/svg";

/** Makes an element of a drawing. */
export function draw(tag: string, attributes: Attributes, ...children: readonly Node[]): SVGElement {
  const element = document.createElementNS(svgNamespace, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children);
  return element;
}

/**
 * Text of a document where it is to be judged: characters that are not seen, or that turn the order of others, by their
 * names. `visible("a\u202eb") //=> "a‹U+202E›b"`
 */
export function visible(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\u115f\u1160\u3164\uffa0]/gu,
    (character) => `‹U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}›`,
  );
}

/** A score as it is shown: two digits, and 1.00 for certainty only. */
export function formatScore(score: number): string {
  return (score === 1 ? 1 : Math.min(0.99, Math.round(score * 100) / 100)).toFixed(2);
}

let speaking: ReturnType<typeof setTimeout> | undefined;

/** Announces a change to screen readers; of several at once the last is read. */
export function announce(text: string): void {
  clearTimeout(speaking);
  speaking = setTimeout(() => {
    byId("live").textContent = text;
  }, 60);
}
