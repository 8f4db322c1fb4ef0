import { TaiyakuError, type TranslationUnit, type Variant } from "../../model";

/**
 * Units as bytes, one after the other: a million of them as objects would take more than a gigabyte and be walked by the
 * garbage collector again and again; as bytes they take a third and are decoded one by one when they are shown.
 */
export interface RecordPool {
  readonly count: number;
  append(unit: TranslationUnit): number;
  get(slot: number): TranslationUnit;
  /** The bytes and where each record begins and ends, for a snapshot. */
  export(): { readonly bytes: readonly Uint8Array[]; readonly places: Uint32Array };
}

const pageLength = 1 << 24;
const placeWords = 3;

/** An empty pool, or one with what `export` gave. */
export function createRecordPool(
  saved: { readonly bytes: readonly Uint8Array[]; readonly places: Uint32Array } | null = null,
): RecordPool {
  const pages = [...(saved?.bytes ?? [])];
  let used = pages.at(-1)?.length ?? 0;
  let places = saved?.places ?? new Uint32Array(placeWords * 64);
  let count = (saved?.places.length ?? 0) / placeWords;
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  return {
    get count() {
      return count;
    },
    append(unit) {
      const text = JSON.stringify(pack(unit));
      const page = pages.at(-1);
      // A UTF-16 unit takes three bytes at most.
      if (page === undefined || page.length - used < text.length * 3) {
        if (page !== undefined) pages[pages.length - 1] = page.subarray(0, used);
        pages.push(new Uint8Array(Math.max(pageLength, text.length * 3)));
        used = 0;
      }
      const { written } = encoder.encodeInto(text, pages.at(-1)!.subarray(used));
      if ((count + 1) * placeWords > places.length) {
        const grown = new Uint32Array(places.length * 2 + placeWords);
        grown.set(places);
        places = grown;
      }
      places.set([pages.length - 1, used, used + written], count * placeWords);
      used += written;
      count += 1;
      return count - 1;
    },
    get(slot) {
      const [page = 0, start = 0, end = 0] = places.subarray(slot * placeWords, slot * placeWords + placeWords);
      try {
        return unpack(JSON.parse(decoder.decode(pages[page]?.subarray(start, end))));
      } catch (cause) {
        throw new TaiyakuError("invalid-data", `Expected unit ${slot} of the memory to be readable. Build it anew.`, {
          cause,
        });
      }
    },
    export: () => ({
      bytes: pages.map((page, index) => (index === pages.length - 1 ? page.subarray(0, used) : page)),
      places: places.subarray(0, count * placeWords),
    }),
  };
}

/** Most units are texts and nothing else: those as a list, language and text in turn, which is half as long. */
function pack(unit: TranslationUnit): unknown {
  const { variants, properties, ...others } = unit;
  const plain = variants.every((variant) => Object.keys(variant).length === 2);
  if (!plain || Object.keys(others).length > 0) return unit;
  const texts = variants.flatMap(({ language, text }) => [language, text]);
  return properties.length === 0 ? texts : [properties, ...texts];
}

function unpack(packed: unknown): TranslationUnit {
  if (!Array.isArray(packed)) return packed as TranslationUnit;
  const items = packed as unknown[];
  const hasProperties = typeof items[0] === "object";
  const variants: Variant[] = [];
  for (let at = hasProperties ? 1 : 0; at < items.length; at += 2) {
    variants.push({ language: items[at] as string, text: items[at + 1] as string });
  }
  return { variants, properties: hasProperties ? (items[0] as TranslationUnit["properties"]) : [] };
}
