import { readFile } from "node:fs/promises";
import { TaiyakuError } from "../../model";
import { explain } from "../help/explain";
import type { Io } from "../io";

/** Reads a file's bytes, `-` being standard input. */
export async function readBytes(file: string, io: Io): Promise<Uint8Array> {
  try {
    return file === "-" ? await io.stdin() : await readFile(file);
  } catch (cause) {
    if (cause instanceof TaiyakuError) throw cause;
    throw new TaiyakuError("file", `Cannot read ${file === "-" ? "standard input" : file}: ${explain(cause)}.`, {
      cause,
    });
  }
}
