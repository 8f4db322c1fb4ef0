import { parseArgs } from "node:util";
import type { Language } from "../../model";
import { TaiyakuError } from "../../model";
import { chooseFormat, describeLosses, readGlossaryFile, writeGlossaryFile, type CommandIo } from "../glossary-file";

export const convertHelp = `taiyaku convert IN OUT [--from FORMAT] [--to FORMAT]
      Converts a glossary by the suffixes of the names or the formats named:
      json csv tsv tbx tbx-v2 (.v2.tbx) utx omegat (.txt .utf8 .tab), and written only
      prh (.yml) deepl google aws. What a format cannot hold is told on standard error.
      --source-language ja|en  the first column of a table, or what is translated from
      --encoding NAME          of IN, such as shift_jis (UTF-8, or what the file says)
      --date YYYY-MM-DD        in the header of UTX (today)
      --lenient                read TBX that breaks the rules of its dialect
`;

/** `taiyaku convert IN OUT`: a glossary from one format to another. */
export async function runConvert(argv: readonly string[], io: CommandIo): Promise<number> {
  const { values, positionals } = parse(argv);
  const [input, output, ...rest] = positionals;
  if (input === undefined || output === undefined || rest.length > 0) {
    throw new TaiyakuError("invalid-argument", "Expected two files, such as: taiyaku convert house.csv house.tbx");
  }
  const language = values["source-language"];
  if (language !== undefined && language !== "ja" && language !== "en") {
    throw new TaiyakuError("invalid-argument", `Expected --source-language to be ja or en, got \`${language}\`.`);
  }
  // Judged before the input is read, so that a wrong name costs no waiting.
  const to = await chooseFormat(values.to, output, "--to");
  const source = language === undefined ? {} : { from: language as Language };
  const reading = await readGlossaryFile(input, io, {
    ...source,
    format: values.from,
    encoding: values.encoding,
    faults: values.lenient === true ? "report" : "refuse",
  });
  const { writeGlossary } = await import("../../format");
  const writing = writeGlossary(reading.glossary, to, { ...source, date: values.date ?? today() });
  await writeGlossaryFile(output, writing.text, io);
  io.stderr(describeLosses(reading.losses) + describeLosses(writing.losses));
  return 0;
}

/** The day by the clock, or by the one that reproducible builds set. */
function today(): string {
  const epoch = Number(process.env["SOURCE_DATE_EPOCH"] ?? "NaN");
  return (Number.isFinite(epoch) ? new Date(epoch * 1000) : new Date()).toISOString().slice(0, 10);
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        from: { type: "string" },
        to: { type: "string" },
        "source-language": { type: "string" },
        encoding: { type: "string" },
        date: { type: "string" },
        lenient: { type: "boolean" },
      },
    });
  } catch (cause) {
    throw new TaiyakuError("invalid-argument", `${(cause as Error).message} See taiyaku --help.`, { cause });
  }
}
