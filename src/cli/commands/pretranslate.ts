import { createReadStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { decodeXml, type EncodingFacts } from "../../format/xml-input";
import { pretranslateXliff } from "../../format/xliff";
import { isTaiyakuError, TaiyakuError } from "../../model";
import { parseArguments } from "../arguments";
import { exitCodes, type Io } from "../io";
import { openMemory, replaceFile } from "../memory-file";
import { given, readDirection, readNumber } from "../memory-options";

/** `taiyaku pretranslate IN.xlf`: a memory's answers put into an XLIFF file. */
export async function runPretranslate(argv: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseArguments(argv, {
    memory: { type: "string", multiple: true, short: "m" },
    output: { type: "string", short: "o" },
    "in-place": { type: "boolean", default: false },
    "minimum-score": { type: "string" },
    limit: { type: "string" },
    from: { type: "string" },
    to: { type: "string" },
  });
  const [input, ...rest] = positionals;
  const output = values["in-place"] ? input : values.output;
  if (input === undefined || rest.length > 0 || output === undefined) {
    throw new TaiyakuError(
      "invalid-argument",
      "Expected one file and -o, such as: taiyaku pretranslate a.xlf --memory memory.tmx -o a.ja.xlf",
    );
  }
  if (!values["in-place"] && resolve(input) === resolve(output)) {
    throw new TaiyakuError("invalid-argument", `Expected -o to name another file than ${input}; or say --in-place.`);
  }
  const options = given({
    minimumScore: readNumber("--minimum-score", values["minimum-score"]),
    limit: readNumber("--limit", values.limit),
  });
  const asked = readDirection(values.from, values.to);
  const text = await readXml(input);
  const memory = await openMemory(values.memory ?? [], io);
  const result = pretranslateXliff(text, input, ({ content, direction, ...neighbours }) =>
    memory.match(content, { ...options, ...neighbours, ...given({ direction: asked ?? direction ?? undefined }) }),
  );
  const utf8 = result.text.replace(/^(<\?xml[^>]*?encoding\s*=\s*["'])[^"']*/u, "$1UTF-8");
  await replaceFile(output, (temporary) => writeFile(temporary, utf8));
  const { filled, suggested, empty, left } = result;
  io.stderr(
    `${output}: ${filled} filled, ${suggested} with suggestions, ${empty} without, ${left} left as they were\n`,
  );
  return filled + suggested > 0 ? exitCodes.ok : exitCodes.findings;
}

/** The whole file: XLIFF files are of a size that a translator works through. */
async function readXml(path: string): Promise<string> {
  const facts: EncodingFacts = { encoding: "", contradiction: null };
  let text = "";
  try {
    for await (const chunk of decodeXml(createReadStream(path), { name: path, facts })) {
      if (chunk.broken) {
        throw new TaiyakuError(
          "file",
          `${path}: bytes are not of the encoding ${facts.encoding}. Convert it to UTF-8.`,
        );
      }
      text += chunk.text;
    }
  } catch (cause) {
    if (isTaiyakuError(cause)) throw cause;
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new TaiyakuError("file", `Cannot read ${path}: ${message}.`, { cause });
  }
  return text;
}
