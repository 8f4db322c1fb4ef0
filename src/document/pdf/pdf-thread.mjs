// Runs pdf.js in a thread of its own: a damaged or hostile file can be stopped there, and the names that pdf.js wants in the
// global scope stay out of the caller's. Posts the operators of a page that place text or draw lines; draws nothing.
import { parentPort, workerData } from "node:worker_threads";

// pdf.js constructs these while it loads. Only drawing uses them.
class Unused {}
globalThis.DOMMatrix ??= Unused;
globalThis.ImageData ??= Unused;
globalThis.Path2D ??= Unused;

const { library, bytes, cMapUrl, standardFontDataUrl } = workerData;
const { getDocument, OPS } = await import(library);

/** The operators that place text, draw lines or mark content. */
const kept = new Set(
  [
    "save restore transform paintFormXObjectBegin paintFormXObjectEnd beginText setCharSpacing setWordSpacing setHScale",
    "setLeading setFont setGState setTextRise setTextRenderingMode moveText setLeadingMoveText setTextMatrix nextLine showText constructPath",
    "beginMarkedContent beginMarkedContentProps endMarkedContent",
  ]
    .join(" ")
    .split(" ")
    .map((name) => OPS[name]),
);
const names = new Map(Object.entries(OPS).map(([name, code]) => [code, name]));
const painting = new Set(
  "stroke closeStroke fill eoFill fillStroke eoFillStroke closeFillStroke closeEOFillStroke"
    .split(" ")
    .map((name) => OPS[name]),
);

/** A glyph as `[text, width, isSpace, vertical metrics]`; a number moves the next glyph. */
function packGlyph(glyph) {
  if (typeof glyph === "number") return glyph;
  return [glyph.unicode ?? "", glyph.width ?? 0, glyph.isSpace === true, glyph.vmetric ?? null];
}

function packOperator(code, args, layers) {
  const name = names.get(code);
  if (name === "showText") return [name, [args[0].filter((glyph) => glyph !== null).map(packGlyph)]];
  if (name === "constructPath") return painting.has(args[0]) && args[1][0] ? [name, [args[1][0]]] : null;
  if (name === "setGState") {
    const font = args[0].find(([key]) => key === "Font");
    return font ? ["setFont", [...font[1]]] : null;
  }
  if (name === "beginMarkedContentProps") {
    const [tag, value] = args;
    return tag === "OC" ? [name, [tag, isVisible(layers, value)]] : [name, [String(tag), value]];
  }
  if (name === "beginMarkedContent" || !args) return [name, []];
  return [name, Array.from(args)];
}

function isVisible(layers, value) {
  try {
    return value === null || layers.isVisible(value) !== false;
  } catch {
    return true;
  }
}

function fontFacts(page, name) {
  const font = page.commonObjs.has(name) ? page.commonObjs.get(name) : null;
  return {
    name: String(font?.name ?? ""),
    bold: font?.bold === true || font?.black === true,
    italic: font?.italic === true,
    vertical: font?.vertical === true,
    vmetrics: font?.defaultVMetrics ?? null,
    scale: font?.fontMatrix?.[0] ?? 0.001,
  };
}

async function readPage(document, number, layers) {
  const page = await document.getPage(number);
  const { fnArray, argsArray } = await page.getOperatorList();
  const operators = [];
  const fonts = {};
  fnArray.forEach((code, index) => {
    if (!kept.has(code)) return;
    const operator = packOperator(code, argsArray[index], layers);
    if (operator === null) return;
    operators.push(operator);
    if (operator[0] === "setFont") fonts[operator[1][0]] ??= fontFacts(page, operator[1][0]);
  });
  const tree = await page.getStructTree().catch(() => null);
  const { view, rotate } = page;
  page.cleanup();
  return { kind: "page", number, view: [...view], rotate, operators, fonts, tree };
}

async function run() {
  const document = await getDocument({
    data: bytes,
    cMapUrl,
    cMapPacked: true,
    standardFontDataUrl,
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    fontExtraProperties: true,
    maxImageSize: 1,
  }).promise;
  const layers = await document.getOptionalContentConfig();
  const asked = [];
  let wake = () => undefined;
  parentPort.on("message", (number) => {
    asked.push(number);
    wake();
  });
  parentPort.postMessage({ kind: "document", pages: document.numPages });
  for (;;) {
    if (asked.length === 0) await new Promise((resolve) => (wake = resolve));
    const number = asked.shift();
    parentPort.postMessage(
      await readPage(document, number, layers).catch((error) => ({
        kind: "page-failed",
        number,
        message: String(error?.message),
      })),
    );
  }
}

run().catch((error) => {
  parentPort.postMessage({ kind: "failed", name: String(error?.name), message: String(error?.message) });
});
