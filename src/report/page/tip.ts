import { statusOf } from "../verdicts";
import type { Context } from "./context";
import { byId, formatScore, make, visible } from "./dom";
import { evidenceInBrief } from "./evidence";

/**
 * A tip beside the term that is pointed at or has the focus: its other half, its score and why it is believed. It can be
 * pointed at itself, stays until the pointer or the focus leaves, and goes with Escape.
 */
export function createTip({ data, store }: Context): void {
  const root = byId("units");
  const tip = byId("tip");
  let owner: HTMLElement | null = null;
  let closing: ReturnType<typeof setTimeout> | undefined;

  const close = (): void => {
    clearTimeout(closing);
    owner?.removeAttribute("aria-describedby");
    owner = null;
    tip.hidden = true;
    light(null);
  };
  const closeSoon = (): void => {
    clearTimeout(closing);
    closing = setTimeout(close, 200);
  };
  const light = (pair: string | null, row?: Element | null): void => {
    for (const lit of root.querySelectorAll(".term.lit")) lit.classList.remove("lit");
    if (pair === null) return;
    for (const term of row?.querySelectorAll<HTMLElement>(".term") ?? []) {
      if (term.dataset["pair"] === pair) term.classList.add("lit");
    }
  };
  const open = (term: HTMLElement): void => {
    clearTimeout(closing);
    const number = Number(term.dataset["pair"]);
    const pair = data.pairs[number];
    if (owner === term || pair === undefined) return;
    close();
    owner = term;
    const verdict = store.verdictOf(number);
    const status = statusOf(verdict);
    tip.replaceChildren(
      make("bdi", { lang: "ja" }, visible(verdict.newJa ?? pair.ja)),
      make("bdi", { lang: "en" }, visible(verdict.newEn ?? pair.en)),
      make(
        "span",
        { class: "quiet" },
        `${status === "open" ? (pair.origin === "recognized" ? "in the glossary" : "proposed") : status} · ${pair.type} · score ${formatScore(pair.score)}`,
      ),
      make("span", { class: "quiet" }, evidenceInBrief(pair)),
      ...(verdict.note === undefined ? [] : [make("bdi", { class: "quiet" }, `❝ ${visible(verdict.note)}`)]),
    );
    term.setAttribute("aria-describedby", "tip");
    light(String(number), term.closest(".unit"));
    tip.hidden = false;
    placeTip(tip, term);
  };

  root.addEventListener("pointerover", (event) => {
    const term = (event.target as Element).closest<HTMLElement>(".term");
    if (term !== null && event.pointerType !== "touch") open(term);
  });
  root.addEventListener("pointerout", closeSoon);
  tip.addEventListener("pointerenter", () => clearTimeout(closing));
  tip.addEventListener("pointerleave", closeSoon);
  root.addEventListener("focusin", (event) => {
    const target = event.target as HTMLElement;
    if (target.classList.contains("term")) open(target);
    else close();
  });
  root.addEventListener("focusout", closeSoon);
  byId("text").addEventListener("scroll", () => owner?.matches(":focus") !== true && close(), { passive: true });
  addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });
}

/** Below the term's first line, or above it where there is no room. */
function placeTip(tip: HTMLElement, term: HTMLElement): void {
  const box = term.getClientRects()[0] ?? term.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = tip;
  const left = Math.max(8, Math.min(innerWidth - width - 8, box.left));
  const below = box.bottom + 6;
  const top = below + height > innerHeight - 8 ? Math.max(8, box.top - height - 6) : below;
  tip.style.transform = `translate(${String(Math.round(left))}px, ${String(Math.round(top))}px)`;
}
