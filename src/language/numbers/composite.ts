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

/** Without the remains of arithmetic after the fifteenth digit. */
export function round(value: number): number {
  return Number(value.toPrecision(15));
}

/**
 * The value of digits, with or without separators of thousands; more digits than a number holds are compared as text.
 *
 * @example
 * valueOfDigits("18,446,744,073,709,551,616") //=> "18446744073709551616"
 */
export function valueOfDigits(digits: string): number | string {
  const plain = digits.replaceAll(",", "");
  return plain.replace(/^0+/u, "").length > 15 && !plain.includes(".") ? plain : Number(plain);
}

/** 9.11 may be a day of a month: both numbers of it; nothing for what cannot be. */
export function dayParts(surface: string): { readonly parts?: readonly number[] } {
  const [month = 0, day = 0] = /^\d{1,2}\.\d{1,2}$/u.test(surface) ? surface.split(".").map(Number) : [];
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { parts: [month, day] } : {};
}
