import { TaiyakuError, type CheckUnit } from "../model";
import { LanguageGate, type CheckDirection } from "./languages";
import type { CheckInput, LocatedUnit } from "./located";
import { uniqueNames } from "./unique-names";
import { fragmentsToUnits } from "./xliff-fragments";
import { partOf } from "./xliff-parts";
import { localName, type XmlElement } from "../language/xml";
import { filesOf } from "../format/xliff";

/**
 * The units of an XLIFF file, 1.2 or 2.x: a unit a segment, named `unit` or `unit/segment`; segments that a sentence goes
 * through are one. What is marked `translate="no"` is left out, and so is what has no translation yet, unless its state says
 * that it is translated. A note `taiyaku-ignore: number` switches rules off for its unit.
 *
 * @throws TaiyakuError `invalid-data` if the root is not `xliff`
 * @throws TaiyakuError `language` if nothing is translated between English and Japanese
 */
export function checkUnitsOfXliff(
  root: XmlElement,
  file: string,
  source: string,
  direction: CheckDirection,
): CheckInput {
  if (localName(root) !== "xliff") throw new TaiyakuError("invalid-data", `Expected XLIFF, got <${root.name}>.`);
  const files = filesOf(root);
  const gate = new LanguageGate(file, direction);
  const nameOf = uniqueNames();
  const units = files.flatMap((part, index): LocatedUnit[] => {
    const from = part.sourceLanguage === "" ? undefined : part.sourceLanguage;
    const to = part.targetLanguage === "" ? undefined : part.targetLanguage;
    const languages = gate.languages(from, to);
    const parts = part.units.filter(({ translate }) => translate).map(partOf);
    if (languages === null) {
      for (const { fragments } of parts) if (fragments.length > 0) gate.pass(`${from ?? "?"} → ${to ?? "?"}`);
      return [];
    }
    const prefix = prefixOf(part.element, index, files.length);
    return parts.flatMap(({ id, fragments, ignore }) =>
      fragmentsToUnits(fragments, file).flatMap((fragment): LocatedUnit[] => {
        if (fragment.source.text.text.trim() === "") return [];
        if (fragment.target.text.text.trim() === "" && !fragment.finished) return [];
        const unique = nameOf(`${prefix}${id}${fragment.id === "" ? "" : `/${fragment.id}`}`);
        const unit: CheckUnit = {
          id: unique,
          source: fragment.source.text,
          target: fragment.target.text,
          ...languages,
          ...(ignore.length === 0 ? {} : { ignore }),
        };
        const names = fragment.parts.map((one) => ({ ...one, id: `${prefix}${id}/${one.id}` }));
        return [
          {
            unit,
            source: fragment.source.located,
            target: fragment.target.located,
            key: unique,
            ...(names.length < 2 ? {} : { parts: names }),
          },
        ];
      }),
    );
  });
  return { units, files: new Map([[file, source]]), notes: gate.finish(units) };
}

/** Names the `file` element where there are several. */
function prefixOf({ attributes }: XmlElement, index: number, count: number): string {
  return count < 2 ? "" : `${attributes["id"] ?? attributes["original"] ?? String(index + 1)}:`;
}
