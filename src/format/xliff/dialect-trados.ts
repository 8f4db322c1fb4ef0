import { childrenOf, type XmlElement } from "../../language/xml";
import type { SegmentPlace, XliffDialect } from "./dialect-model";
import { editAttributes } from "./edits";

/** SDLXLIFF of Trados Studio: a `sdl:seg` in `sdl:seg-defs` has the state of each `mrk`, by its id. */
export const tradosDialect: XliffDialect = {
  name: "SDLXLIFF",
  namespace: "http://sdl.com/FileTypes/SdlXliff/1.0",
  textCodes: null,
  held(place) {
    const { locked = "", conf = "" } = definitionOf(place)?.attributes ?? {};
    if (/^(?:true|1)$/iu.test(locked)) return "locked";
    return /^(?:Translated|ApprovedTranslation|ApprovedSignOff)$/u.test(conf) ? "confirmed" : null;
  },
  state(place, { score, isAmbiguous, origin }) {
    const definition = definitionOf(place);
    if (definition === undefined) return [];
    const isSure = score === 1 && !isAmbiguous;
    return [
      editAttributes(place.file, definition, [
        ["conf", isSure ? "Translated" : "Draft"],
        ["origin", "tm"],
        ["origin-system", origin],
        ["percent", String(Math.floor(score * 100 + 1e-9))],
      ]),
    ];
  },
};

function definitionOf({ unit, segment }: SegmentPlace): XmlElement | undefined {
  return childrenOf(unit.element, "seg-defs")
    .flatMap((list) => childrenOf(list, "seg"))
    .find(({ attributes }) => attributes["id"] === segment.id);
}
