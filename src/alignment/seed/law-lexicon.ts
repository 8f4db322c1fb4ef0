import { requireNodeModule } from "../../language";
import { createLexicon, type Lexicon } from "../words/lexicon";
import data from "./law-terms.json";

let lexicon: Lexicon | undefined;

/**
 * The standard bilingual dictionary of legal terms of the Ministry of Justice of Japan (CC BY 4.0, see NOTICE), read with the
 * first call.
 *
 * @example
 * lawLexicon().renders("損害賠償", "damages") //=> true
 */
export function lawLexicon(): Lexicon {
  if (lexicon !== undefined) return lexicon;
  const { brotliDecompressSync } = requireNodeModule("node:zlib", "The lexicon of legal terms");
  const text = brotliDecompressSync(Buffer.from(data.brotli, "base64")).toString("utf8");
  const entries = text.split("\n").flatMap((line) => {
    const [ja = "", renderings = ""] = line.split("\t");
    return renderings.split("|").map((en) => ({ ja, en }));
  });
  return (lexicon = createLexicon(entries));
}
