import type { Range } from "../../model";
import type { Quantity } from "./quantity";

/** A number that a pattern found: what it is, and where in the text it stands if it is not the whole match. */
export type Reading = Omit<Quantity, "range" | "surface"> & { readonly range?: Range };

/** How numbers of one make are found and read; `null` where it is something else after all. */
export interface Composite {
  /** With the flags `g` and `u`. */
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray, text: string) => readonly Reading[] | null;
}

/** A fraction with what it is rounded to: a third is 0.33, 33.3 %. */
export function ratio(numerator: number, denominator: number): number[] {
  const value = numerator / denominator;
  const rounded = [2, 3].map((digits) => Number(value.toFixed(digits)));
  return [...new Set([value, ...rounded, ...rounded.map((part) => part * 100), value * 100].map(round))];
}

/** Without what arithmetic leaves behind the twelfth digit. */
export function round(value: number): number {
  return Number(value.toPrecision(12));
}

/** 9.11 may be a day of a month: both numbers of it; nothing for what cannot be. */
export function dayParts(surface: string): { readonly parts?: readonly number[] } {
  const [month = 0, day = 0] = /^\d{1,2}\.\d{1,2}$/u.test(surface) ? surface.split(".").map(Number) : [];
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { parts: [month, day] } : {};
}
