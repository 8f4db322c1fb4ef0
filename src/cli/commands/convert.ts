import type { Language } from "../../model";
import type { Parsed } from "../command";
import { TaiyakuError } from "../../model";
import { chooseFormat, describeLosses, readGlossaryFile, writeAnyGlossary } from "../files/glossary-file";
import type { Io } from "../io";

/** The options of `taiyaku convert`. */
interface ConvertValues {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly "source-language"?: Language | undefined;
  readonly encoding?: string | undefined;
  readonly date?: string | undefined;
  readonly lenient: boolean;
}

/** `taiyaku convert IN OUT`: a glossary from one format to another. */
export async function convert({ values, positionals }: Parsed<ConvertValues>, io: Io): Promise<number> {
  const [input, output, ...rest] = positionals;
  if (input === undefined || output === undefined || rest.length > 0) {
    throw new TaiyakuError("invalid-argument", "Expected two files, such as: taiyaku convert house.csv house.tbx");
  }
  const language = values["source-language"];
  // Judged before the input is read, so that a wrong name costs no waiting.
  const to = await chooseFormat(values.to, output, "--to");
  const source = language === undefined ? {} : { from: language };
  const reading = await readGlossaryFile(input, io, {
    ...source,
    format: values.from,
    encoding: values.encoding,
    faults: values.lenient ? "report" : "refuse",
  });
  if (reading.glossary.entries.length === 0) io.stderr(`${input === "-" ? "standard input" : input} has no entries.\n`);
  const { writeGlossary } = await import("../../format");
  const writing = writeGlossary(reading.glossary, to, { ...source, date: values.date ?? today() });
  await writeAnyGlossary(output, writing, io);
  io.stderr(describeLosses(reading.losses) + describeLosses(writing.losses));
  return 0;
}

/** The day by the clock, or by the one that reproducible builds set. */
function today(): string {
  const epoch = Number(process.env["SOURCE_DATE_EPOCH"] ?? "NaN");
  return (Number.isFinite(epoch) ? new Date(epoch * 1000) : new Date()).toISOString().slice(0, 10);
}
