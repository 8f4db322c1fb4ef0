import { randomNumbers } from "../evaluation/perturbation-edits";

interface Entry {
  readonly en: string;
  readonly ja: string;
  readonly enText: string;
  readonly jaText: string;
}

const entry = (en: string, ja: string, enText: string, jaText: string): Entry => ({ en, ja, enText, jaText });

/** A glossary of our own: katakana, Latin abbreviations, numbers, and terms that have nothing of these. */
export const harbourTerms: readonly Entry[] = [
  entry("Anchor", "錨", "A heavy iron hook that holds a ship in its place.", "船をその場に留める重い鉄の鉤。"),
  entry("Ballast", "バラスト", "Water or stone that keeps a ship upright.", "船を直立させておくための水又は石。"),
  entry("Berth", "バース", "A place at the quay for one ship.", "岸壁にある一隻分の場所。"),
  entry("Captain", "船長", "The person who commands a ship.", "船を指揮する者。"),
  entry("Container", "コンテナ", "A steel box of 20 or 40 feet.", "20又は40フィートの鋼鉄の箱。"),
  entry("Crane", "クレーン", "A machine that lifts up to 60 tonnes.", "60トンまで持ち上げる機械。"),
  entry("Dredging", "浚渫", "Digging sand out of the fairway.", "航路から砂を掘り出すこと。"),
  entry("Fairway", "航路", "The deep part of a harbour, marked by buoys.", "ブイで示された、港の深い部分。"),
  entry(
    "GPS",
    "GPS",
    "The satellite system by which a ship knows its position.",
    "船がその位置を知るための衛星システム。",
  ),
  entry("Harbour master", "港長", "The official who looks after a harbour.", "港を管理する職員。"),
  entry("Lighthouse", "灯台", "A tower with a light that is seen from 30 km.", "30 km 離れて見える光を備えた塔。"),
  entry("Pilot", "水先人", "A person who knows the fairway and guides ships.", "航路を知り、船を案内する者。"),
  entry("Radar", "レーダー", "A device that sees ships in fog.", "霧の中で船を見る装置。"),
  entry(
    "Tugboat",
    "タグボート",
    "A small strong ship that pulls larger ones.",
    "より大きな船を引く、小さく力の強い船。",
  ),
];

/** How a glossary may be written. */
export const glossaryForms: Readonly<Record<string, (term: string, text: string, english: boolean) => string>> = {
  table: (term, text) => `| ${term} | ${text} |`,
  sections: (term, text) => `## ${term}\n\n${text}\n`,
  definitions: (term, text) => `${term}\n: ${text}\n`,
  bullets: (term, text, english) => `- **${term}**${english ? ": " : "："}${text}`,
  paragraphs: (term, text, english) => `**${term}**${english ? " – " : "：　"}${text}\n`,
};

/** The glossary in one form, the Japanese in an order drawn by lot. */
export function writeGlossary(
  form: string,
  seed: number,
  terms: readonly Entry[] = harbourTerms,
): { en: string; ja: string } {
  const random = randomNumbers(seed);
  const order = terms.map((term) => ({ term, at: random() })).sort((a, b) => a.at - b.at);
  const write = glossaryForms[form] ?? (() => "");
  const head = (en: boolean): string =>
    form === "table" ? (en ? "| Term | Meaning |\n| --- | --- |\n" : "| 用語 | 意味 |\n| --- | --- |\n") : "";
  return {
    en: `# Words of the Harbour\n\n${head(true)}${terms.map((each) => write(each.en, each.enText, true)).join("\n")}\n`,
    ja: `# 港のことば\n\n${head(false)}${order.map(({ term }) => write(term.ja, term.jaText, false)).join("\n")}\n`,
  };
}
