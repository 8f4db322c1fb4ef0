import { canonicalTag, countJapanese, detectLanguage, primaryLanguage } from "../language";
import { otherLanguage, TaiyakuError, type CheckUnit, type Language } from "../model";
import type { LocatedUnit } from "./located";

/** Which language is translated into which, where the user says so. */
export interface CheckDirection {
  readonly from?: Language;
  readonly to?: Language;
}

/** The languages of a unit as far as they are known. */
export type UnitLanguages = Pick<CheckUnit, "sourceLanguage" | "targetLanguage">;

/** English or Japanese by a language tag; null for another language, and for none. */
export function languageOfTag(tag: string | undefined): Language | null {
  const primary = primaryLanguage(canonicalTag(tag ?? "") ?? "");
  return primary === "en" || primary === "ja" ? primary : null;
}

/** What the user says is translated from, if he says anything. */
export function wantedSource({ from, to }: CheckDirection): Language | undefined {
  return from ?? (to === undefined ? undefined : otherLanguage(to));
}

/** Keeps what is translated between English and Japanese, and remembers what else a file has. */
export class LanguageGate {
  readonly #file: string;
  readonly #direction: CheckDirection;
  readonly #foreign = new Map<string, number>();

  constructor(file: string, direction: CheckDirection) {
    this.#file = file;
    this.#direction = direction;
  }

  /** The languages by the tags that a file declares, or null if they are others. What the user says goes before. */
  languages(source: string | undefined, target: string | undefined): UnitLanguages | null {
    const from = wantedSource(this.#direction);
    if (from !== undefined) return { sourceLanguage: from, targetLanguage: otherLanguage(from) };
    const [one, other] = [languageOfTag(source), languageOfTag(target)];
    const isForeign =
      (hasText(source) && one === null) || (hasText(target) && other === null) || (one !== null && one === other);
    if (!isForeign) {
      return {
        ...(one === null ? {} : { sourceLanguage: one }),
        ...(other === null ? {} : { targetLanguage: other }),
      };
    }
    return null;
  }

  /** Counts a unit that is passed over for its languages, such as `fr → de`. */
  pass(languages: string): void {
    this.#foreign.set(languages, (this.#foreign.get(languages) ?? 0) + 1);
  }

  /**
   * One note on what was passed over.
   *
   * @throws TaiyakuError `language` if nothing is left, or the texts are plainly not English and Japanese
   */
  finish(units: readonly LocatedUnit[]): string[] {
    const found = [...this.#foreign].sort((a, b) => b[1] - a[1]).slice(0, 5);
    const list = found.map(([languages, count]) => `${languages} (${String(count)})`).join(", ");
    if (units.length === 0 && found.length > 0) {
      throw new TaiyakuError(
        "language",
        `${this.#file}: Expected a translation between English and Japanese, got ${list}. ` +
          "If the file declares them wrongly, say what they are with --from ja or --from en.",
      );
    }
    if (wantedSource(this.#direction) === undefined) this.#refuseOthers(units);
    return found.length === 0 ? [] : [`${this.#file}: passed over what is not between English and Japanese: ${list}.`];
  }

  /** Texts whose languages nobody told. */
  #refuseOthers(units: readonly LocatedUnit[]): void {
    const told = units.filter(({ unit: { source, target } }) => textOf(source) !== textOf(target)).slice(0, 500);
    if (
      told.length === 0 ||
      told.some(({ unit }) => unit.sourceLanguage !== undefined && unit.targetLanguage !== undefined)
    )
      return;
    const source = scriptOf(told.map(({ unit }) => textOf(unit.source)).join("\n"));
    const target = scriptOf(told.map(({ unit }) => textOf(unit.target)).join("\n"));
    if (source !== target && source !== null && target !== null) return;
    if (source === null && target === null && told.every(({ unit }) => !/\p{L}/u.test(textOf(unit.target)))) return;
    throw new TaiyakuError(
      "language",
      `${this.#file}: Expected a translation between English and Japanese, got ${nameOf(source)} and ${nameOf(target)}. ` +
        "If that is wrong, say what is translated from with --from ja or --from en.",
    );
  }
}

function hasText(tag: string | undefined): boolean {
  return tag !== undefined && tag.trim() !== "" && tag !== "*all*" && !/^(?:und|mul|zxx|x-.*)$/iu.test(tag);
}

function textOf(side: CheckUnit["source"]): string {
  return typeof side === "string" ? side : side.text;
}

/** Much kanji without any kana is Chinese. */
function scriptOf(text: string): Language | null {
  const language = detectLanguage(text);
  return language === "ja" && countJapanese(text) > 60 && !/[\u3041-\u30ff]/u.test(text) ? null : language;
}

function nameOf(language: Language | null): string {
  return language === null ? "another script" : language === "en" ? "a text in Latin script" : "a Japanese text";
}
