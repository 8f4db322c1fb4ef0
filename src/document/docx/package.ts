import { TaiyakuError } from "../../model";
import { readArchive } from "./archive";
import { readRoot } from "./xml";

/** A relationship from a part to a part or to an address outside the file. */
export interface Relationship {
  /** The last word of its type: `footnotes`, `hyperlink`. */
  readonly type: string;
  /** The name of a part, or an address. */
  readonly target: string;
}

/** The parts of a DOCX file that hold text or say what it is. */
export interface DocxPackage {
  readonly main: { readonly name: string; readonly bytes: Uint8Array };
  /** Relationships of the main part by id. */
  readonly relationships: ReadonlyMap<string, Relationship>;
  /** A part by its name. */
  readonly part: (name: string) => Uint8Array | undefined;
  /** The part that the main part has this type of relationship to. */
  readonly related: (type: string) => { readonly name: string; readonly bytes: Uint8Array } | undefined;
  /** Relationships of another part by id. */
  readonly relationshipsOf: (part: string) => ReadonlyMap<string, Relationship>;
}

const isPart = (name: string): boolean =>
  /\.(?:xml|rels)$/iu.test(name) && !/^(?:customXml|docProps)\/|\/(?:theme|media|glossary|embeddings)\//iu.test(name);

/**
 * Opens a DOCX, DOCM, DOTX or DOTM file.
 *
 * @throws TaiyakuError `file` if it is damaged, too large, or a zip file of another kind
 */
export function openPackage(bytes: Uint8Array, file: string): DocxPackage {
  const { names, parts } = readArchive(bytes, isPart, file);
  const relationshipsOf = (part: string): ReadonlyMap<string, Relationship> => {
    const [folder, name] = splitName(part);
    const found = parts.get(`${folder}_rels/${name}.rels`);
    return found === undefined ? new Map() : readRelationships(found, folder, `${file} (${part})`);
  };
  const [office] = [...relationshipsOf("").values()].filter(({ type }) => type === "officeDocument");
  const name = office?.target ?? "word/document.xml";
  const main = parts.get(name);
  if (main === undefined || !isWordDocument(name, main)) throw otherZip(names, name, file);
  const relationships = relationshipsOf(name);
  return {
    main: { name, bytes: main },
    relationships,
    relationshipsOf,
    part: (part) => parts.get(part),
    related: (type) => {
      const target = [...relationships.values()].find((each) => each.type === type)?.target;
      const part = target === undefined ? undefined : parts.get(target);
      return target === undefined || part === undefined ? undefined : { name: target, bytes: part };
    },
  };
}

function isWordDocument(name: string, bytes: Uint8Array): boolean {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 8192)).replaceAll("\0", "");
  return /wordprocessingml/u.test(head) || name.startsWith("word/");
}

function splitName(part: string): [folder: string, name: string] {
  const slash = part.lastIndexOf("/");
  return [part.slice(0, slash + 1), part.slice(slash + 1)];
}

function readRelationships(bytes: Uint8Array, folder: string, part: string): Map<string, Relationship> {
  const relationships = new Map<string, Relationship>();
  for (const { attributes } of readRoot(bytes, "Relationships", part)) {
    const { Id: id = "", Type: type = "", Target: target = "", TargetMode: mode } = attributes;
    const isOutside = mode === "External";
    relationships.set(id, {
      type: type.slice(type.lastIndexOf("/") + 1),
      target: isOutside ? target : resolvePart(folder, target),
    });
  }
  return relationships;
}

/** The name of a part that is given from a folder: `../custom/a.xml`, `/word/styles.xml`. */
function resolvePart(folder: string, target: string): string {
  const path = target.startsWith("/") ? target.slice(1) : folder + target;
  const steps: string[] = [];
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

function otherZip(names: readonly string[], main: string, file: string): TaiyakuError {
  const [kind, remedy] = kindOf(names, main);
  return new TaiyakuError("file", `Expected ${file} to be a Word document, it is ${kind}. ${remedy}`);
}

function kindOf(names: readonly string[], main: string): [kind: string, remedy: string] {
  const has = (form: RegExp): boolean => form.test(main) || names.some((name) => form.test(name));
  if (has(/^xl\//u))
    return ["a spreadsheet", "Save the sheet as CSV, or paste its columns into a Word document, and give that."];
  if (has(/^ppt\//u))
    return ["a presentation", "Save its outline or its notes as a Word document or PDF, and give that."];
  if (has(/\.epub$|^META-INF\/container\.xml$/u))
    return ["an e-book", "Convert it first, for example with `pandoc FILE.epub -o FILE.docx`."];
  if (names.includes("mimetype") && names.includes("content.xml"))
    return [
      "an OpenDocument file",
      "Save it as DOCX, for example with `soffice --headless --convert-to docx FILE.odt` or `pandoc FILE.odt -o FILE.docx`.",
    ];
  if (has(/^Index\/|\.iwa$/u)) return ["a Pages document", "Export it as Word in Pages, and give that."];
  return ["a zip file without a Word document", "Unpack it, and give the documents in it."];
}
