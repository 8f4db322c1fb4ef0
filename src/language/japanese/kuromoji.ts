import type { IpadicFeatures } from "kuromoji";
import { prefixSearch, type PrefixSearch } from "./prefix-search";
import { requireNodeModule } from "../runtime";

/** What is used of kuromoji's tokenizer. */
export interface Kuromoji {
  tokenize(text: string): IpadicFeatures[];
}

/** The parts of kuromoji that its own builder puts together, at the version that the package depends on. */
interface Parts {
  readonly "kuromoji/src/Tokenizer": new (dictionaries: object) => Kuromoji;
  readonly "kuromoji/src/dict/DynamicDictionaries": new (
    trie: object,
    known: object,
    costs: object,
    unknown: object,
  ) => object;
  readonly "kuromoji/src/dict/TokenInfoDictionary": new () => TokenInfo;
  readonly "kuromoji/src/dict/ConnectionCosts": new (
    forward: number,
    backward: number,
  ) => { loadConnectionCosts(costs: Int16Array): void };
  readonly "kuromoji/src/dict/UnknownDictionary": new () => {
    loadUnknownDictionaries(...buffers: readonly (Uint8Array | Uint32Array)[]): void;
  };
  readonly doublearray: { load(base: Int32Array, check: Int32Array): Trie };
}

interface TokenInfo {
  /** From the number of a word in the trie to the places of its entries. */
  target_map: (Int32Array | undefined)[];
  loadDictionary(buffer: Uint8Array): void;
  loadPosVector(buffer: Uint8Array): void;
  getFeatures(entry: number): string;
}

interface Trie {
  commonPrefixSearch: PrefixSearch;
}

/** The folder with the dictionary of the installed kuromoji. */
export function installedDictionary(): string {
  return requireNodeModule("node:path", "The tokenizer").join(
    requirer().resolve("kuromoji/package.json"),
    "..",
    "dict",
  );
}

/**
 * kuromoji with its dictionary, the same tokens as by its own builder in half of the time: every file is inflated in one
 * piece on threads of its own, nothing is copied, and the 390,000 words get their lists of entries when a text has them.
 */
export async function loadKuromoji(folder: string): Promise<Kuromoji> {
  const require = requirer();
  // kuromoji's own dependency, found from where it stands.
  const requireOfKuromoji = requireNodeModule("node:module", "The tokenizer").createRequire(
    require.resolve("kuromoji/package.json"),
  );
  const part = <Name extends keyof Parts>(name: Name): Parts[Name] =>
    (name === "doublearray" ? requireOfKuromoji : require)(name) as Parts[Name];
  const read = (name: string): Promise<Uint8Array> => inflateFile(folder, `${name}.dat.gz`);
  // The largest first: they take longest.
  const [positions, base, check, map, costs, entries, ...unknown] = await Promise.all([
    read("tid_pos"),
    read("base"),
    read("check"),
    read("tid_map"),
    read("cc"),
    read("tid"),
    ...["unk", "unk_pos", "unk_map", "unk_char", "unk_compat", "unk_invoke"].map(read),
  ]);

  const [bases, checks] = [as(Int32Array, base), as(Int32Array, check)];
  const trie = part("doublearray").load(bases, checks);
  const search = prefixSearch(bases, checks);
  const known = new (part("kuromoji/src/dict/TokenInfoDictionary"))();
  known.loadDictionary(entries);
  known.loadPosVector(positions);
  known.target_map = [];
  trie.commonPrefixSearch = fillOnDemand(search, known.target_map, as(Int32Array, map));
  rememberFeatures(known);
  const connection = new (part("kuromoji/src/dict/ConnectionCosts"))(0, 0);
  connection.loadConnectionCosts(as(Int16Array, costs));
  const guesses = new (part("kuromoji/src/dict/UnknownDictionary"))();
  guesses.loadUnknownDictionaries(...unknown.map((bytes, at) => (at === 4 ? as(Uint32Array, bytes) : bytes)));
  return new (part("kuromoji/src/Tokenizer"))(
    new (part("kuromoji/src/dict/DynamicDictionaries"))(trie, known, connection, guesses),
  );
}

function requirer(): NodeJS.Require {
  return requireNodeModule("node:module", "The tokenizer").createRequire(import.meta.url);
}

/** Inflates a file in one piece: gzip tells the length of what it holds in its last four bytes. */
async function inflateFile(folder: string, name: string): Promise<Uint8Array> {
  const { readFile } = requireNodeModule("node:fs/promises", "The tokenizer");
  const { gunzip } = requireNodeModule("node:zlib", "The tokenizer");
  const packed = await readFile(requireNodeModule("node:path", "The tokenizer").join(folder, name));
  const length = packed.length < 18 ? 0 : packed.readUInt32LE(packed.length - 4);
  // A file that tells more is damaged, and is not believed.
  const chunkSize = Math.min(Math.max(length, 64), 1 << 27);
  return new Promise((resolve, reject) => {
    gunzip(packed, { chunkSize }, (error, bytes) => {
      if (error !== null) reject(new Error(`${name}: ${error.message}`, { cause: error }));
      else if (bytes.length !== length) reject(new Error(`${name} is damaged`));
      else resolve(bytes);
    });
  });
}

/** Bytes as numbers, in place where they stand well. */
function as<Numbers>(
  type: { new (buffer: ArrayBufferLike, offset: number, length: number): Numbers; readonly BYTES_PER_ELEMENT: number },
  bytes: Uint8Array,
): Numbers {
  const aligned = bytes.byteOffset % type.BYTES_PER_ELEMENT === 0 ? bytes : bytes.slice();
  return new type(aligned.buffer, aligned.byteOffset, Math.floor(bytes.byteLength / type.BYTES_PER_ELEMENT));
}

/**
 * The map's file is one word after the other: its number in the trie, the count of its entries, their places. Where each
 * begins is noted; the lists are cut when the trie finds the word, which is before kuromoji asks for them.
 */
function fillOnDemand(search: PrefixSearch, lists: (Int32Array | undefined)[], map: Int32Array): PrefixSearch {
  let last = 0;
  for (let at = 1; at + 1 < map.length; at += 2 + (map[at + 1] ?? 0)) last = Math.max(last, map[at] ?? 0);
  const starts = new Int32Array(last + 1);
  for (let at = 1; at + 1 < map.length; at += 2 + (map[at + 1] ?? 0)) starts[map[at] ?? 0] = at + 1;
  return (text) => {
    const found = search(text);
    for (const { v } of found) {
      const start = starts[v] ?? 0;
      lists[v] ??= map.subarray(start + 1, start + 1 + (map[start] ?? 0));
    }
    return found;
  };
}

/** What the dictionary says of an entry is read out of its bytes once; bounded, since a text may have every word of it. */
function rememberFeatures(known: TokenInfo): void {
  const read = known.getFeatures.bind(known);
  const remembered = new Map<number, string>();
  known.getFeatures = (entry) => {
    let features = remembered.get(entry);
    if (features === undefined) {
      if (remembered.size > 20_000) remembered.clear();
      features = read(entry);
      remembered.set(entry, features);
    }
    return features;
  };
}
