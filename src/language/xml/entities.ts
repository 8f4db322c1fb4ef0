/** Receives what is wrong with an entity: its kind, what is wrong, and a remedy. */
export type ReportEntity = (
  kind: "undeclared-entity" | "external-entity" | "entity-expansion",
  message: string,
  remedy: string,
) => void;

/** How long an entity may get, and how much all of them may add to a file. Honest files stay far below; bombs do not. */
const longestEntity = 4096;
const longestExpansion = 1 << 22;
const deepestEntity = 8;

/** Names of HTML that tools write into TMX without declaring them. */
const html: Readonly<Record<string, string>> = /* @__PURE__ */ (() =>
  Object.fromEntries(
    (
      "nbsp 160 iexcl 161 cent 162 pound 163 curren 164 yen 165 brvbar 166 sect 167 uml 168 copy 169 ordf 170 laquo 171 not 172 " +
      "shy 173 reg 174 macr 175 deg 176 plusmn 177 sup2 178 sup3 179 acute 180 micro 181 para 182 middot 183 cedil 184 sup1 185 " +
      "ordm 186 raquo 187 frac14 188 frac12 189 frac34 190 iquest 191 Agrave 192 Aacute 193 Acirc 194 Atilde 195 Auml 196 Aring 197 " +
      "AElig 198 Ccedil 199 Egrave 200 Eacute 201 Ecirc 202 Euml 203 Igrave 204 Iacute 205 Icirc 206 Iuml 207 Ntilde 209 Ograve 210 " +
      "Oacute 211 Ocirc 212 Otilde 213 Ouml 214 times 215 Oslash 216 Ugrave 217 Uacute 218 Ucirc 219 Uuml 220 szlig 223 agrave 224 " +
      "aacute 225 acirc 226 atilde 227 auml 228 aring 229 aelig 230 ccedil 231 egrave 232 eacute 233 ecirc 234 euml 235 igrave 236 " +
      "iacute 237 icirc 238 iuml 239 ntilde 241 ograve 242 oacute 243 ocirc 244 otilde 245 ouml 246 divide 247 oslash 248 ugrave 249 " +
      "uacute 250 ucirc 251 uuml 252 yuml 255 OElig 338 oelig 339 ensp 8194 emsp 8195 thinsp 8201 ndash 8211 mdash 8212 lsquo 8216 " +
      "rsquo 8217 sbquo 8218 ldquo 8220 rdquo 8221 bdquo 8222 dagger 8224 bull 8226 hellip 8230 permil 8240 lsaquo 8249 rsaquo 8250 " +
      "euro 8364 trade 8482 larr 8592 uarr 8593 rarr 8594 darr 8595 minus 8722 ne 8800 le 8804 ge 8805"
    )
      .match(/\b\w+ \d+/g)
      ?.map((entry) => [entry.split(" ")[0] ?? "", String.fromCodePoint(Number(entry.split(" ")[1]))]) ?? [],
  ))();

const predefined: Readonly<Record<string, string>> = { amp: "&", gt: ">", lt: "<", quot: '"', apos: "'" };

/** Gives what an entity's name stands for; undefined is left to the parser, which reports it. */
export interface EntityTable {
  /** Takes the entities that a document type declares. */
  declare(doctype: string): void;
  resolve(name: string): string;
}

/** The entities that a document type declares in itself, with their texts; null for the text of another file. */
function declarationsOf(doctype: string): [name: string, text: string | null][] {
  if (!doctype.includes("[")) return [];
  const subset = doctype.slice(doctype.indexOf("[") + 1).replace(/<!--[\s\S]*?-->/g, "");
  const declarations = subset.matchAll(/<!ENTITY\s+([\w.:-]+)\s+(?:'([^']*)'|"([^"]*)"|(?:SYSTEM|PUBLIC)\b)/g);
  return [...declarations].map(([, name = "", single, double]) => [name, single ?? double ?? null]);
}

/** Entities of one file. Nothing is fetched, and what they expand to is bounded. */
export function createEntityTable(report: ReportEntity): EntityTable {
  const declared = new Map<string, string | null>();
  const expanded = new Map<string, string>();
  let total = 0;

  const tooLong = (name: string): string => {
    report(
      "entity-expansion",
      `the entity &${name}; expands to more than ${longestEntity} characters, or all of them to too many`,
      "Such files are made to exhaust a reader; if this one is honest, write the text out",
    );
    return `&${name};`;
  };

  /** The text of a declared entity; null if it is too long or too deep. */
  const expand = (name: string, depth: number): string | null => {
    const known = expanded.get(name);
    if (known !== undefined) return known;
    if (depth > deepestEntity) return null;
    let length = 0;
    const text = (declared.get(name) ?? `&${name};`).replace(
      /&(#x[\da-f]+|#\d+|[\w.:-]+);/gi,
      (whole, inner: string) => {
        if (length > longestEntity) return "";
        const part =
          reference(inner) ??
          predefined[inner] ??
          (declared.has(inner) ? expand(inner, depth + 1) : (html[inner] ?? whole));
        length += part?.length ?? longestEntity + 1;
        return part ?? "";
      },
    );
    if (length > longestEntity || text.length > longestEntity) return null;
    expanded.set(name, text);
    return text;
  };

  return {
    declare(doctype) {
      // The first declaration of a name counts, by the XML recommendation.
      for (const [name, text] of declarationsOf(doctype)) if (!declared.has(name)) declared.set(name, text);
    },
    resolve(name) {
      const value = declared.get(name);
      if (value === undefined) {
        const known = html[name];
        report("undeclared-entity", `the entity &${name}; is not declared`, "Write the character itself");
        return known ?? `&${name};`;
      }
      if (value === null) {
        report(
          "external-entity",
          `the entity &${name}; stands for another file, which is not fetched`,
          "Write its text into this file",
        );
        return `&${name};`;
      }
      const text = expand(name, 0);
      total += text?.length ?? 0;
      return text === null || total > longestExpansion ? tooLong(name) : text;
    },
  };
}

function reference(name: string): string | null {
  if (!name.startsWith("#")) return null;
  const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
  return code > 0x1f && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : "";
}
