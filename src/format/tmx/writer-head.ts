import type { MemoryHeader } from "../../model";
import { formatAttributes } from "../../language/xml";
import { headerNames } from "./attributes";
import { notes, properties } from "./writer-info";

/** Everything before the first unit, with a default for what the header lacks. */
export function formatHead(header: Partial<MemoryHeader>): string {
  const full: Partial<MemoryHeader> = {
    creationTool: "taiyaku",
    creationToolVersion: "1",
    segmentType: "sentence",
    originalFormat: "taiyaku",
    adminLanguage: "en",
    dataType: "plaintext",
    ...header,
  };
  const attributes = Object.entries(headerNames).map(([name, field]) => [name, full[field]] as const);
  const inner =
    notes(full.notes, " ") +
    properties(full.properties, " ") +
    (full.encodings ?? [])
      .map(
        ({ name, base, maps }) =>
          ` <ude${formatAttributes([
            ["name", name],
            ["base", base],
          ])}>\n${maps.map(formatMap).join("")} </ude>\n`,
      )
      .join("");
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4">\n' +
    `<header${formatAttributes(attributes)}${inner === "" ? "/>" : `>\n${inner}</header>`}\n<body>\n`
  );
}

function formatMap(map: { unicode: string; code?: string; entity?: string; substitute?: string }): string {
  return `  <map${formatAttributes([
    ["unicode", map.unicode],
    ["code", map.code],
    ["ent", map.entity],
    ["subst", map.substitute],
  ])}/>\n`;
}
