import { TaiyakuError, type Glossary } from "../../model";
import { parseGlossary } from "./parse-glossary";

/**
 * Reads a glossary file. All that `parseGlossary` checks is checked.
 *
 * @throws TaiyakuError `invalid-data` if it is no JSON or no glossary
 */
export function readGlossaryJson(text: string): Glossary {
  let input: unknown;
  try {
    input = JSON.parse(text.replace(/^\ufeff/u, ""));
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new TaiyakuError("invalid-data", `Expected a glossary in JSON: ${message}.`, { cause });
  }
  return parseGlossary(input);
}
