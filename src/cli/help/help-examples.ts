/** Command lines to begin with, by command, the plainest first. */
export const commandExamples: Readonly<Record<string, readonly string[]>> = {
  build: [
    "taiyaku build report.en.md report.ja.md -o out",
    "taiyaku build report.en.md report.ja.md -o out --decisions reviewed.tsv",
    "taiyaku build pairs.tsv -o out",
    "pandoc report.docx -t markdown | taiyaku build --english - --japanese report.ja.md",
  ],
  review: [
    "taiyaku review report.en.md report.ja.md -o review.html",
    "taiyaku review report.en.md report.ja.md --decisions reviewed.tsv --glossary house.tbx",
  ],
  align: [
    "taiyaku align report.en.md report.ja.md",
    "taiyaku align report.en.md report.ja.md --format json > beads.json",
    "taiyaku align --flat lines.en.txt lines.ja.txt --lexicon edict2",
  ],
  terms: [
    "taiyaku terms report.en.md report.ja.md",
    "taiyaku terms report.en.md report.ja.md --format tsv > decisions.tsv",
    "taiyaku terms memory.tmx --minimum-score 0.5 --format json > terms.json",
    "taiyaku terms new-report.ja.md --glossary out/glossary.json",
  ],
  lookup: [
    'taiyaku lookup 日英関係省庁 "Digital Identity"',
    "taiyaku lookup semiconductor --glossary house.tbx --format json",
    "cut -f1 words.tsv | taiyaku lookup -",
  ],
  convert: [
    "taiyaku convert out/glossary.json termbase.tbx",
    "taiyaku convert house.csv glossary.txt --to omegat --source-language en",
    "taiyaku convert - house.json --from utx < house.utx",
  ],
  types: ["taiyaku types out/glossary.json -o src/glossary.ts", "taiyaku types house.tbx > glossary.ts"],
  validate: [
    "taiyaku validate app.xlf --glossary out/glossary.json",
    "taiyaku validate report.ja.md report.en.md --glossary house.tbx --fail-on error",
    'taiyaku validate "locales/**/*.xlf" --glossary terms.json --format sarif > findings.sarif',
  ],
  match: [
    "taiyaku match 第5条の規定を適用する。 --memory out/memory.tmx",
    "taiyaku match - --memory memory.snapshot --format json < lines.txt",
  ],
  concordance: [
    "taiyaku concordance 半導体 --memory out/memory.tmx",
    'taiyaku concordance "supply chain" -m a.tmx -m b.tmx',
  ],
  memory: [
    "taiyaku memory build out/memory.tmx -o memory.snapshot",
    "taiyaku memory info memory.snapshot",
    "taiyaku memory merge 2023.tmx 2024.tmx -o all.tmx",
  ],
  pretranslate: [
    "taiyaku pretranslate app.xlf --memory out/memory.tmx -o app.ja.xlf",
    "taiyaku pretranslate app.xlf -m memory.snapshot --in-place --minimum-score 0.8",
  ],
  completion: [
    "taiyaku completion bash > ~/.local/share/bash-completion/completions/taiyaku",
    "taiyaku completion zsh > ~/.zfunc/_taiyaku",
    "taiyaku completion fish > ~/.config/fish/completions/taiyaku.fish",
  ],
};
