export const help = `taiyaku: a glossary and a translation memory out of a Japanese translation and its English report

Usage
  taiyaku build EN JA [-o FOLDER] [--source-language ja|en]
      Writes memory.tmx, terms.tmx, glossary.json and glossary.csv to FOLDER (out).
  taiyaku align EN JA [--format text|json]
      Shows the segments of both documents side by side.
  taiyaku terms EN JA [--format text|json]
      Lists the pairs of terms with their evidence, the surest first.
  taiyaku lookup TERM… [--format text|json]
      Looks terms of either language up in the glossary of the Japan-UK report.
  taiyaku validate FILE… [--glossary FILE]… [--from ja|en] [--to en|ja] [--fix]
        [--format text|json|sarif|github|junit|checkstyle] [--fail-on error|warning|info|never]
        [--baseline FILE] [--config FILE]
      Checks translations: XLIFF, TMX, CSV, TSV, PO, or a document and its translation (.md, .txt; the source first).

  EN and JA are told apart by .en. and .ja. in their names, else by their script, else by
  --english FILE --japanese FILE. - is standard input.

Examples
  taiyaku build report.en.md report.ja.md -o out
  taiyaku align report.en.md report.ja.md --format json > beads.json
  taiyaku lookup 日英関係省庁 "Digital Identity"

Options
  -h, --help     this text
  --version      the version

Exit codes: 0 done, 1 nothing found (lookup) or findings (validate), 2 wrong usage or unreadable file, 70 a fault of taiyaku
`;
