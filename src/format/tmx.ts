import type { Property, TranslationMemory, TranslationUnit, Variant } from "../model";
import { version } from "../../package.json";
import { buildXml, type XmlElement } from "./xml";

/**
 * A translation memory as TMX 1.4b that every reader takes: UTF-8 without a byte order mark, all seven header attributes, a
 * `srclang` that is the source variant's tag to the letter, the source first, properties before variants, no white space
 * added inside `seg`. No date is written, so that the same memory gives the same bytes.
 *
 * @example
 * await writeFile("memory.tmx", writeTmx(buildMemory(bitext)));
 */
export function writeTmx(memory: TranslationMemory): string {
  const header: XmlElement = {
    name: "header",
    attributes: {
      creationtool: "taiyaku",
      creationtoolversion: version,
      segtype: memory.segmentType,
      "o-tmf": "taiyaku",
      adminlang: "en",
      srclang: memory.sourceLanguage,
      datatype: "plaintext",
    },
  };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE tmx SYSTEM "tmx14.dtd">',
    '<tmx version="1.4">',
    buildXml(header),
    "<body>",
    ...memory.units.map((unit) => buildXml(unitElement(unit))),
    "</body>",
    "</tmx>",
    "",
  ].join("\n");
}

function unitElement({ id, properties, variants }: TranslationUnit): XmlElement {
  return {
    name: "tu",
    attributes: id === undefined ? {} : { tuid: id },
    children: [...properties.map(propertyElement), ...variants.map(variantElement)],
  };
}

function propertyElement({ type, value }: Property): XmlElement {
  return { name: "prop", attributes: { type }, children: [value] };
}

function variantElement({ language, text }: Variant): XmlElement {
  return { name: "tuv", attributes: { "xml:lang": language }, children: [{ name: "seg", children: [text] }] };
}
