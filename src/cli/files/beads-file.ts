import { readBeadTable, type CorrectedBead } from "../../alignment";
import { isTaiyakuError, TaiyakuError } from "../../model";
import type { Io } from "../io";
import { readTextFile } from "./read-files";

/** The option that gives a person's corrections back to a command. */
export interface BeadsValues {
  readonly beads?: string | undefined;
}

/**
 * Reads the corrected beads of `--beads`.
 *
 * @throws TaiyakuError `invalid-data` with the file and the line
 */
export async function readBeads(
  { beads: file }: BeadsValues,
  io: Io,
): Promise<{ readonly corrections?: readonly CorrectedBead[] }> {
  if (file === undefined) return {};
  try {
    return { corrections: readBeadTable(await readTextFile(file, io)) };
  } catch (error) {
    if (!isTaiyakuError(error) || error.code !== "invalid-data") throw error;
    throw new TaiyakuError(error.code, `${file}: ${error.message}`, { cause: error });
  }
}
