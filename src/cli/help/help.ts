/** What each command does and takes, by its name, in the order in which they are shown. */
export const commandHelp: Readonly<Record<string, string>> = {
  build: `taiyaku build EN JA [-o FOLDER] [--source-language ja|en] [--decisions FILE.tsv] [--links] [--no-review]
      Writes memory.tmx, terms.tmx, glossary.json, glossary.csv and review.html to FOLDER (out).
      --links finds many more terms, by aligning words; slower, and some are wrong.
  taiyaku build PAIRS.tsv [the same options]
      One glossary and one memory of many pairs: two paths a line, relative to PAIRS.tsv. Terms are
      found in all of them together, every place names its document; conflicts.tsv says what they translate differently.
`,
  review: `taiyaku review EN JA [-o review.html] [--decisions FILE.tsv] [--glossary FILE] [--links] [--source-language en|ja]
      Writes one HTML file, which needs no network, to read both documents side by side and to accept, reject, edit
      and comment on the terms. The decisions that it saves are what build --decisions takes. - is standard output.
`,
  align: `taiyaku align EN JA [--flat] [--lexicon FILE]… [--format text|json]
      Shows the segments of both documents side by side. --flat takes each line for a segment;
      --lexicon is EDICT, a table, a glossary or a TMX that helps.
`,
  terms: `taiyaku terms EN JA [--lexicon FILE]… [--minimum-score 0.02] [--format text|json|tsv]
      Lists the pairs of terms with their evidence, the surest first; what a term is written and rendered as besides.
      --lexicon FILE           EDICT, a table, a glossary or a TMX that helps
      --glossary FILE          a glossary in any format that convert reads: helps, and its pairs are listed as known
      --no-seed-lexicon        without the lexicon that comes with the package
      --format tsv             a decisions file for build, each term proposed behind a #
      --decisions FILE.tsv     leaves out what it rejects; with --format tsv adds to it what it does not have
      --no-links               only what the documents define, abbreviate, head or write in Latin letters
  taiyaku terms MEMORY.tmx|MEMORY.snapshot
  taiyaku terms PAIRS.tsv
      The same for a translation memory, or for all pairs of a table together (see build), with the same options.
  taiyaku terms FILE [--glossary FILE] [--format text|json]
      Lists the terms of a glossary that stand in one document.
`,
  lookup: `taiyaku lookup TERM… [--glossary FILE] [--limit 10] [--format text|json]
      Looks terms of either language up, in the glossary of the Japan-UK report if none is given.
`,
  convert: `taiyaku convert IN OUT [--from FORMAT] [--to FORMAT]
      Converts a glossary by the suffixes of the names or the formats named:
      json csv tsv tbx tbx-v2 (.v2.tbx) utx omegat (.txt .utf8 .tab), and written only
      prh (.yml) deepl google aws. What a format cannot hold is told on standard error.
      --source-language ja|en  the first column of a table, or what is translated from
      --encoding NAME          of IN, such as shift_jis (UTF-8, or what the file says)
      --date YYYY-MM-DD        in the header of UTX (today)
      --lenient                read TBX that breaks the rules of its dialect
      - is standard input or standard output; name its format with --from or --to.
`,
  types: `taiyaku types GLOSSARY [-o FILE] [--from FORMAT]
      Writes a TypeScript module whose translate() knows the glossary's terms, to FILE or standard output.
`,
  validate: `taiyaku validate FILE… [--glossary FILE]… [--format text|json|sarif|github|junit|checkstyle]
      Checks translations in XLIFF, TMX, CSV, TSV or PO, or a document and its translation (.md .txt, the source first).
      --glossary FILE          in any format that is read; of several the later ones win
      --from ja|en --to en|ja  what is translated into what (what the files say)
      --fail-on error|warning|info|never   what exits with 1 (warning)
      --write-baseline FILE    writes what is found now, for later runs to pass over
      --baseline FILE          passes over what such a file, or the JSON of an earlier run, has
      --encoding NAME          of the files, such as shift_jis (what their bytes or the files say)
      --config FILE            settings (taiyaku.config.json)
      --fix                    mends what is safe to mend, and nothing else of a file
`,
  match: `taiyaku match TEXT|- --memory FILE… [--minimum-score 0.7] [--limit 5] [--format text|json]
      Finds the units of a TMX or a snapshot that are like a text, or like each line of standard input.
      --previous TEXT, --next TEXT   the neighbours, for context matches
      --from ja --to en              the direction; by default from the language of the text
`,
  concordance: `taiyaku concordance PHRASE --memory FILE… [--limit 20] [--match-case] [--format text|json]
      Finds the units in which a phrase stands, in either language.
`,
  memory: `taiyaku memory build IN.tmx… -o OUT.snapshot
      Indexes TMX files in a snapshot, which match and concordance open at once.
  taiyaku memory info FILE [--format text|json]
      Tells how many units and which languages a TMX or a snapshot has.
  taiyaku memory merge IN… -o OUT.tmx|OUT.snapshot
      Puts memories together; units that are the same in all they say are one.
`,
  pretranslate: `taiyaku pretranslate IN.xlf --memory FILE… -o OUT.xlf [--minimum-score 0.7] [--limit 5]
      Fills XLIFF 1.2 or 2.x from a memory: exact and context matches as targets, fuzzy ones as suggestions.
      Segments that have a translation stay as they are. --in-place writes to IN itself.
`,
  completion: `taiyaku completion bash|zsh|fish
      Writes a script that completes commands, options and files in a shell.
`,
};
