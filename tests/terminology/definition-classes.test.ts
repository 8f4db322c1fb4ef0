import { pairSupport } from "../../src/terminology/definitions/pair-support";
import { describe, expect, it } from "vitest";
import { findDefinitions, type Language } from "../../src";
import { pairDefinitions } from "../../src/terminology/definitions/pair-definitions";
import { createTokenizer } from "../../src/language";

/** A class of forms with a text of each and what it introduces: `term`, or `term = what it stands for`. */
type Class = readonly [name: string, text: string, ...introduced: string[]];

const english: readonly Class[] = [
  ["letters inside words", "A spectrophotometer (SPM) is used.", "SPM = spectrophotometer"],
  [
    "Greek letters",
    "Growth factor beta (GF-β) and globin-2α (GL-2α)",
    "GF-β = Growth factor beta",
    "GL-2α = globin-2α",
  ],
  ["numbers", "Sea level event 2031 (SLE-31)", "SLE-31 = Sea level event 2031"],
  ["a version", "The Harbour Entry Protocol (HEP-4) is old.", "HEP-4 = Harbour Entry Protocol"],
  [
    "numbers first",
    "A three-wheel drive (3WD) and 4-methylbenzol (4-MB)",
    "3WD = three-wheel drive",
    "4-MB = 4-methylbenzol",
  ],
  ["chemistry", "Sulfur dioxide (SO2) escapes.", "SO2 = Sulfur dioxide"],
  ["a sign", "boats, rafts, canoes, and kayaks (BRCK+) are let.", "BRCK+ = boats, rafts, canoes, and kayaks"],
  ["two words", "The Quay Dues Act 2019 (“QuDA 2019”) applies.", "QuDA 2019 = Quay Dues Act 2019"],
  ["a slash", "tide-and-current mass survey (TC-MS/MS)", "TC-MS/MS = tide-and-current mass survey"],
  [
    "initials only",
    "sound navigation using range estimates (snure) at ten knots per hour (kph)",
    "snure = sound navigation using range estimates",
    "kph = knots per hour",
  ],
  ["first letters in a row", "The Bremen Institute of Hydrology (Brehyd)", "Brehyd = Bremen Institute of Hydrology"],
  [
    "a hyphen before",
    "the b-Fin receptor kinase (FRK) and the Salted-Mud Survey Group (MSG)",
    "FRK = b-Fin receptor kinase",
    "MSG = Salted-Mud Survey Group",
  ],
  ["U.S.", "Work of the U.S. Bureau for Coastal Safety (USBCS)", "USBCS = U.S. Bureau for Coastal Safety"],
  [
    "the kind of body unspelt",
    "the Department for Ports, Ferries and Tides (DPFT), the Ministry of Coast and Lakes (CAL)",
    "DPFT = Department for Ports, Ferries and Tides",
    "CAL = Ministry of Coast and Lakes",
  ],
  [
    "the institute unspelt",
    "the National Institute of Coastal Ocean and Tide Surveys (COTS)",
    "COTS = National Institute of Coastal Ocean and Tide Surveys",
  ],
  [
    "another language's letters",
    "the Federation of Danish Pilots (LVDK) and Norway’s Agency for Lights (FYRV)",
    "LVDK = Federation of Danish Pilots",
    "FYRV = Agency for Lights",
  ],
  ["a role before it", "the head of the Union of Baltic Divers (BSX)", "BSX = Union of Baltic Divers"],
  ["words of another language", "Hafenamt für Schleusen und Wehre (HSW)", "HSW = Hafenamt für Schleusen und Wehre"],
  [
    "another order",
    "the International Organization for Rivers and Seas (SOIR)",
    "SOIR = International Organization for Rivers and Seas",
  ],
  [
    "a place or field behind it",
    "the Harbour Guard Commission of Malta (HGC), the Minister of State for Ports, Rail and Roads (MoS)",
    "HGC = Harbour Guard Commission",
    "MoS = Minister of State",
  ],
  ["a number between", "the Port Waste Regulation (EU) 2031/17 (“PWR”)", "PWR = Port Waste Regulation"],
  [
    "several in a bracket",
    "the Port Safety Board (hereinafter “PSB” or “the Board”)",
    "PSB = Port Safety Board",
    "the Board",
  ],
  ["a slash of bodies", "the Tide Group of the NORC (NORC/TG)", "TG = Tide Group"],
  ["square brackets", "the mean tide height [MTH] rose", "MTH = mean tide height"],
  ["dashes", "The Northern Pilots Guild – NPG – met.", "NPG = Northern Pilots Guild"],
  [
    "Markdown",
    "**Mean Sea Level** (MSL) and [Low Water Mark](https://example.org/a) (LWM)",
    "MSL = Mean Sea Level",
    "LWM = Low Water Mark",
  ],
  ["a line break", "the Harbour Pilots\n    Register (HPR)", "HPR = Harbour Pilots\n    Register"],
  [
    "said behind it",
    "Mean High Water, often abbreviated as MHW, and Low Tide Line, also known by its acronym LTL,",
    "MHW = Mean High Water",
    "LTL = Low Tide Line",
  ],
  [
    "said before it",
    "VTS stands for vessel traffic service; ETA is short for estimated time of arrival.",
    "VTS = vessel traffic service",
    "ETA = estimated time of arrival",
  ],
  ["reversed, unspelt first words", "PRD (port reception depot, see below)", "PRD = port reception depot"],
  [
    "a possessive, a number",
    "the Lighthouse Board’s (LB’s) plan and the Oslo Fish Exchange (OFE: 7001)",
    "LB = Lighthouse Board",
    "OFE = Oslo Fish Exchange",
  ],
  ["reversed, two words", "Open TAN (open tidal area network)", "Open TAN = open tidal area network"],
  ["emphasis", "This is called *silting up*, which is known as _scour_.", "silting up", "scour"],
  ["a line break before means", '1.1. "Berth"\n     means a place for a ship.', "Berth"],
  ["something between", "“You” (or “Your”) means the owner, and “Dues” of a Port means fees.", "You", "Your", "Dues"],
  [
    "without quotation marks",
    "Rivas Shipping (hereinafter referred to as the Carrier) and you (hereinafter: customer)",
    "Carrier",
    "customer",
  ],
  [
    "parties",
    "each a “Party” and, collectively, the “Parties”, with Ost Bank (in such capacity, the “Agent”)",
    "Party",
    "Parties",
    "Agent",
  ],
  ["its head alone", "the Helsinki Convention on the Baltic (the Convention)", "Convention"],
  ["dashes and quotation marks", "Law No. 7 — the “Law” — applies.", "Law"],
  // None is introduced.
  ["tickers", "Toro Marine (NYSE: TM) and Toro (NASDAQ: TORO) rose."],
  ["countries", "upper shelves (US), the Union of Pilots (UK), exports (EU)"],
  ["people and places", "Ann Bell (NAVY), Bo Lind (Oslo) and Cy Dahl (CEO)"],
  ["citations", "as shown (Lind 2010; Bell, 2019) and in [RFC9999] (see Annex B)"],
  ["lists of examples", "defaults (e.g. “root”, “admin”, or “sa”) and verbs (GET, POST)"],
  ["code", 'print("harbour") and `f("x", (WMO))` and call("a").'],
  ["capitals everywhere", "THE PROGRAM (AND ALL THE OTHER PROGRAMS) IS FREE."],
  ["speech", "She called it “a thing nobody had ever seen before” and left."],
  ["a negation", "They do *not* mean that."],
  ["hereafter as a word", "whether known or hereafter invented, it is henceforth free."],
];

const japanese: readonly Class[] = [
  ["Latin names in Japanese", "この Harbour Entry Point (HEP) は", "HEP = Harbour Entry Point"],
  [
    "English and abbreviation, in any order",
    "入港地点 (Harbour Entry Point, HEP) と水位（MTH；Mean Tide Height）",
    "HEP = Harbour Entry Point",
    "MTH = Mean Tide Height",
  ],
  [
    "readings and several languages",
    "世界灯台会議（せかいとうだいかいぎ、英: World Lighthouse Congress、略称: WLC、仏: Congrès）は",
    "WLC = World Lighthouse Congress",
  ],
  ["nested brackets", "灯台連合（LU：Lighthouse Union（本部：ジュネーブ））は", "LU = Lighthouse Union"],
  ["a colon that says it", "標準部門（LU-S：LU Standards Sector）", "LU-S = LU Standards Sector"],
  [
    "hereinafter after English",
    "港湾枠組み（Port Framework for Trade、以下「PFT」）",
    "PFT = Port Framework for Trade",
  ],
  [
    "commas in the English name",
    "港湾省（Department for Ports, Ferries and Tides、以下「DPFT」という。）",
    "DPFT = Department for Ports, Ferries and Tides",
  ],
  ["Markdown", "**二輪駆動** (Two-wheel drive, 2WD) – 方式", "2WD = Two-wheel drive"],
  ["numbers and Greek", "主要７港（P7）、成長因子α（GF-α）、水位計6（WL-6）", "P7", "GF-α", "WL-6"],
  ["a Latin end", "生成AI（GenAI）", "GenAI"],
  [
    "contractions",
    "国土交通省（国交省）、日本銀行（日銀）、パーソナルコンピュータ（パソコン）",
    "国交省 = 国土交通省",
    "日銀 = 日本銀行",
    "パソコン = パーソナルコンピュータ",
  ],
  ["contractions of laws", "外国為替及び外国貿易法（外為法）", "外為法 = 外国為替及び外国貿易法"],
  ["contractions said", "農林水産省（以下「農水省」という。）", "農水省 = 農林水産省"],
  ["contractions first", "日銀（日本銀行）は", "日銀 = 日本銀行"],
  [
    "said in words",
    "WLCとは、世界灯台会議（World Lighthouse Congress）の略である。VTSはVessel Traffic Serviceの略称。",
    "WLC = World Lighthouse Congress",
    "VTS = Vessel Traffic Service",
  ],
  ["polite forms", "青葉（以下「当社」といいます。）の「船舶」とは、水上を航行する船を意味します。", "当社", "船舶"],
  ["other quotation marks", '（以下『規約』という）と（以下"会員"といいます。）', "規約", "会員"],
  ["one letter, no quotation marks", "青葉県（以下甲という）", "甲"],
  ["a second name", "甲と乙（以下「当事者」といい、それぞれを「各当事者」という。）", "当事者", "各当事者"],
  ["a gloss between", "「港則」（Port Rules）とは、次に掲げる規則をいう。", "港則"],
  ["a bracket in the meaning", "「温水」とは、地中の水（次号を除く。）で熱いものをいう。", "温水"],
  ["called so", "この仕組みは「青い港」と呼ばれ、これを一般に「港湾連携」という。", "青い港", "港湾連携"],
  ["emphasis", "この値を **xPL** と表記する。", "xPL"],
  ["a definition list", "「会員」：登録した者をさします。", "会員"],
  // None is introduced.
  ["lists", "形式（JSON, XML など）と動詞（GET、POST）と港（北港、南港）"],
  ["references", "要件（L1）、附属書（II）、様式（C6）、表（A）"],
  ["requirements", "従わなければならない（MUST）。使うべき（SHOULD）である。"],
  [
    "people, times, places",
    "青山氏（NEC）、午後3時（JST）、第1位（USA）、WLC（本部ジュネーブ）、NEC（東京都港区）、CEO（青山太郎）",
  ],
  ["telephone numbers", "窓口（TEL：03-0000-0000）"],
  ["readings and names", "NATO（ナトー）、ユーチューブ（YouTube）、KDX（仮称）"],
  ["remarks", "東京（日本）、別添（別紙）、（株）青葉、計画（案）、大臣（当時）"],
  ["two things told apart", "「安全」と「安心」とは別である。"],
  ["speech", "「行く」と言った。「賛成」という意見。「何もない」という。"],
  ["what follows", "（以下、追記）（以下、敬称略）（以下同じ。）"],
  ["cut short names", "東大寺（東大寺南大門）、宝塚歌劇団花組（宝塚歌劇）"],
];

const written = (text: string, language: Language): string[] =>
  findDefinitions(text, language).map(({ term, long }) => (long === null ? term : `${term} = ${long.text}`));

describe("findDefinitions, class by class", () => {
  it.each(english)("%s", (_, text, ...introduced) => expect(written(text, "en")).toEqual(introduced));
  it.each(japanese)("%s", (_, text, ...introduced) => expect(written(text, "ja")).toEqual(introduced));

  it("gives ranges of what it names", () => {
    for (const [cases, language] of [
      [english, "en"],
      [japanese, "ja"],
    ] as const)
      for (const [, text] of cases)
        for (const { term, range, long } of findDefinitions(text, language)) {
          expect(text.slice(...range)).toBe(term);
          if (long !== null) expect(text.slice(...long.range)).toBe(long.text);
        }
  });
});

const beads: readonly (readonly [en: string, ja: string, ...pairs: string[]])[] = [
  [
    "The Ministry of Ports and Tides (MPT) met.",
    "港湾潮汐省（港潮省）が会合した。",
    "港湾潮汐省 = Ministry of Ports and Tides",
    "港潮省 = MPT",
  ],
  [
    "The World Lighthouse Congress (WLC) and the owner (the “Owner”)",
    "世界灯台会議（WLC）及び所有者（以下「船主」という。）",
    "船主 = Owner",
    "世界灯台会議 = World Lighthouse Congress",
    "世界灯台会議 = WLC",
  ],
  ["VTS means less waiting.", "船舶交通業務（VTS）", "船舶交通業務 = VTS"],
  [
    "A vessel traffic service helps.",
    "船舶交通業務（VTS）",
    "船舶交通業務 = vessel traffic service",
    "船舶交通業務 = VTS",
  ],
  ["The Vessel Traffic Service (VTS) helps.", "VTSが役立つ。", "VTS = Vessel Traffic Service"],
  ["The Port Entry Point (PEP) is open.", "Port Entry Point (PEP) は開いている。", "PEP = Port Entry Point"],
  ["The Tide Board (TB) met.", "会議（以下「本会議」という。）を開いた。"],
];

describe("pairDefinitions", () => {
  it.each(beads)("%s | %s", async (en, ja, ...pairs) => {
    const tokenizer = await createTokenizer();
    const found = pairDefinitions({ en, ja }, tokenizer, pairSupport([{ en, ja }], tokenizer, undefined));
    expect(found.map((pair) => `${pair.ja} = ${pair.en}`)).toEqual(pairs);
  });
});
