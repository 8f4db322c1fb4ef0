import { parseDecisions, type Decision } from "../../glossary";
import { isTaiyakuError, TaiyakuError } from "../../model";
import { readTextFile } from "./read-files";
import type { Io } from "../io";

/** Reads a decisions file; an error names the file and the line. */
export async function readDecisions(file: string, io: Io): Promise<Decision[]> {
  try {
    return parseDecisions(await readTextFile(file, io, undefined, "Give a decisions file, or leave --decisions out."));
  } catch (error) {
    if (!isTaiyakuError(error) || error.code !== "invalid-data") throw error;
    throw new TaiyakuError(error.code, `${file}: ${error.message}`, { cause: error });
  }
}
