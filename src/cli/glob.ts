import { readdir } from "node:fs/promises";
import { join } from "node:path";

/** Whether a path has signs of a pattern, for shells that leave it to the program. */
export function isGlob(path: string): boolean {
  return /[*?{]/u.test(path);
}

/**
 * Whether a path fits a pattern: `*` and `?` within a folder, `**` over folders, `{a,b}` for alternatives.
 *
 * @example
 * matchesGlob("po/ja/app.po", "po/**\/*.po") //=> true
 */
export function matchesGlob(path: string, pattern: string): boolean {
  return alternatives(clean(pattern)).some((one) => toRegExp(one).test(clean(path)));
}

/** The files that fit a pattern, in order. Hidden folders and `node_modules` are passed over unless the pattern names them. */
export async function expandGlob(pattern: string): Promise<string[]> {
  const cleaned = clean(pattern);
  const fixed = cleaned.split("/").slice(0, -1);
  const first = fixed.findIndex(isGlob);
  const base = (first < 0 ? fixed : fixed.slice(0, first)).join("/");
  const start = base === "" && cleaned.startsWith("/") ? "/" : base;
  const found = await filesBelow(start, cleaned);
  return found.filter((file) => matchesGlob(file, cleaned)).sort();
}

async function filesBelow(folder: string, pattern: string): Promise<string[]> {
  const entries = await readdir(folder === "" ? "." : folder, { withFileTypes: true }).catch(() => []);
  const found = await Promise.all(
    entries.map((entry) => {
      const path = folder === "" ? entry.name : join(folder, entry.name).replaceAll("\\", "/");
      const passedOver = (entry.name.startsWith(".") || entry.name === "node_modules") && !pattern.includes(entry.name);
      if (entry.isDirectory()) return passedOver ? [] : filesBelow(path, pattern);
      return entry.isFile() ? [path] : [];
    }),
  );
  return found.flat();
}

function clean(path: string): string {
  return path.replaceAll("\\", "/").replace(/^(?:\.\/)+/u, "");
}

/** `{a,b}.md` as `a.md` and `b.md`. */
function alternatives(pattern: string): string[] {
  const match = /\{([^{}]*)\}/u.exec(pattern);
  if (match === null) return [pattern];
  const [whole, choices = ""] = match;
  return choices
    .split(",")
    .flatMap((choice) =>
      alternatives(pattern.slice(0, match.index) + choice + pattern.slice(match.index + whole.length)),
    );
}

function toRegExp(pattern: string): RegExp {
  const source = pattern.replaceAll(/\*\*\/|\*\*|\*|\?|[.+^${}()|[\]\\]/gu, (sign) => {
    if (sign === "**/") return "(?:[^/]+/)*";
    if (sign === "**") return ".*";
    if (sign === "*") return "[^/]*";
    return sign === "?" ? "[^/]" : `\\${sign}`;
  });
  return new RegExp(`^${source}$`, "u");
}
