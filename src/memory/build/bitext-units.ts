import { bitext as bitextShape, expectArguments } from "../../model/shapes";
import { addressProperties } from "./build-memory";
import type { Bead, Bitext, Language, Property, TranslationUnit } from "../../model";

const argumentShapes = { bitext: bitextShape };

/**
 * The beads of a bitext that have both sides, as units, English first, in order. Each bears its address, its file where
 * the document has one, and what stands before and after it, by which a context match is told: `prev` and `next` of the
 * English, as OmegaT reads them, and on the Japanese variant its own.
 */
export function unitsOfBitext(bitext: Bitext): TranslationUnit[] {
  expectArguments({ bitext }, argumentShapes);
  const en = withNeighbours(bitext.beads, "en");
  const ja = withNeighbours(bitext.beads, "ja");
  return bitext.beads.flatMap((bead): TranslationUnit[] => {
    const english = en.get(bead);
    const japanese = ja.get(bead);
    if (english === undefined || japanese === undefined) return [];
    return [
      {
        variants: [
          { language: "en", text: english.text },
          {
            language: "ja",
            text: japanese.text,
            properties: properties([
              ["x-previous", japanese.previous],
              ["x-next", japanese.next],
            ]),
          },
        ],
        properties: [
          ...properties([["file", bitext.en.file]]),
          ...addressProperties(bead),
          ...properties([
            ["prev", english.previous],
            ["next", english.next],
          ]),
        ],
      },
    ];
  });
}

interface Neighboured {
  readonly text: string;
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

/** The beads that have a side, with its text and those of the beads around it that have it too. */
function withNeighbours(beads: readonly Bead[], language: Language): ReadonlyMap<Bead, Neighboured> {
  const filled = beads.filter((bead) => bead[language].length > 0);
  // English segments are sentences with a space between them, Japanese ones follow each other.
  const texts = filled.map((bead) => bead[language].map(({ text }) => text).join(language === "en" ? " " : ""));
  return new Map(
    filled.map((bead, index) => [
      bead,
      { text: texts[index] ?? "", previous: texts[index - 1], next: texts[index + 1] },
    ]),
  );
}

function properties(pairs: readonly (readonly [type: string, value: string | undefined])[]): Property[] {
  return pairs.flatMap(([type, value]) => (value === undefined || value === "" ? [] : [{ type, value }]));
}
