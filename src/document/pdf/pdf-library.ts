import { requireNodeModule } from "../../language";
import { TaiyakuError } from "../../model";

/** Where pdf.js and its data are, as the thread wants them. */
export interface PdfLibrary {
  /** The address of the module. */
  readonly library: string;
  /** Character maps of fonts that are not embedded, which Japanese fonts often are not. */
  readonly cMapUrl: string;
  readonly standardFontDataUrl: string;
}

/**
 * Finds `pdfjs-dist` beside this package or in the folder of the caller.
 *
 * @throws TaiyakuError `file` with how to install it
 */
export function findPdfLibrary(file: string): PdfLibrary {
  const { createRequire } = requireNodeModule("node:module", "The PDF reader");
  const path = requireNodeModule("node:path", "The PDF reader");
  const { pathToFileURL } = requireNodeModule("node:url", "The PDF reader");
  for (const from of [import.meta.url, pathToFileURL(path.join(process.cwd(), "package.json")).href]) {
    try {
      const folder = path.dirname(createRequire(from).resolve("pdfjs-dist/package.json"));
      return {
        library: pathToFileURL(path.join(folder, "legacy/build/pdf.mjs")).href,
        cMapUrl: `${path.join(folder, "cmaps")}/`,
        standardFontDataUrl: `${path.join(folder, "standard_fonts")}/`,
      };
    } catch {
      // Not installed there.
    }
  }
  throw new TaiyakuError(
    "file",
    `Reading ${file} needs pdfjs-dist, which is not installed. Install it with \`npm install pdfjs-dist\`.`,
  );
}
