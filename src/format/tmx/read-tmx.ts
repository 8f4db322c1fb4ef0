import { TaiyakuError, type MemoryHeader, type TranslationUnit } from "../../model";
import { createEntityTable, SaxesParser } from "../../language/xml";
import { decodeXml, type EncodingFacts, type XmlInput } from "../xml/input";
import { guardAmpersands } from "./ampersands";
import { createUnitBuilder } from "./unit-builder";
import { defaultPolicies, defectError, type TmxDefect, type TmxDefectKind } from "./defects";
import { createRawView } from "./raw-view";
import { checkReading, readable, type ReadTmxOptions, type TmxReading } from "./reading-options";
import { localName, withoutForbidden } from "./text";

/** No unit of a file that means well is longer; beyond it memory would be at the file's mercy. */
const longestUnit = 1 << 24;
const mostDefects = 10_000;

/**
 * Reads TMX 1.1 to 1.4b from bytes (UTF-8, UTF-16, Shift_JIS, EUC-JP …, plain or gzipped) or text, unit by unit, in memory
 * that does not grow with the file. Units that were complete before an error are given before it is thrown.
 *
 * @throws TaiyakuError `invalid-data` for a defect whose policy is `fail`, `file` for bytes that are not text and a stream
 * that breaks off, `invalid-argument` for options that there are not
 * @example
 * for await (const unit of readTmx(createReadStream("memory.tmx"))) console.log(unit.variants[0]?.text);
 */
export function readTmx(input: XmlInput, options: ReadTmxOptions = {}): TmxReading {
  checkReading(input, options);
  const state: ReadingState = { header: null, defects: [], defectCount: 0 };
  return {
    [Symbol.asyncIterator]: () => readUnits(input, options, state),
    get header() {
      return state.header;
    },
    get defects() {
      return state.defects;
    },
    get defectCount() {
      return state.defectCount;
    },
  };
}

interface ReadingState {
  header: MemoryHeader | null;
  readonly defects: TmxDefect[];
  defectCount: number;
}

async function* readUnits(
  input: XmlInput,
  options: ReadTmxOptions,
  state: ReadingState,
): AsyncGenerator<TranslationUnit> {
  const name = options.name ?? "TMX";
  const parser = new SaxesParser({});
  const raw = createRawView();
  let finished: TranslationUnit[] = [];
  let failure: Error | null = null;
  let unitNumber = 0;
  let inUnit = false;
  let skipped = false;
  let hasRoot = false;
  let broken = false;
  let brokenTold = false;
  let dirty = false;
  let lastBoundary = 0;
  let endTold = false;
  /** A `tu` whose attributes are being read: what is wrong with them is wrong with the unit. */
  let opening = false;

  const openUnit = (): void => {
    unitNumber += 1;
    inUnit = true;
    skipped = false;
    dirty = false;
  };
  const report = (kind: TmxDefectKind, message: string, remedy: string): boolean => {
    if (failure !== null) return false;
    const policy = options.policies?.[kind] ?? defaultPolicies[kind];
    const here = inUnit && kind !== "header-missing";
    const defect = { kind, unit: here ? unitNumber : null, line: parser.line, message, remedy };
    if (policy === "fail") failure = defectError(name, defect);
    else {
      state.defectCount += 1;
      if (state.defects.length < mostDefects) state.defects.push({ ...defect, policy });
      if (policy === "skip" && here) skipped = true;
    }
    return policy === "repair";
  };

  const builder = createUnitBuilder({
    level: options.level ?? 2,
    report,
    unitOpens() {
      if (!opening) openUnit();
      opening = false;
    },
    unitCloses(unit) {
      inUnit = false;
      lastBoundary = parser.position;
      if (!skipped && failure === null) finished.push(unit);
    },
    headerCloses(header) {
      lastBoundary = parser.position;
      state.header = header;
    },
    lookHere: () => raw.lookAt(parser.position),
    isRawSpaceBeforeTag: () => raw.isSpaceBeforeTag(parser.position),
  });

  const entities = createEntityTable(report);
  parser.ENTITIES = new Proxy(parser.ENTITIES, {
    get: (known, entity: string) => known[entity] ?? entities.resolve(entity),
  });
  parser.on("doctype", (doctype) => entities.declare(doctype));
  parser.on("opentagstart", ({ name: tag }) => {
    if (inUnit || localName(tag) !== "tu") return;
    openUnit();
    opening = true;
  });
  parser.on("opentag", ({ name: tag, attributes }) => {
    if (failure !== null) return;
    if (!hasRoot && localName(tag) !== "tmx") {
      failure = defectError(name, {
        kind: "malformed",
        unit: null,
        line: parser.line,
        message: `the root element is ${tag}, not tmx`,
        remedy: "Give a TMX file",
      });
    }
    hasRoot = true;
    builder.open(localName(tag), attributes);
    if (opening) {
      // It stood where no unit stands.
      opening = false;
      inUnit = false;
      unitNumber -= 1;
    }
  });
  const takeText = (text: string): void => {
    if (failure !== null) return;
    if (broken && text.includes("\ufffd")) {
      brokenTold = true;
      report(
        "encoding",
        "bytes are not of the file's encoding",
        "Convert the file to UTF-8, or name its true encoding",
      );
    }
    builder.text(dirty ? withoutForbidden(text) : text);
  };
  parser.on("text", takeText);
  parser.on("cdata", takeText);
  parser.on("closetag", ({ name: tag }) => {
    if (failure === null) builder.close(localName(tag));
  });
  parser.on("error", ({ message }) => {
    const text = message.replace(/^[^ ]*\d:\d+: /, "").replace(/\.$/, "");
    if (/^(?:disallowed character|malformed character entity)$/.test(text)) {
      dirty = true;
      report("control-character", "there is a character that XML forbids", "Remove it");
    } else if (/^(?:unclosed tag|unexpected end|document must contain a root)/.test(text)) {
      if (endTold) return;
      endTold = true;
      if (raw.endsWith("</tmx>")) {
        report("malformed", "a tag before the end is not closed", "Close the tag");
      } else {
        const message = hasRoot ? "the file ends before </tmx>" : "there is no TMX in the file";
        report("truncated", message, "Fetch the file again");
      }
    } else report("malformed", `the XML is not well-formed: ${text}`, "Mend the place, or write the file anew");
  });

  const guard = guardAmpersands(parser, (piece) => parser.write(raw.start(piece)), {
    stray: () => report("ampersand", "there is an & that begins no reference", "Write it as &amp;"),
    surrogates: () =>
      report(
        "control-character",
        "a character is written as two references to surrogates",
        "Write the character itself",
      ),
  });
  const facts: EncodingFacts = { encoding: "", contradiction: null };
  const check = (): void => {
    if (failure !== null) throw failure;
  };
  for await (const chunk of decodeXml(readable(input, name), { name, facts, ...pick(options.encoding) })) {
    if (facts.contradiction !== null) {
      report("encoding-declaration", facts.contradiction, "Correct the declaration");
      facts.contradiction = null;
    }
    broken = chunk.broken;
    guard.write(chunk.text);
    yield* finished;
    finished = [];
    check();
    if (parser.position - lastBoundary > longestUnit && raw.end - lastBoundary > longestUnit) {
      report("malformed", `no unit ends within ${longestUnit} characters`, "Mend the file");
      throw failure ?? new TaiyakuError("invalid-data", `${name}:${parser.line}: a unit does not end. Mend the file.`);
    }
  }
  guard.end();
  if (broken && !brokenTold) {
    report("encoding", "bytes are not of the file's encoding", "Convert the file to UTF-8, or name its true encoding");
  }
  parser.close();
  yield* finished;
  check();
}

function pick(encoding: string | undefined): { readonly encoding?: string } {
  return encoding === undefined ? {} : { encoding };
}
