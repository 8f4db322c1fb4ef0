import { lineStarts, positionOf } from "../../language";
import { childrenOf, parseXmlTree, type XmlElement, type XmlFault } from "../../language/xml";
import { TaiyakuError } from "../../model";
import { layoutText } from "./layout-text";

/** Which TBX a file is: its root element, dialect and style. */
export interface TbxKind {
  /** 3 for ISO 30042:2019 (`tbx`), 2 for ISO 30042:2008 (`martif`), 1 for the TBX-Min of 2013 (`TBX`). */
  readonly version: 1 | 2 | 3;
  /** Such as `TBX-Basic`. */
  readonly dialect: string;
  /** Whether data categories are attributes (`dca`) or elements of their own (`dct`). */
  readonly style: string;
  /** The namespace of the root, which version 3 prescribes. */
  readonly namespace: string | null;
}

/** An element in the names of version 3 in DCA style, whatever the file is in. */
export interface TbxElement {
  readonly name: string;
  /** The data category, such as `partOfSpeech`. */
  readonly type: string | null;
  readonly language: string | null;
  readonly id: string | null;
  readonly text: string;
  readonly children: readonly TbxElement[];
  /** Whether there is text next to the child elements. */
  readonly mixed: boolean;
  readonly line: number;
  /** A data category element of DCT style. */
  readonly isCategory: boolean;
}

/** The element that holds each data category. */
const holders: Readonly<Record<string, string>> = {
  administrativeStatus: "termNote",
  usageStatus: "termNote",
  termStatus: "termNote",
  partOfSpeech: "termNote",
  termType: "termNote",
  grammaticalGender: "termNote",
  geographicalUsage: "termNote",
  termLocation: "termNote",
  subjectField: "descrip",
  definition: "descrip",
  context: "descrip",
  source: "admin",
  customerSubset: "admin",
  projectSubset: "admin",
  customer: "admin",
  transactionType: "transac",
  responsibility: "transacNote",
  crossReference: "ref",
  externalCrossReference: "xref",
  xGraphic: "xref",
};

/** What versions 1 and 2 call the elements of version 3. */
const older: Readonly<Record<string, string>> = {
  martif: "tbx",
  martifHeader: "tbxHeader",
  termEntry: "conceptEntry",
  langSet: "langSec",
  tig: "termSec",
  ntig: "termSec",
};
/** What a version calls an element of version 3. */
export function nameIn(kind: TbxKind, name: string): string {
  if (kind.version !== 2) return name;
  return Object.entries(older).find(([, newer]) => newer === name)?.[0] ?? name;
}

const oldest: Readonly<Record<string, string>> = {
  TBX: "tbx",
  header: "tbxHeader",
  entry: "conceptEntry",
  langGroup: "langSec",
  termGroup: "termSec",
  noteGrp: "adminGrp",
};

/** A TBX file in one form, with what was repaired in its XML. */
export interface ParsedTbx {
  readonly kind: TbxKind;
  readonly root: TbxElement;
  readonly faults: readonly XmlFault[];
}

/**
 * Reads a TBX file of any version and style into one form.
 *
 * @throws TaiyakuError `invalid-data` if it is not well-formed or no TBX
 */
export function parseTbx(text: string): ParsedTbx {
  const { root, faults } = parseXmlTree(text);
  const lines = lineStarts(text);
  const lineOf = ({ start }: XmlElement): number => positionOf(lines, start)[0];
  const { dialect = "", type = dialect, style = "dca", xmlns: namespace = null } = root.attributes;
  if (root.name === "tbx") {
    const kind: TbxKind = { version: 3, dialect: type, style, namespace };
    return { kind, root: toTbx(root, { names: {}, kind, lineOf }), faults };
  }
  if (root.name === "martif") {
    const kind: TbxKind = { version: 2, dialect: type, style: "dca", namespace };
    return { kind, root: toTbx(root, { names: older, kind, lineOf }), faults };
  }
  if (root.name === "TBX") {
    const kind: TbxKind = { version: 1, dialect: type, style: "dct", namespace };
    return { kind, root: toTbx(root, { names: oldest, kind, lineOf }), faults };
  }
  throw new TaiyakuError("invalid-data", `Expected TBX with the root tbx or martif, got <${root.name}>.`);
}

interface Conversion {
  readonly names: Readonly<Record<string, string>>;
  readonly kind: TbxKind;
  readonly lineOf: (element: XmlElement) => number;
}

function toTbx(element: XmlElement, conversion: Conversion): TbxElement {
  const { names, kind, lineOf } = conversion;
  const [local = "", prefix] = element.name.split(":").reverse();
  // Prefixed elements are data categories in DCT style; TBX-Min of 2013 has them without a prefix.
  const holder = prefix !== undefined || kind.version === 1 ? holders[local] : undefined;
  const nested = childrenOf(element).map((child) => toTbx(child, conversion));
  // An ntig of version 2 holds its term in a termGrp.
  const children = nested.flatMap((child) =>
    child.name === "termGrp" && kind.version === 2 ? child.children : [child],
  );
  const name = holder ?? names[local] ?? local;
  return {
    name: prefix !== undefined && holder === undefined ? element.name : name,
    type: holder === undefined ? (element.attributes["type"] ?? null) : local,
    language: element.attributes["xml:lang"] ?? null,
    id: element.attributes["id"] ?? null,
    text: layoutText(element),
    children,
    mixed: element.children.some((child) => child.name === null && child.text.trim() !== ""),
    line: lineOf(element),
    isCategory: prefix !== undefined,
  };
}
