import type * as Taiyaku from "../../../src/browser";
import type { glossary as shipped } from "../../../src/shipped-glossary";

/** What a page does with taiyaku: it is run in a browser and in Node, and the answers are the same. */
export async function answers(taiyaku: typeof Taiyaku, glossary: typeof shipped): Promise<object> {
  const index = taiyaku.compileGlossary(glossary);
  const tmx = taiyaku.formatTmx({
    header: { sourceLanguage: "ja" },
    units: [
      {
        variants: [
          { language: "ja", text: "第3条の規定を適用する。" },
          { language: "en", text: "The provisions of Article 3 apply." },
        ],
        properties: [],
      },
    ],
  });
  const packed = new Blob([tmx]).stream().pipeThrough(new CompressionStream("gzip"));
  const { units } = await taiyaku.parseTmx(new Uint8Array(await new Response(packed).arrayBuffer()));
  const memory = new taiyaku.TranslationMemory();
  for (const unit of units) memory.add(unit);
  const saved: (readonly [string, Uint8Array])[] = [];
  const storage: Taiyaku.MemoryStorage = {
    name: "memory",
    async *read() {
      yield* saved;
    },
    write: (sections) => Promise.resolve(void saved.push(...sections)),
  };
  await memory.save(storage);
  const opened = await taiyaku.TranslationMemory.open(storage);
  const tbx = taiyaku.writeGlossary(glossary, "tbx");
  const csv = taiyaku.writeGlossary(glossary, "csv");
  const bitext = taiyaku.alignDocuments(
    taiyaku.parseDocument("# Report\n\n1. Both Participants met. They signed a memorandum of 2024.\n", {
      language: "en",
    }),
    taiyaku.parseDocument("# 報告書\n\n１．日英関係省庁は会合した。2024年の覚書に署名した。\n", { language: "ja" }),
  );
  let code = "";
  try {
    taiyaku.parseGlossary({ schemaVersion: 1, entries: [{}] });
  } catch (error) {
    if (taiyaku.isTaiyakuError(error)) code = error.code;
  }
  return {
    translate: glossary.translate("日英関係省庁"),
    lookup: taiyaku.lookupTerm("suply chain", index)[0]?.id,
    recognized: taiyaku
      .recognizeTerms("日英関係省庁は、広島AIプロセスの成果を歓迎した。", index, { language: "ja" })
      .map(({ range }) => range),
    units,
    match: memory.match("第5条の規定を適用する。")[0]?.target,
    opened: opened.match("第3条の規定を適用する。")[0]?.score,
    concordance: memory.searchConcordance("規定").length,
    tbx: taiyaku.readGlossary(tbx.text, "tbx").glossary.entries.length,
    csv: taiyaku.readGlossary(csv.text, "csv").glossary.entries.length,
    findings: taiyaku
      .validateTranslation(
        { source: "日英関係省庁は300件を承認した。", target: "The ministries approved 30 cases ." },
        index,
      )
      .map(({ ruleId, range }) => [ruleId, range]),
    beads: bitext.beads.map(({ en, ja }) => [en.length, ja.length]),
    code,
  };
}
