import { canonicalTag, primaryLanguage } from "../../language";
import { otherLanguage, TaiyakuError, type Language } from "../../model";
import { ignoredIn } from "./ignore-comments";
import type { CheckInput, LocatedUnit } from "./located";
import { readXmlSegment } from "./xml-segment";
import { childrenOf, localName, textWithin, type ScannedElement } from "./xml-scan";

/** Which language is translated into which, where the user says so. */
export interface CheckDirection {
  readonly from?: Language;
  readonly to?: Language;
}

/**
 * The units of a TMX file that have both languages, named by their `tuid`. The source is what the user says, else `srclang`,
 * else the first variant. A note or property `taiyaku-ignore: number` switches rules off for its unit.
 *
 * @throws TaiyakuError `invalid-data` if the root is not `tmx`
 */
export function checkUnitsOfTmx(
  root: ScannedElement,
  file: string,
  source: string,
  { from, to }: CheckDirection,
): CheckInput {
  if (localName(root) !== "tmx") throw new TaiyakuError("invalid-data", `Expected TMX, got <${root.name}>.`);
  const declared = languageOf(childrenOf(root, "header")[0]?.attributes["srclang"]);
  const wanted = from ?? (to === undefined ? undefined : otherLanguage(to));
  const units = childrenOf(root, "body")
    .flatMap((body) => childrenOf(body, "tu"))
    .flatMap((unit, index): LocatedUnit[] => {
      const variants = childrenOf(unit, "tuv").map((variant) => ({
        language: languageOf(variant.attributes["xml:lang"] ?? variant.attributes["lang"]),
        segment: childrenOf(variant, "seg")[0],
      }));
      const first = variants.find(({ language }) => language !== null)?.language ?? null;
      const language = wanted ?? languageOf(unit.attributes["srclang"]) ?? declared ?? first;
      if (language === null) return [];
      const one = variants.find((variant) => variant.language === language)?.segment;
      const other = variants.find((variant) => variant.language === otherLanguage(language))?.segment;
      if (one === undefined || other === undefined) return [];
      return [unitOf(unit, one, other, language, index, file)];
    });
  return { units, files: new Map([[file, source]]) };
}

function unitOf(
  unit: ScannedElement,
  source: ScannedElement,
  target: ScannedElement,
  language: Language,
  index: number,
  file: string,
): LocatedUnit {
  const from = readXmlSegment(source, file);
  const to = readXmlSegment(target, file);
  const remarks = [...childrenOf(unit, "note"), ...childrenOf(unit, "prop")];
  const ignore = remarks.flatMap((remark) => ignoredIn(textWithin(remark)));
  return {
    unit: {
      id: unit.attributes["tuid"] ?? String(index + 1),
      source: from.text,
      target: to.text,
      sourceLanguage: language,
      targetLanguage: otherLanguage(language),
      ...(ignore.length === 0 ? {} : { ignore }),
    },
    source: from.located,
    target: to.located,
  };
}

function languageOf(tag: string | undefined): Language | null {
  const primary = primaryLanguage(canonicalTag(tag ?? "") ?? "");
  return primary === "en" || primary === "ja" ? primary : null;
}
