import type { Address } from "../../model";

/**
 * An address on one line that `parseAddressLine` reads back: headings parted by ` / `, the item behind ` # `; a file before
 * them and ` // `.
 * `formatAddressLine({ section: ["Pillar Two: Data"], item: "a" }) //=> "Pillar Two: Data # a"`, in a file
 * `"report.en.md // Pillar Two: Data # a"`
 */
export function formatAddressLine({ file, section, item }: Address): string {
  const place = formatPlace({ section, item });
  return file === undefined ? place : `${escapeFile(file)} // ${place.trimStart()}`.trimEnd();
}

function formatPlace(address: Address): string {
  const section = address.section.map(escape).join(" / ");
  // The document as a whole has a sign, too: an empty line is no address.
  if (section === "" && address.item === null) return "\\0";
  return address.item === null ? section : `${section} # ${escape(address.item)}`;
}

/** The address that `formatAddressLine` wrote. */
export function parseAddressLine(line: string): Address {
  const [file, ...places] = splitOutside(line, "//");
  const [section = "", item] = splitOutside(places.length === 0 ? line : places.join(" // "), "#");
  return {
    ...(places.length > 0 && file !== undefined && file !== "" && { file: unescape(file) }),
    section: section === "" || section === "\\0" ? [] : splitOutside(section, "/").map(unescape),
    item: item === undefined ? null : unescape(item),
  };
}

/** Several addresses on one line, parted by ` ; `. The line of none is empty. */
export function formatAddressLines(addresses: readonly Address[]): string {
  return addresses.map(formatAddressLine).join(" ; ");
}

/** The first address of a line that has more than one item behind its headings; null if none has. */
export function findAddressFault(line: string): string | null {
  return splitOutside(line, ";").find((address) => splitOutside(address, "#").length > 2) ?? null;
}

/** The addresses that `formatAddressLines` wrote. */
export function parseAddressLines(line: string): Address[] {
  return line.trim() === "" ? [] : splitOutside(line, ";").map(parseAddressLine);
}

// A backslash before what would part the text, and a code for white space that a line cannot hold or a reader would trim.
const special = /[\\/#;]|[\n\r\t]|^\s|\s$/gu;

/** A single slash parts no file from what follows, and paths are full of them. */
function escapeFile(file: string): string {
  return escape(file).replace(/\\\/(?!\\\/)(?<!\\\/\\\/)/gu, "/");
}

function escape(text: string): string {
  // An empty heading needs a sign of its own, or it would be read as none.
  if (text === "") return "\\e";
  return text.replace(special, (character) =>
    /\s/u.test(character) ? `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}` : `\\${character}`,
  );
}

function unescape(text: string): string {
  return text.trim().replace(/\\(?:u([\da-f]{4})|(.))/gsu, (_, code: string | undefined, character: string) => {
    if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
    return character === "e" ? "" : character;
  });
}

/** Parts of a line between separators that no backslash stands before. */
function splitOutside(line: string, separator: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let index = 0; index < line.length; index += 1) {
    if (line[index] === "\\") index += 1;
    else if (line.startsWith(separator, index)) {
      parts.push(line.slice(start, index).trim());
      start = index + separator.length;
      index = start - 1;
    }
  }
  return [...parts, line.slice(start).trim()];
}
