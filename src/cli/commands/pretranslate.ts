import { resolve } from "node:path";
import { decodeXml, type EncodingFacts } from "../../format/xml";
import { pretranslateXliff, type PretranslateReason, type Pretranslation } from "../../format/xliff";
import { TaiyakuError } from "../../model";
import type { Parsed } from "../command";
import { readBytes } from "../files/read-files";
import { exitCodes, type Io } from "../io";
import { openMemory, refuseOverwriting } from "../files/memory-file";
import { given, readCount, readDirection, readScore, type MemoryValues } from "../memory-options";
import { writeFiles } from "../files/write-files";

/** The options of `taiyaku pretranslate`. */
interface PretranslateValues extends MemoryValues {
  readonly output?: string | undefined;
  readonly "in-place": boolean;
  readonly "minimum-score"?: string | undefined;
  readonly limit?: string | undefined;
}

/** `taiyaku pretranslate IN.xlf`: fills an XLIFF file from a memory. */
export async function runPretranslate({ values, positionals }: Parsed<PretranslateValues>, io: Io): Promise<number> {
  const [input, ...rest] = positionals;
  const output = values["in-place"] ? input : values.output;
  if (input === undefined || rest.length > 0 || output === undefined) {
    throw new TaiyakuError(
      "invalid-argument",
      "Expected one file and -o, such as: taiyaku pretranslate a.xlf --memory memory.tmx -o a.ja.xlf",
    );
  }
  const memories = values.memory ?? [];
  if (values["in-place"] && input === "-") {
    throw new TaiyakuError("invalid-argument", "Expected a file with --in-place; standard input has no place.");
  }
  if ([input, ...memories].filter((path) => path === "-").length > 1) {
    throw new TaiyakuError("invalid-argument", "Expected - once, since standard input can be read once.");
  }
  if (!values["in-place"] && input !== "-" && resolve(input) === resolve(output)) {
    throw new TaiyakuError("invalid-argument", `Expected -o to name another file than ${input}; or say --in-place.`);
  }
  await refuseOverwriting(output, values["in-place"] ? memories : [input, ...memories]);
  const options = given({
    minimumScore: readScore("--minimum-score", values["minimum-score"]),
    limit: readCount("--limit", values.limit),
  });
  const asked = readDirection(values.from, values.to);
  const name = input === "-" ? "standard input" : input;
  const bytes = await readBytes(input, io);
  const text = await readXml(bytes, name);
  const memory = await openMemory(memories, io, values["on-defect"]);
  const result = pretranslateXliff(text, name, ({ content, direction: declared, ...neighbours }) => {
    const direction = asked ?? declared;
    if (direction !== null) return memory.match(content, { ...options, ...neighbours, direction });
    throw new TaiyakuError(
      "invalid-data",
      `${name}: Expected the file to name its source and target language. Add target-language (XLIFF 2: trgLang), ` +
        "or say --from and --to.",
    );
  });
  const utf8 = result.text.replace(/^(<\?xml[^>]*?encoding\s*=\s*["'])[^"']*/u, "$1UTF-8");
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const written = hasMark ? `\ufeff${utf8}` : utf8;
  if (output === "-") io.stdout(written);
  else await writeFiles([{ path: output, text: written }]);
  for (const note of result.notes) io.stderr(`${note}\n`);
  io.stderr(`${output === "-" ? name : output}: ${describePretranslation(result)}\n`);
  return result.filled + result.suggested > 0 ? exitCodes.ok : exitCodes.findings;
}

/** `2 filled, 1 with suggestions (1 similar only), 1 without, 3 left as they were (2 translated, 1 locked)`. */
function describePretranslation({ filled, suggested, empty, left, reasons }: Pretranslation): string {
  const among = (names: readonly PretranslateReason[]): string => {
    const known = names.flatMap((name) => {
      const number = reasons[name];
      return number === undefined ? [] : [`${String(number)} ${reasonWords[name]}`];
    });
    return known.length === 0 ? "" : ` (${known.join(", ")})`;
  };
  return [
    `${String(filled)} filled`,
    `${String(suggested)} with suggestions${among(["fuzzy", "codes", "protected", "approved", "incomplete-unit"])}`,
    `${String(empty)} without`,
    `${String(left)} left as they were${among(["translated", "draft", "locked", "confirmed", "not-translatable"])}`,
  ].join(", ");
}

const reasonWords: Readonly<Record<PretranslateReason, string>> = {
  fuzzy: "similar only",
  codes: "with other inline codes",
  protected: "with protected parts",
  approved: "approved without a target",
  "incomplete-unit": "in units that are known in part",
  translated: "translated",
  draft: "with a draft of their own",
  locked: "locked",
  confirmed: "confirmed",
  "not-translatable": "not to be translated",
};

/** The whole file: XLIFF files are of a size that a translator works through. */
async function readXml(bytes: Uint8Array, name: string): Promise<string> {
  const facts: EncodingFacts = { encoding: "", contradiction: null };
  let text = "";
  for await (const chunk of decodeXml(bytes, { name, facts })) {
    if (chunk.broken) {
      throw new TaiyakuError("file", `${name}: bytes are not of the encoding ${facts.encoding}. Convert it to UTF-8.`);
    }
    text += chunk.text;
  }
  return text;
}
