import { otherLanguage, TaiyakuError, type Language } from "../model";
import { ignoredIn } from "./ignore-comments";
import { languageOfTag, LanguageGate, wantedSource, type CheckDirection } from "./languages";
import type { CheckInput, LocatedUnit } from "./located";
import { readXmlSegment } from "./xml-segment";
import { childrenOf, localName, textWithin, type XmlElement } from "../language/xml";

/**
 * The units of a TMX file that have both languages, named by their `tuid`. The source is what the user says, else `srclang`,
 * else the first variant. A note or property `taiyaku-ignore: number` switches rules off for its unit.
 *
 * @throws TaiyakuError `invalid-data` if the root is not `tmx`
 */
export function checkUnitsOfTmx(root: XmlElement, file: string, source: string, direction: CheckDirection): CheckInput {
  if (localName(root) !== "tmx") throw new TaiyakuError("invalid-data", `Expected TMX, got <${root.name}>.`);
  const declared = languageOfTag(childrenOf(root, "header")[0]?.attributes["srclang"]);
  const wanted = wantedSource(direction);
  const gate = new LanguageGate(file, direction);
  const units = childrenOf(root, "body")
    .flatMap((body) => childrenOf(body, "tu"))
    .flatMap((unit, index): LocatedUnit[] => {
      const variants = childrenOf(unit, "tuv").map((variant) => {
        const tag = variant.attributes["xml:lang"] ?? variant.attributes["lang"] ?? "no language";
        return { tag, language: languageOfTag(tag), segment: childrenOf(variant, "seg")[0] };
      });
      const first = variants.find(({ language }) => language !== null)?.language ?? null;
      const language = wanted ?? languageOfTag(unit.attributes["srclang"]) ?? declared ?? first;
      const one = variants.find((variant) => variant.language === language)?.segment;
      const other = variants.find(
        (variant) => language !== null && variant.language === otherLanguage(language),
      )?.segment;
      if (language === null || one === undefined || other === undefined) {
        gate.pass(variants.map(({ tag }) => tag).join(" + "));
        return [];
      }
      return [unitOf(unit, one, other, language, index, file)];
    });
  return { units, files: new Map([[file, source]]), notes: gate.finish(units) };
}

function unitOf(
  unit: XmlElement,
  source: XmlElement,
  target: XmlElement,
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
    ...(unit.attributes["tuid"] === undefined ? {} : { key: unit.attributes["tuid"] }),
  };
}
