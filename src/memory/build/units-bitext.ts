import { expectArguments, iterable, translationUnit } from "../../model/shapes";
import { findTag } from "../../language";
import type { Bead, Bitext, Document, Language, Segment, TranslationUnit } from "../../model";

const argumentShapes = { units: iterable };

/**
 * The units of a memory that have an English and a Japanese variant, as a bitext of one bead a unit, so that terms can be found in
 * any translation memory. The documents are the segments, a line each; a bead's address is the unit's number, from 1.
 *
 * @example
 * bitextOfUnits(units).beads[0]?.address //=> { section: [], item: "1" }
 */
export function bitextOfUnits(units: Iterable<TranslationUnit>): Bitext {
  expectArguments({ units }, argumentShapes);
  const texts = { en: [] as string[], ja: [] as string[] };
  const starts = { en: 0, ja: 0 };
  const beads: Bead[] = [];
  let number = 0;
  for (const unit of units) {
    number += 1;
    translationUnit(unit, `units[${String(number - 1)}]`);
    const { variants } = unit;
    const tags = variants.map(({ language }) => language);
    const en = variants[findTag("en", tags)]?.text ?? "";
    const ja = variants[findTag("ja", tags)]?.text ?? "";
    if (en.trim() === "" || ja.trim() === "") continue;
    const place = (language: Language, text: string): Segment => {
      const start = starts[language];
      texts[language].push(text);
      starts[language] += text.length + 1;
      return { text, range: [start, start + text.length], runs: [{ offset: 0, original: start, length: text.length }] };
    };
    beads.push({
      address: { section: [], item: String(number) },
      kind: "paragraph",
      en: [place("en", en)],
      ja: [place("ja", ja)],
      score: 1,
    });
  }
  const documentOf = (language: Language): Document => ({
    language,
    text: texts[language].join("\n"),
    title: null,
    blocks: [],
    sections: [],
    notes: [],
    findings: [],
  });
  return { en: documentOf("en"), ja: documentOf("ja"), beads, findings: [] };
}
