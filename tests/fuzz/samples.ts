import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { readGlossary, writeGlossary, type GlossaryFormat } from "../../src/format";
import { longestCase } from "./mutate";

const glossaryTable =
  "id,ja,ja reading,ja status,en,en status,type,definition,note\n" +
  "data-flow,データ流通,データりゅうつう,preferred,data flow,preferred,term,データが国境を越えること,\n" +
  'memo,覚書,おぼえがき,preferred,"memorandum, signed",preferred,document,,"two\nlines"\n' +
  "old,旧語,,deprecated,old word,admitted,term,,\n";

const xliff12 = `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="ja" target-language="en" datatype="plaintext"><body>
<trans-unit id="1"><source>第3条の<g id="1">規定</g>を適用する。</source><seg-source><mrk mtype="seg" mid="1">第3条の規定</mrk></seg-source><target state="final">The provisions of Article 3.</target><note>taiyaku-ignore: number</note></trans-unit>
<group id="g"><trans-unit id="2" translate="no"><source>x<x id="1"/></source><alt-trans><target>y</target></alt-trans></trans-unit></group></body></file></xliff>`;

const xliff2 = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="ja" trgLang="en"><file id="f"><unit id="u"><notes><note>n</note></notes>
<originalData><data id="d1">&lt;b&gt;</data></originalData><segment id="s1"><source>第<pc id="1" dataRefStart="d1">三</pc>条</source><target>Article 3</target></segment>
<ignorable><source> </source></ignorable><segment><source>はい。<ph id="2"/><sc id="3"/><ec startRef="3"/><mrk id="m" translate="no">X</mrk></source></segment></unit></file></xliff>`;

const po = `msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\nLanguage: ja\\n"

# translator taiyaku-ignore: number
#. extracted
#: a.c:1
#, fuzzy, c-format
#| msgid "old"
msgctxt "menu"
msgid "%d file\\n"
msgid_plural "%d files\\n"
msgstr[0] "%d 個の"
"ファイル\\n"

#~ msgid "gone"
#~ msgstr "消えた"
`;

const decisions = `decision\tja\ten\ttype\tstatus\taddress\tnote\tpos\tnew ja\tnew en
# by hand
accept\t半導体\tsemiconductor\tterm\tpreferred\tPillar One › 3\ta note\tnoun\t\t
reject\tもの\tthing
edit\t覚え書き\tmemorandum\tdocument\t\t\t"says ""hello"""\t\t覚書\tMemorandum
`;

const utx =
  "#UTX 1.20; ja/en; 2026-11-22; copyright: us; license: MIT\n#src\ttgt\tsrc:pos\tterm status\tcomment\n半導体\tsemiconductor\tnoun\tapproved\tx\n旧語\told word\tnoun\tforbidden\t\n";

const tmx = `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4"><header creationtool="a" creationtoolversion="1" segtype="sentence" o-tmf="a" adminlang="en" srclang="ja" datatype="xml"><note>n</note><prop type="p">v</prop><ude name="u" base="Macintosh"><map unicode="#xF8FF" code="#xF0" ent="Apple_logo" subst="[Apple]"/></ude></header><body>
<tu tuid="1" creationdate="20260101T000000Z" usagecount="3"><prop type="next">はい。</prop><tuv xml:lang="ja"><seg>第3条の<bpt i="1" x="1">&lt;b&gt;</bpt>規定<ept i="1">&lt;/b&gt;</ept>を<ph x="2">{0}<sub>下</sub></ph>適用する。</seg></tuv><tuv xml:lang="en-GB"><seg>The <hi type="t">provisions</hi> of <it pos="begin">x</it>Article 3&#12354;<![CDATA[ & ]]></seg></tuv></tu>
<tu srclang="*all*"><tuv lang="EN_us"><seg>Yes.</seg></tuv><tuv xml:lang="ja_JP"><seg>はい。</seg></tuv></tu></body></tmx>`;

const config = JSON.stringify({
  $schema: "x",
  glossary: ["terms.json"],
  from: "ja",
  to: "en",
  rules: {
    whitespace: "off",
    "missing-term": ["warning", { count: "each" }],
    "length-ratio": ["info", { deviations: 5 }],
  },
  ignore: [{ rule: "number", file: "legacy/**" }],
  failOn: "error",
  baseline: "b.json",
});

const baseline = JSON.stringify({
  schemaVersion: 1,
  findings: [
    {
      ruleId: "number",
      severity: "error",
      message: "m",
      file: "a.xlf",
      unit: "1",
      line: 1,
      column: 1,
      range: [0, 1],
      actual: "1",
      expected: "2",
    },
  ],
});

const english = `# Report: Progress
## Pillar One: Growth
1. Both Participants (hereinafter "the Participants") signed an MoU worth £250m on 3 May 2024.[^1]
   - (a) the Ministry of Things (MoT); and
   - (b) Prof. Smith's U.S. office, e.g. at 10 a.m. It closed.
2. | a | b |
   |---|---|
   | x | y |

Page 3 of 9

continued here. **Article 12** applies to *all* [links](http://a.b/c).
[^1]: A note.
`;

const japanese = `# 報告書：進捗
## 第一の柱：成長
１．日英関係省庁（以下「日英関係省庁」という。）は、2024年５月３日、2億5千万ポンドの覚書（MoU）に署名した。[^1]
　　ア　事物省（MoT）、及び
　　イ　スミス教授の米国事務所。閉鎖された！「本当か？」
２．第十二条の二は、全てに適用する。

- 3 -

[^1]: 注。令和６年度、前年比12.5％増の三千五百件、第2四半期。
`;

const page = `<!DOCTYPE html><html lang="ja"><head><meta charset="utf-8"><title>規則</title></head><body><nav><a href="/">Home</a></nav>
<main><h1>規則 &amp; Rules</h1><p>会館は<b>九時</b>に<ruby>開<rt>ひら</rt></ruby>く。<sup><a href="#n1" id="r1">1</a></sup><br>次。</p>
<ol type="i" start="3" reversed><li value="9">一<ul><li>二</ul><li><p>三</ol><table><caption>c<tr><th>a<td rowspan="2">b<tr><td>c</table>
<dl><dt>t<dd>d</dl><pre><code>x\n  y</code></pre><div hidden>h</div><p><font><i>x<p>y</font></main><section><ol><li id="n1">注。<a href="#r1">↩</a></ol></section></body></html>`;

/** Samples by the end of a file's name: own ones, and those of the folders that are given. */
export function loadSamples(folders: readonly string[]): (...suffixes: string[]) => readonly string[] {
  const texts: [name: string, text: string][] = [
    ...Object.entries({
      "a.tmx": tmx,
      "a.xlf": xliff12,
      "b.xlf": xliff2,
      "a.po": po,
      "a.decisions": decisions,
      "a.utx": utx,
    }),
    ...Object.entries({
      "a.config": config,
      "a.baseline": baseline,
      "a.html": page,
      "a.md": english,
      "b.md": japanese,
      "a.csv": glossaryTable,
    }),
    ["b.csv", 'source,target,note\n第3条,Article 3,taiyaku-ignore: number\n"a,""b",ｃ,\n'],
    ["b.tsv", "ja\ten\n第3条\tArticle 3\nはい\tYes\n"],
    [
      "a.edict",
      "半導体(P);セミコン [はんどうたい] /(n) semiconductor/(n) chip/EntL1234X/\n覚書 [おぼえがき] /memorandum/memo/\n",
    ],
    ...written(),
  ];
  for (const folder of folders) {
    for (const path of filesBelow(folder)) {
      if (statSync(path).size <= longestCase) texts.push([basename(path).toLowerCase(), readFileSync(path, "utf8")]);
    }
  }
  return (...suffixes) => {
    const found = texts.filter(([name]) => suffixes.some((suffix) => name.endsWith(suffix))).map(([, text]) => text);
    if (found.length === 0) throw new Error(`No sample ends in ${suffixes.join(", ")}`);
    return found;
  };
}

/** The small table in every format that is read. */
function written(): [string, string][] {
  const { glossary } = readGlossary(glossaryTable, "csv");
  const formats: [GlossaryFormat, string][] = [
    ["json", "glossary.json"],
    ["tsv", "glossary.tsv"],
    ["tbx", "v3.tbx"],
    ["tbx-v2", "v2.tbx"],
    ["utx", "b.utx"],
    ["omegat", "omegat.tab"],
  ];
  return formats.map(([format, name]) => [name, writeGlossary(glossary, format, { date: "2026-01-01" }).text]);
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(path) : entry.isFile() ? [path] : [];
    });
}
