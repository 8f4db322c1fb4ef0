import { TaiyakuError } from "../error";

/**
 * A check of a value that a caller gives, for callers without TypeScript.
 *
 * @throws TaiyakuError `invalid-argument` that names the path, such as `bitext.beads[3].score`
 */
export type Shape = (value: unknown, path: string) => void;

/** The message for a value that is not of the shape. `` Expected `text` to be a string, got 5 (number). `` */
function refuse(path: string, expected: string, value: unknown): never {
  throw new TaiyakuError("invalid-argument", `Expected \`${path}\` to be ${expected}, got ${describe(value)}.`);
}

/** A value in a message: `` `abc` (string) `` */
export function describe(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (typeof value === "object") return Array.isArray(value) ? "an array" : "an object";
  if (typeof value === "function" || typeof value === "symbol") return `a ${typeof value}`;
  return `\`${(value as number).toString().slice(0, 60)}\` (${typeof value})`;
}

export const anything: Shape = () => undefined;

export const text: Shape = (value, path) => {
  if (typeof value !== "string") refuse(path, "a string", value);
};

export const bytes: Shape = (value, path) => {
  if (!(value instanceof Uint8Array)) refuse(path, "bytes (a Uint8Array)", value);
};

export const flag: Shape = (value, path) => {
  if (typeof value !== "boolean") refuse(path, "true or false", value);
};

export const callback: Shape = (value, path) => {
  if (typeof value !== "function") refuse(path, "a function", value);
};

/** A whole number from 0, such as an offset. */
export const count: Shape = (value, path) => {
  if (typeof value !== "number" || !Number.isSafeInteger(value) || value < 0)
    refuse(path, "a whole number from 0", value);
};

/** A number from 0 to 1. */
export const score: Shape = (value, path) => {
  if (typeof value !== "number" || !(value >= 0 && value <= 1)) refuse(path, "a number from 0 to 1", value);
};

/** One of a few words. */
export function oneOf(...words: readonly string[]): Shape {
  const listed = words.map((word) => JSON.stringify(word)).join(" or ");
  return (value, path) => {
    if (typeof value !== "string" || !words.includes(value)) refuse(path, listed, value);
  };
}

export const language = /* @__PURE__ */ oneOf("en", "ja");

/** A value that may be `undefined`. */
export function optional(shape: Shape): Shape {
  return (value, path) => {
    if (value !== undefined) shape(value, path);
  };
}

/** A value that may be `null`. */
export function nullable(shape: Shape): Shape {
  return (value, path) => {
    if (value !== null) shape(value, path);
  };
}

/** An array of values of one shape. Holes count as `undefined`. */
export function listOf(shape: Shape): Shape {
  return (value, path) => {
    if (!Array.isArray(value)) refuse(path, "an array", value);
    for (let index = 0; index < value.length; index += 1) shape(value[index], `${path}[${String(index)}]`);
  };
}

/** An array or another iterable whose values the function itself reads. */
export const iterable: Shape = (value, path) => {
  if (typeof value !== "object" || value === null || !(Symbol.iterator in value)) refuse(path, "an array", value);
};

/** A pair of offsets in their order. */
export const range: Shape = (value, path) => {
  if (!Array.isArray(value) || value.length !== 2) refuse(path, "a pair of offsets", value);
  count(value[0], `${path}[0]`);
  count(value[1], `${path}[1]`);
  if (value[0] > value[1]) refuse(path, "a pair of offsets in their order", value);
};

/** An object with these fields; other fields are ignored. */
export function record(fields: Readonly<Record<string, Shape>>): Shape {
  const entries = Object.entries(fields);
  return (value, path) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) refuse(path, "an object", value);
    for (const [name, shape] of entries) shape((value as Record<string, unknown>)[name], `${path}.${name}`);
  };
}

/** A value of the first shape if the test holds, else of the second. */
export function either(isFirst: (value: unknown) => boolean, first: Shape, second: Shape): Shape {
  return (value, path) => {
    (isFirst(value) ? first : second)(value, path);
  };
}

/** A shape that is made on its first use, for shapes that contain themselves. */
export function lazy(make: () => Shape): Shape {
  let made: Shape | undefined;
  return (value, path) => {
    made ??= make();
    made(value, path);
  };
}

/**
 * Checks the arguments of a public function by their names.
 *
 * @example
 * expectArguments({ text, options }, { text: shapes.text, options: parseOptions })
 * @throws TaiyakuError `invalid-argument` for the first argument that is not of its shape
 */
export function expectArguments<Name extends string>(
  values: Readonly<Record<Name, unknown>>,
  shapes: Readonly<Record<Name, Shape>>,
): void {
  for (const name of Object.keys(shapes) as Name[]) shapes[name](values[name], name);
}
