import { assets } from "./assets";
import type { PageData } from "./page-data";

/** The page: its own style and script, and the data as JSON, which no browser takes for markup. */
export function pageOf(data: PageData): string {
  const { shell, style, script, styleHash, scriptHash } = assets;
  const policy = [
    "default-src 'none'",
    `style-src '${styleHash}'`,
    `script-src '${scriptHash}'`,
    "base-uri 'none'",
    "form-action 'none'",
    // Text can become markup or code by no function of the page, neither.
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
  return [
    "<!doctype html>\n",
    '<html lang="en">\n<head>\n<meta charset="utf-8">\n',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">\n`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
    '<meta name="referrer" content="no-referrer">\n<meta name="color-scheme" content="light dark">\n',
    `<title>${escapeText(titleOf(data))}</title>\n<style>${style}</style>\n</head>\n<body>\n`,
    shell,
    `<script type="application/json" id="data">${jsonInHtml(data)}</script>\n<script>${script}</script>\n</body>\n</html>\n`,
  ].join("");
}

function titleOf({ title, files }: PageData): string {
  return `Review: ${title.en || title.ja || files.en || "two documents"}`;
}

function escapeText(text: string): string {
  return text
    .replace(/[\0-\x1f\x7f]+/g, " ")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

/**
 * JSON that ends no script element and opens no comment in one, and that is a line of JavaScript as well.
 * `jsonInHtml("</script>") //=> '"\\u003c/script>"'`
 */
export function jsonInHtml(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
