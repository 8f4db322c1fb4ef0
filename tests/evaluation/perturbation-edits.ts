import type { Bitext, Language } from "../../src/model";
import { unitsOf, type Side, type Unit } from "./perturbation-units";

/** A change that was made to a copy, as `alignDocuments` is to report it. */
export interface ExpectedReport {
  /** One of these rules has to report it … */
  readonly rules: RegExp;
  /** … at an address, range or message that has to do with this text. */
  readonly language: Language;
  readonly text: string;
}

/** A changed copy of a pair. */
export interface Perturbation {
  readonly en: string;
  readonly ja: string;
  /** The numbers of the gold beads that were changed: what they pair with now is told by `gone`. */
  readonly touched: ReadonlySet<number>;
  /** Those of them that have lost a side: whatever they are paired with is wrong. */
  readonly gone: ReadonlySet<number>;
  readonly reports: readonly ExpectedReport[];
}

/** Makes a changed copy, or null where the documents have nothing to be changed so. */
export type Perturb = (bitext: Bitext, random: () => number) => Perturbation | null;

/** A reproducible series of numbers from 0 to 1 (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export function apply(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start || b.end - a.end)
    .reduce((changed, { start, end, text: put }) => changed.slice(0, start) + put + changed.slice(end), text);
}

/** What a perturbation works with: the side it changes and the other one. */
export interface Scene {
  readonly own: Side;
  readonly other: Side;
  readonly text: string;
  choose<T>(list: readonly T[]): T | undefined;
}

export interface Change {
  readonly edits: readonly Edit[];
  readonly otherEdits?: readonly Edit[];
  readonly touched: Iterable<number>;
  readonly gone?: Iterable<number>;
  readonly reports: readonly ExpectedReport[];
}

/** Changes one side, drawn by lot. */
export function perturb(change: (scene: Scene) => Change | null): Perturb {
  return (bitext, random) => {
    const sides = unitsOf(bitext);
    const [own, other] = random() < 0.5 ? [sides.en, sides.ja] : [sides.ja, sides.en];
    const choose = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
    const made = change({ own, other, text: own.document.text, choose });
    if (made === null) return null;
    const texts = {
      [own.language]: apply(own.document.text, made.edits),
      [other.language]: apply(other.document.text, made.otherEdits ?? []),
    };
    const gone = new Set(made.gone ?? []);
    return {
      en: texts["en"] ?? "",
      ja: texts["ja"] ?? "",
      touched: new Set([...made.touched, ...gone]),
      gone,
      reports: made.reports,
    };
  };
}

/** Units with a counterpart: the items of a document that has items, since paragraphs may be split and joined. */
export function usable({ units }: Side): Unit[] {
  const paired = units.filter(({ counterpart }) => counterpart !== null);
  const items = paired.filter(({ kind }) => kind === "item");
  return items.length >= 4 ? items : paired;
}

export const textOf = (side: Side, { start, end }: { readonly start: number; readonly end: number }): string =>
  side.document.text.slice(start, end);
export const counterpartOf = ({ other }: Scene, unit: Unit): Unit | undefined => other.units[unit.counterpart ?? -1];
export const cut = ({ start, end }: Unit): Edit => ({ start, end, text: "" });
export const alone = /^(?:item|paragraph|heading|table|definition)-without-counterpart$/;

/** The text with another label in its place. */
export function relabelled(text: string, label: string, next: string): string {
  const at = text.search(/[^\s\-*+•>|（(]/u);
  const found = text.indexOf(label, Math.max(0, at - 1));
  return found < 0 || found > at + 6 ? text : text.slice(0, found) + next + text.slice(found + label.length);
}

/** The label that stands so much farther in its series, or null for one that we cannot count. */
export function shifted(label: string, by: number): string | null {
  if (label.startsWith("•")) return null;
  const number = /^(.*?)(\d{1,3})$/u.exec(label);
  if (number) return `${number[1] ?? ""}${String(Math.max(1, Number(number[2]) + by))}`;
  if (!/^[a-zA-Zァ-ン①-⑳]$/u.test(label)) return null;
  const next = String.fromCodePoint((label.codePointAt(0) ?? 0) + by);
  return /^[a-zA-Z①-⑳]$/u.test(next) ? next : null;
}

/** The labelled units of the same list behind one, with the edits that count them on by `by`. */
export function renumbering(side: Side, from: Unit, by: number): Edit[] {
  const edits: Edit[] = [];
  for (const unit of side.units.slice(side.units.indexOf(from) + 1)) {
    if (unit.section !== from.section || unit.label === null) break;
    const next = shifted(unit.label, by);
    if (next === null) break;
    edits.push({ start: unit.start, end: unit.end, text: relabelled(textOf(side, unit), unit.label, next) });
  }
  return edits;
}
