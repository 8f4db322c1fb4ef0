import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as library from "../../src";

/** Public functions that take a file or start work on another thread; they have tests of their own. */
const functions = (Object.entries(library) as [string, unknown][]).filter(
  (entry): entry is [string, (...args: unknown[]) => unknown] =>
    typeof entry[1] === "function" && !/^class\b/u.test(Function.prototype.toString.call(entry[1])),
);

/** Values of every kind, nested, with the keys that the library reads among them. */
const anyValue = fc.anything({
  key: fc.oneof(
    fc.constantFrom(
      "entries",
      "beads",
      "units",
      "text",
      "language",
      "sections",
      "blocks",
      "variants",
      "ja",
      "en",
      "id",
      "score",
    ),
    fc.string(),
  ),
  maxDepth: 4,
  maxKeys: 8,
  withBigInt: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withSparseArray: true,
});
const aText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "",
    "第1条　国家。",
    "The State.",
    "# A\n\n- a. B",
    "1".repeat(60_000),
    "\ud800",
    "{}",
    "<tmx/>",
    "ja,en\n港,port\n",
  ),
);
const argument = fc.oneof(
  anyValue,
  aText,
  fc.constantFrom(undefined, null, [], {}, Number.NaN, -1, () => 1),
);

async function outcome(call: () => unknown): Promise<string> {
  try {
    const result = call();
    // A generator does its work when it is read.
    if (isAsyncIterable(result)) for await (const piece of result) if (piece === result) break;
    if (isIterator(result)) for (const piece of result) if (piece === result) break;
    await result;
    return "result";
  } catch (error) {
    return library.isTaiyakuError(error) ? "TaiyakuError" : `${String(error)}\n${(error as Error | null)?.stack ?? ""}`;
  }
}

function isAsyncIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === "object" && value !== null && Symbol.asyncIterator in value;
}

function isIterator(value: unknown): value is Iterable<unknown> {
  return typeof value === "object" && value !== null && "next" in value && Symbol.iterator in value;
}

describe("every public function", () => {
  it.each(functions)("%s ends in a result or a TaiyakuError for any arguments", async (_, call) => {
    await fc.assert(
      fc.asyncProperty(fc.array(argument, { maxLength: 4 }), async (args) => {
        expect(await outcome(() => call(...args))).toMatch(/^(?:result|TaiyakuError)$/u);
      }),
      { numRuns: 60, seed: 20_261_128 },
    );
  });
});
