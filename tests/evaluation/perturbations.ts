import { drop, dropBoth, dropSection } from "./perturbation-drops";
import {
  alone,
  cut,
  perturb,
  relabelled,
  renumbering,
  shifted,
  textOf,
  usable,
  type Edit,
  type Perturb,
} from "./perturbation-edits";

const relabel = perturb(({ own, choose }) => {
  const unit = choose(usable(own).filter(({ label }) => label !== null && shifted(label, 7) !== null));
  if (unit?.label == null) return null;
  const text = relabelled(textOf(own, unit), unit.label, shifted(unit.label, 7) ?? "");
  return {
    edits: [{ ...unit, text }],
    touched: unit.beads,
    reports: [{ rules: /^(?:item|heading)-label$/, language: own.language, text }],
  };
});

/** A new item, with those behind it numbered on. */
const insert = perturb(({ own, choose }) => {
  const unit = choose(usable(own).filter(({ label }) => label !== null && shifted(label, 1) !== null));
  if (unit?.label == null) return null;
  const said =
    own.language === "en"
      ? "Visitors who arrive by bicycle may leave it behind the bakery until sunset."
      : "自転車で来た客は、日没までパン屋の裏にそれを置いておくことができる。";
  const original = textOf(own, unit);
  const marker = original.slice(0, original.indexOf(unit.label) + unit.label.length);
  const stop = /^(?:\*\*)?[.)．）、]*(?:\*\*)?[ \t\u3000|]*/u.exec(original.slice(marker.length))?.[0] ?? " ";
  const text = relabelled(
    `${marker}${stop}${said}${original.trimEnd().endsWith("|") ? " |" : ""}\n`,
    unit.label,
    shifted(unit.label, 1) ?? "",
  );
  return {
    edits: [{ start: unit.end, end: unit.end, text }, ...renumbering(own, unit, 1)],
    touched: [],
    reports: [{ rules: alone, language: own.language, text: said }],
  };
});

/** Two neighbours with their places changed, with their labels or without. */
function swap(labelsStay: boolean): Perturb {
  return perturb(({ own, choose }) => {
    const units = usable(own);
    const at = choose(
      units.flatMap((unit, index) => {
        const next = units[index + 1];
        return next &&
          unit.section === next.section &&
          unit.end === next.start &&
          unit.label !== null &&
          next.label !== null
          ? [index]
          : [];
      }),
    );
    const [first, second] = [units[at ?? -1], units[(at ?? -2) + 1]];
    if (first?.label == null || second?.label == null) return null;
    const [one, two] = [textOf(own, first), textOf(own, second)];
    const text = labelsStay
      ? relabelled(two, second.label, first.label) + relabelled(one, first.label, second.label)
      : two + one;
    return {
      edits: [{ start: first.start, end: second.end, text }],
      touched: [...first.beads, ...second.beads],
      reports: [{ rules: /-moved$/, language: own.language, text: one + two }],
    };
  });
}

/** A unit that is put behind one of another section. */
const move = perturb(({ own, choose }) => {
  const units = usable(own);
  const unit = choose(units);
  const behind = unit && choose(units.filter(({ section }) => section !== unit.section));
  if (!behind) return null;
  const text = textOf(own, unit);
  return {
    edits: [cut(unit), { start: behind.end, end: behind.end, text: unit.kind === "item" ? text : `\n${text}\n` }],
    touched: unit.beads,
    reports: [{ rules: /-moved$/, language: own.language, text }],
  };
});

/** Two items become one, with the label of the first. */
const merge = perturb(({ own, choose }) => {
  const units = usable(own);
  const at = choose(
    units.flatMap((unit, index) => {
      const next = units[index + 1];
      const whole = /[.。]\s*$/u.test(textOf(own, unit)) && unit.label !== null && next?.label != null;
      return whole && unit.end === next.start && textOf(own, next).trim().split("\n").length === 1 ? [index] : [];
    }),
  );
  const [first, second] = [units[at ?? -1], units[(at ?? -2) + 1]];
  if (!first || second?.label == null) return null;
  const body = relabelled(textOf(own, second), second.label, "").replace(
    /^[\s\-*+•]*(?:\*\*)?[.．)）、(（]*(?:\*\*)?[ \t\u3000]*/u,
    "",
  );
  const text = `${textOf(own, first).trimEnd()}${own.language === "en" ? " " : ""}${body}`;
  return {
    edits: [{ start: first.start, end: second.end, text }],
    touched: [...first.beads, ...second.beads],
    reports: [{ rules: /^item-merged$|^item-without/, language: own.language, text }],
  };
});

/** The second sentence of an item becomes an item of its own, with those behind it numbered on. */
const split = perturb(({ own, choose }) => {
  const boundary = own.language === "en" ? /[a-z]\. (?=[A-Z])/u : /。(?=[^」）)\n])/u;
  const unit = choose(
    usable(own).filter(
      (each) =>
        each.label !== null &&
        shifted(each.label, 1) !== null &&
        boundary.test(textOf(own, each)) &&
        textOf(own, each)
          .replace(/<sup>.*?<\/sup>/gu, "")
          .trim()
          .slice(0, -12)
          .search(boundary) > 0 &&
        textOf(own, each).trim().split("\n").length === 1,
    ),
  );
  if (unit?.label == null) return null;
  const original = textOf(own, unit);
  const found = boundary.exec(original);
  const at = (found?.index ?? 0) + (found?.[0].length ?? 0);
  const marker = /^[^\p{L}\p{N}]*/u.exec(original)?.[0] ?? "";
  const stop =
    original.slice(marker.length + unit.label.length).match(/^(?:\*\*)?[.)．）、]*(?:\*\*)?[ \t\u3000]*/u)?.[0] ?? " ";
  const second = `${marker}${shifted(unit.label, 1) ?? ""}${stop}${original.slice(at)}`;
  return {
    edits: [
      { start: unit.start, end: unit.end, text: `${original.slice(0, at).trimEnd()}\n${second}` },
      ...renumbering(own, unit, 1),
    ],
    touched: unit.beads,
    reports: [{ rules: /^item-(?:merged|split)$/, language: own.language, text: original.slice(at) }],
  };
});

const headingLevels = perturb(({ own, text, choose }) => {
  const edits = [...text.matchAll(/^#+(?=[ \t])/gmu)].map(({ 0: hashes, index }): Edit => ({
    start: index,
    end: index + hashes.length,
    text: "#".repeat(choose([1, 2, 3, 4, 5, 6]) ?? 1),
  }));
  return edits.length === 0 ? null : { edits, touched: [], reports: [], own };
});

/** A blank line inside an item, where a page ended. */
const pageBreak = perturb(({ own, choose }) => {
  const unit = choose(
    usable(own).filter(
      (each) => textOf(own, each).length > (own.language === "en" ? 90 : 45) && !textOf(own, each).includes("|"),
    ),
  );
  if (!unit) return null;
  const original = textOf(own, unit);
  const middle = Math.floor(original.length * 0.4);
  const at =
    own.language === "en"
      ? original.indexOf(" ", middle)
      : middle + original.slice(middle).search(/[\u3041-\u9fff]{2}/u) + 1;
  if (at <= 0) return null;
  return { edits: [{ start: unit.start + at, end: unit.start + at, text: "\n\n" }], touched: unit.beads, reports: [] };
});

const note = perturb(({ own, choose }) => {
  const unit = choose(
    usable(own).filter((each) => /[.。]\s*$/u.test(textOf(own, each)) && !textOf(own, each).includes("|")),
  );
  if (!unit) return null;
  const said = own.language === "en" ? "The bakery closes at noon." : "パン屋は正午に閉まる。";
  return {
    edits: [{ start: unit.end, end: unit.end, text: `\n---\n\n<sup>97</sup> ${said}\n\n` }],
    touched: [],
    reports: [{ rules: /^note-without-counterpart$/, language: own.language, text: said }],
  };
});

const duplicate = perturb(({ own, choose }) => {
  const unit = choose(usable(own));
  if (!unit) return null;
  const text = textOf(own, unit);
  return {
    edits: [{ start: unit.end, end: unit.end, text: unit.kind === "item" ? text : `\n${text}` }],
    touched: unit.beads,
    reports: [{ rules: alone, language: own.language, text }],
  };
});

/** What may happen to a document. */
export const perturbations: Readonly<Record<string, Perturb>> = {
  drop: drop(false),
  "drop, numbered on": drop(true),
  "drop from each": dropBoth(false),
  "drop from each, near": dropBoth(true),
  "drop from each, numbered on": dropBoth(true, true),
  "drop a section": dropSection,
  relabel,
  insert,
  "swap with labels": swap(false),
  "swap, labels stay": swap(true),
  move,
  merge,
  split,
  duplicate,
  "heading levels": headingLevels,
  "page break": pageBreak,
  note,
};
