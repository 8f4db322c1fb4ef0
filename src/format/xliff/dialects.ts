import type { XmlElement } from "../../language/xml";
import { memoqDialect } from "./dialect-memoq";
import type { XliffDialect } from "./dialect-model";
import { phraseDialect } from "./dialect-phrase";
import { tradosDialect } from "./dialect-trados";

const dialects: readonly XliffDialect[] = [tradosDialect, memoqDialect, phraseDialect];

/** The dialect of a file, with the prefix of its names; null for XLIFF as the standard has it. */
export function dialectOf(root: XmlElement): { readonly dialect: XliffDialect; readonly prefix: string } | null {
  for (const [name, value] of Object.entries(root.attributes)) {
    const dialect = dialects.find(({ namespace }) => namespace === value);
    if (dialect !== undefined && name.startsWith("xmlns:")) return { dialect, prefix: `${name.slice(6)}:` };
  }
  return null;
}
