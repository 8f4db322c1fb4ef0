import { TaiyakuError, type MemoryContent, type TranslationUnit } from "../../model";
import type { XmlInput } from "../xml/input";
import type { TmxDefect } from "./defects";
import { readTmx } from "./read-tmx";
import type { ReadTmxOptions } from "./reading-options";

/**
 * Reads a whole TMX file into memory.
 *
 * @throws TaiyakuError as `readTmx`
 * @example
 * const { header, units, defects } = await parseTmx(await readFile("memory.tmx"));
 */
export async function parseTmx(
  input: XmlInput,
  options: ReadTmxOptions = {},
): Promise<MemoryContent & { readonly defects: readonly TmxDefect[] }> {
  const reading = readTmx(input, options);
  const units: TranslationUnit[] = [];
  for await (const unit of reading) units.push(unit);
  if (reading.header === null) throw new TaiyakuError("invalid-data", `${options.name ?? "TMX"}: Expected a TMX file.`);
  return { header: reading.header, units, defects: reading.defects };
}
