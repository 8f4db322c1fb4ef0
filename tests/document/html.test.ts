import { describe, expect, it } from "vitest";
import { documentOfContent, readContent } from "../../src/document";
import type { Document, Language } from "../../src/model";
import { linesOf } from "./content-outline";

async function read(page: string | Uint8Array, language: Language = "en"): Promise<Document> {
  const bytes = typeof page === "string" ? new TextEncoder().encode(page) : page;
  const content = await readContent({ bytes, file: "a.html" });
  if (content === undefined) throw new Error("no reader");
  return documentOfContent(content, { file: "a.html", language });
}

const lines = async (page: string, language: Language = "en"): Promise<string[]> => linesOf(await read(page, language));

const leftOut = async (page: string): Promise<(string | undefined)[][]> =>
  (await read(page)).findings.map(({ ruleId, actual }) => [ruleId, actual]);

const text = "<p>The hall opens at nine.</p>";

describe("the main content of a page", () => {
  it("is its main element; the text around it is reported", async () => {
    const page = `<!doctype html><title>T</title><header>Site</header><nav><a href=/>Home</a></nav><main><h1>Hall</h1>${text}</main><footer>Imprint</footer>`;
    expect(await lines(page)).toEqual(["= Hall", "The hall opens at nine."]);
    expect(await leftOut(page)).toEqual([
      ["page-furniture", "Site / Imprint"],
      ["navigation", "Home"],
    ]);
  });

  it("has the one heading of the first level that is outside of it", async () => {
    expect(await lines(`<header><h1>Hall</h1></header><main><h2>Use</h2>${text}</main>`)).toEqual([
      "= Hall",
      "# Use",
      "The hall opens at nine.",
    ]);
  });

  it("is a hidden element that has most of the text, as a script shows it", async () => {
    expect(await lines(`<main hidden>${text}</main>`)).toEqual(["The hall opens at nine."]);
  });

  it("is an article with most of the text", async () => {
    expect(await lines(`<div>Menu</div><article>${text}</article>`)).toEqual(["The hall opens at nine."]);
  });

  it("is the body without lists of links, where a page has no landmarks", async () => {
    const menu = ["Home", "News", "About", "Contact"].map((name) => `<li><a href=/${name}>${name}</a></li>`).join("");
    expect(await lines(`<ul class=global-nav>${menu}</ul>${text}<ul>${menu}</ul>`)).toEqual([
      "The hall opens at nine.",
      "•1) Home",
      "•2) News",
      "•3) About",
      "•4) Contact",
    ]);
  });

  it("has no scripts, styles, hidden elements or controls", async () => {
    const page = `${text}<script>x()</script><style>p{}</style><p hidden>a</p><p style="display: none">b</p><span class=sr-only>c</span><button>d</button>`;
    expect(await lines(page)).toEqual(["The hall opens at nine."]);
    expect(await leftOut(page)).toEqual([
      ["hidden-text", "a / b / c"],
      ["form-control", "d"],
    ]);
  });

  it("has no signs that link to headings", async () => {
    expect(await lines(`<h2 id=x>Use<a class=headerlink href=#x>¶</a></h2>${text}`)).toEqual([
      "= Use",
      "The hall opens at nine.",
    ]);
  });
});

describe("lists of a page", () => {
  it.each([
    ["<ol><li>One.<li>Two.</ol>", ["1", "2"]],
    ["<ol type=a start=3><li>One.<li>Two.</ol>", ["c", "d"]],
    ["<ol type=I><li>One.<li value=5>Two.</ol>", ["I", "V"]],
    ["<ol reversed><li>One.<li>Two.</ol>", ["2", "1"]],
    ["<ol style='list-style-type: katakana-iroha'><li>One.<li>Two.</ol>", ["イ", "ロ"]],
    ["<ul><li>One.<li>Two.</ul>", ["•1", "•2"]],
    ["<ul style='list-style: none'><li>(a) One.<li>(b) Two.</ul>", ["a", "b"]],
  ])("have the labels that a browser prints: %s", async (list, expected) => {
    expect((await lines(list)).map((line) => line.split(")")[0])).toEqual(expected);
  });

  it("are nested, also where a list is directly in a list", async () => {
    expect(await lines("<ol><li>One.<ul><li>In one.</ul><li>Two.<ol type=i><li>Deep.</ol></ol>")).toEqual([
      "1) One.",
      "  •1) In one.",
      "2) Two.",
      "  i) Deep.",
    ]);
    expect(await lines("<ol><li>One.</li><ol type=a><li>In one.</ol><li>Two.</ol>")).toEqual([
      "1) One.",
      "  a) In one.",
      "2) Two.",
    ]);
  });

  it("hold several paragraphs in an item", async () => {
    expect(await lines("<ul><li><p>One.<p>More.</ul>")).toEqual(["•1) One. / More."]);
  });
});

describe("tables and definitions of a page", () => {
  it("have a block for each cell", async () => {
    expect(
      await lines("<table><caption>Rooms</caption><tr><th>Name<th>Use<tr><td>Hall<td>Meet<br>here</table>"),
    ).toEqual(["Rooms", "|Name", "|Use", "|Hall", "|Meet here"]);
  });

  it("are read as parts of the page where a table is for layout", async () => {
    const page = `<table><tr><td><h2>Left</h2>${text}<td><h2>Right</h2>${text}</table>`;
    expect(await lines(page)).toEqual(["# Left", "The hall opens at nine.", "# Right", "The hall opens at nine."]);
  });

  it("have terms and their definitions", async () => {
    expect(await lines("<dl><dt>Hall<dd>A large room.</dl>")).toEqual([":Hall", ":A large room."]);
  });
});

describe("the text of a page", () => {
  it("has white space as a browser shows it, and no spaces where Japanese lines are broken", async () => {
    expect(await lines("<p>  Two\n  words&nbsp; and <b>bold</b>\n<i>ones</i>.  </p>")).toEqual([
      "Two words and bold ones.",
    ]);
    expect(await lines("<p>会館の\n  規則<b>である</b>\n。</p>", "ja")).toEqual(["会館の規則である。"]);
  });

  it("has entities as characters", async () => {
    expect(await lines("<p>A &amp; B &lt;c&gt; &#x3042;&#12356; AT&T &copy;2024 x&shy;y.</p>")).toEqual([
      "A & B <c> あい AT&T ©2024 xy.",
    ]);
  });

  it("has paragraphs between two line breaks, and lines that are ended by hand", async () => {
    expect(await lines("次のとおり開く。<br><br>日時：五月一日<br>場所：会館", "ja")).toEqual([
      "次のとおり開く。",
      "日時：五月一日",
      "場所：会館",
    ]);
  });

  it("has the base of ruby and no reading", async () => {
    expect(await lines("<p>会<ruby>館<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>の規則である。", "ja")).toEqual([
      "会館の規則である。",
    ]);
  });

  it("has quotation marks for quotations", async () => {
    expect(await lines("<p>He said <q>no</q>.")).toEqual(["He said “no”."]);
  });
});

describe("notes of a page", () => {
  it("are told by the links that call them", async () => {
    const page =
      "<p>A sentence<sup><a id=r1 href=#n1>1</a></sup>. Another<a href=#n2 role=doc-noteref>2</a>." +
      "<section role=doc-endnotes><ol><li id=n1>First note. <a href=#r1>↩</a><li id=n2><p>Second note.</ol></section>";
    expect(await lines(page)).toEqual(["A sentence[^1]. Another[^2].", "[^1]: First note.", "[^2]: Second note."]);
  });

  it("may be paragraphs with their label", async () => {
    const page = "<p>規則<a href='#a'>（注1）</a>である。</p><p id=a>（注1）別に定める。</p>";
    expect(await lines(page, "ja")).toEqual(["規則[^1]である。", "[^1]: 別に定める。"]);
  });
});

describe("the encoding of a page", () => {
  const shiftJis = (head: string): Uint8Array => {
    const sign = [0x89, 0xef, 0x8a, 0xd9, 0x82, 0xc5, 0x82, 0xa0, 0x82, 0xe9, 0x81, 0x42];
    return new Uint8Array([...new TextEncoder().encode(`${head}<p>`), ...sign]);
  };

  it.each([
    ["is declared", '<meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS">'],
    ["is not declared", ""],
    ["is declared wrongly", "<meta charset=utf-8>"],
  ])("is found where it %s", async (_, head) => {
    expect(linesOf(await read(shiftJis(head), "ja"))).toEqual(["会館である。"]);
  });
});

describe("hostile pages", () => {
  const failure = (page: string): Promise<string> =>
    read(page).then(
      () => "",
      (error: unknown) => (error as Error).message,
    );

  it("may not be nested without end", async () => {
    expect(await failure("<div>".repeat(100_000))).toMatch(/nested deeper than 512/u);
  });

  it("may not leave formatting open without end", async () => {
    const page = Array.from({ length: 300 }, (_, size) => `<p><font size=${String(size)}>`).join("x");
    expect(await failure(page)).toMatch(/tags for formatting are not closed/u);
  });
});
