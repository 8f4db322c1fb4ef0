import { nodeModule } from "../../language";
import { TaiyakuError } from "../../model";

/** What a reader of XML takes: bytes (plain or gzipped) or text, whole or in pieces. */
export type XmlInput =
  string | Uint8Array | Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array> | ReadableStream<Uint8Array>;

/** A piece of decoded text. `broken` from the first piece on whose bytes are not of the encoding; U+FFFD stands for them. */
export interface TextChunk {
  readonly text: string;
  readonly broken: boolean;
}

/** What was found out about the encoding. */
export interface EncodingFacts {
  encoding: string;
  /** Why the declaration was not followed; null where it was. */
  contradiction: string | null;
}

/** Pieces of text stay of this size, so that what is kept of one piece is little and a long string costs no more than a stream. */
const pieceLength = 1 << 16;

/**
 * Decodes an XML file piece by piece: gzip by its magic number, UTF-8 and UTF-16 by BOM or pattern, else the declared encoding.
 * A BOM wins over the declaration. No piece ends within a surrogate pair or a CR LF.
 *
 * @throws TaiyakuError `file` for an encoding that is not known and for a gzip stream that is broken
 */
export async function* decodeXml(
  input: XmlInput,
  options: { readonly encoding?: string; readonly name: string; readonly facts: EncodingFacts },
): AsyncGenerator<TextChunk> {
  let carry = "";
  for await (const { text, broken } of decodePieces(input, options)) {
    const whole = carry + text;
    const last = whole.charCodeAt(whole.length - 1);
    const held = last === 0x0d || (last >= 0xd800 && last <= 0xdbff) ? 1 : 0;
    carry = whole.slice(whole.length - held);
    yield { text: held === 0 ? whole : whole.slice(0, -1), broken };
  }
  if (carry !== "") yield { text: carry, broken: false };
}

async function* decodePieces(
  input: XmlInput,
  options: { readonly encoding?: string; readonly name: string; readonly facts: EncodingFacts },
): AsyncGenerator<TextChunk> {
  const pieces = piecesOf(input);
  try {
    const first = await firstPiece(pieces);
    if (first === null) return;
    if (typeof first === "string") {
      options.facts.encoding = "UTF-16";
      yield { text: first.startsWith("\ufeff") ? first.slice(1) : first, broken: false };
      for await (const piece of pieces) yield { text: String(piece), broken: false };
    } else if (first[0] === 0x1f && first[1] === 0x8b) {
      yield* decodePieces(gunzip(prepend(first, pieces), options.name), options);
    } else {
      yield* decodeBytes(prepend(first, pieces), chooseEncoding(first, options), options.name);
    }
  } finally {
    // Whoever stops in the middle closes the file below.
    await pieces.return(undefined);
  }
}

/** The first piece with enough bytes to tell the encoding by. */
async function firstPiece(pieces: AsyncIterator<string | Uint8Array>): Promise<string | Uint8Array | null> {
  let first: Uint8Array = new Uint8Array(0);
  while (first.length < 256) {
    const next = await pieces.next();
    if (next.done === true) break;
    if (typeof next.value === "string") return next.value;
    first = first.length === 0 ? next.value : concat(first, next.value);
  }
  return first.length === 0 ? null : first;
}

function concat(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

async function* piecesOf(input: XmlInput): AsyncGenerator<string | Uint8Array> {
  if (typeof input === "string" || input instanceof Uint8Array) yield* slices(input);
  else if (!(Symbol.asyncIterator in input) && "getReader" in input) {
    for await (const piece of bytesOf(input as unknown as ReadableStream<Uint8Array>)) yield* slices(piece);
  } else for await (const piece of input as AsyncIterable<string | Uint8Array>) yield* slices(piece);
}

function* slices(piece: string | Uint8Array): Generator<string | Uint8Array> {
  for (let start = 0; start < piece.length; start += pieceLength) {
    yield typeof piece === "string"
      ? piece.slice(start, start + pieceLength)
      : piece.subarray(start, start + pieceLength);
  }
}

async function* prepend(
  first: Uint8Array,
  rest: AsyncIterable<string | Uint8Array>,
): AsyncGenerator<string | Uint8Array> {
  yield first;
  yield* rest;
}

async function* gunzip(pieces: AsyncIterable<string | Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  try {
    yield* unzip(pieces);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new TaiyakuError(
      "file",
      `${name}: the gzip data breaks off or is damaged (${message}). Fetch the file again.`,
      {
        cause,
      },
    );
  }
}

/** By Node's own inflater, which takes several members in one file, else by what browsers have. */
async function* unzip(pieces: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  const [stream, zlib] = [nodeModule("node:stream"), nodeModule("node:zlib")];
  if (stream === undefined || zlib === undefined) {
    const unpack = new DecompressionStream("gzip") as unknown as {
      readable: ReadableStream<Uint8Array>;
      writable: WritableStream<Uint8Array>;
    };
    yield* bytesOf(toStream(pieces).pipeThrough(unpack));
    return;
  }
  const source = stream.Readable.from(pieces, { objectMode: true });
  const unzipped = source.pipe(zlib.createGunzip());
  source.on("error", (error) => unzipped.destroy(error));
  try {
    for await (const piece of unzipped) yield piece as Uint8Array;
  } finally {
    source.destroy();
  }
}

function toStream(pieces: AsyncIterable<string | Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = pieces[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done === true) controller.close();
      else controller.enqueue(typeof value === "string" ? new TextEncoder().encode(value) : value);
    },
    cancel: () => void iterator.return?.(),
  });
}

/** Not every browser iterates over a stream. */
async function* bytesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function chooseEncoding(
  first: Uint8Array,
  options: { readonly encoding?: string; readonly name: string; readonly facts: EncodingFacts },
): string {
  const declared =
    /^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(
      new TextDecoder("latin1").decode(first.subarray(0, 512)).replaceAll("\0", ""),
    )?.[1];
  const sniffed = sniff(first);
  let chosen = options.encoding ?? sniffed ?? declared ?? "UTF-8";
  if (options.encoding === undefined && declared !== undefined) {
    const wide = /^(?:utf-?16|ucs-?2|iso-10646-ucs-2)/i.test(declared);
    if (sniffed !== null && sniffed !== "UTF-8" && !wide) {
      options.facts.contradiction = `the bytes are ${sniffed}, the declaration says ${declared}`;
    } else if (sniffed === "UTF-8" && !/^utf-?8$/i.test(declared)) {
      options.facts.contradiction = `the byte order mark says UTF-8, the declaration says ${declared}`;
    } else if (sniffed === null && wide) {
      options.facts.contradiction = `the declaration says ${declared}, the bytes are not`;
      chosen = "UTF-8";
    }
  }
  options.facts.encoding = chosen;
  return chosen;
}

/** The encoding that a BOM or the bytes of `<` show. */
function sniff(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "UTF-8";
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return "UTF-16LE";
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return "UTF-16BE";
  return null;
}

/**
 * Two decoders run side by side: one that refuses bad bytes, to know of them, and one that replaces them, so that what
 * stands before and after them in the same piece is read.
 */
async function* decodeBytes(
  pieces: AsyncIterable<string | Uint8Array>,
  encoding: string,
  name: string,
): AsyncGenerator<TextChunk> {
  let strict: InstanceType<typeof TextDecoder> | null = decoderFor(encoding, true, name);
  const lenient = decoderFor(encoding, false, name);
  const decode = (bytes: Uint8Array, stream: boolean): TextChunk => {
    const text = lenient.decode(bytes, { stream });
    try {
      strict?.decode(bytes, { stream });
    } catch {
      strict = null;
    }
    return { text, broken: strict === null };
  };
  for await (const piece of pieces) {
    const chunk = decode(typeof piece === "string" ? new TextEncoder().encode(piece) : piece, true);
    if (chunk.text !== "") yield chunk;
  }
  const rest = decode(new Uint8Array(0), false);
  if (rest.text !== "") yield rest;
}

function decoderFor(encoding: string, fatal: boolean, name: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(encoding, { fatal });
  } catch (cause) {
    throw new TaiyakuError(
      "file",
      `${name}: the encoding ${encoding} is not known. Convert the file to UTF-8, or name its true encoding.`,
      { cause },
    );
  }
}
