import { describe, expect, test } from "vitest";
import { compileGlossary, recognizeTerms } from "../../src/glossary";
import { createTokenizer } from "../../src/language";
import { glossaryOf } from "./glossary-of";

/** What is found, as `surface=term`; nested ones in brackets. */
function found(
  text: string,
  terms: string,
  options: Parameters<typeof recognizeTerms>[2] = { language: "ja" },
): string[] {
  const pairs = terms
    .split(";")
    .map((term) => (options.language === "en" ? ["", term] : [term, ""]) as [string, string]);
  return recognizeTerms(text, glossaryOf(...pairs), options).map(({ surface, term, nested, range }) => {
    expect(text.slice(...range)).toBe(surface);
    return nested ? `[${surface}=${term.term}]` : `${surface}=${term.term}`;
  });
}
const english = { language: "en" } as const;

describe("Japanese", () => {
  test.each([
    ["width", "ＡＩの利用", "AI", ["ＡＩ=AI"]],
    ["half-width kana", "ｻｰﾊﾞｰを", "サーバー", ["ｻｰﾊﾞｰ=サーバー"]],
    ["combining voicing marks", "デ\u3099ータ、か\u3099ん".normalize("NFD"), "データ", []],
    [
      "spaces inside",
      "広島AIプロセスと広島 AI プロセス",
      "広島 AI プロセス",
      ["広島AIプロセス=広島 AI プロセス", "広島 AI プロセス=広島 AI プロセス"],
    ],
    ["a hard line break", "国際指\n針を", "国際指針", ["国際指\n針=国際指針"]],
    [
      "middle dots",
      "デジタルパートナーシップ",
      "デジタル・パートナーシップ",
      ["デジタルパートナーシップ=デジタル・パートナーシップ"],
    ],
    ["a long vowel left out", "サーバとサーバー", "サーバー", ["サーバ=サーバー", "サーバー=サーバー"]],
    ["a long vowel put in", "コンピューターの", "コンピュータ", ["コンピューター=コンピュータ"]],
    ["a long vowel that makes another word", "ビールとカバー", "ビル;カバ", []],
    ["okurigana", "取扱い、取り扱い、取扱の", "取り扱い", ["取扱い=取り扱い", "取り扱い=取り扱い", "取扱=取り扱い"]],
    ["okurigana that the term lacks", "枠組みを", "枠組", ["枠組み=枠組"]],
    ["okurigana of two kana", "打ち合わせ", "打合せ", ["打ち合わせ=打合せ"]],
    ["no hit inside a katakana word", "パスワードとワード", "ワード", ["ワード=ワード"]],
    ["no hit inside a kanji word", "内閣総理大臣と大臣", "大臣", ["大臣=大臣"]],
    ["no hit inside a Latin word", "OpenAIのAI", "AI", ["AI=AI"]],
    ["no hit across a blank line", "国際\n\n指針", "国際指針", []],
    [
      "kanji that are part of the word before or behind",
      "日本政府と安全保障、電子時代、両政府、政府間、当該政府、政府以外",
      "政府;保障;電子",
      ["政府=政府", "政府=政府", "政府=政府", "政府=政府"],
    ],
    ["kanji that only touch", "総務省及び各省庁等", "総務省;省庁", ["総務省=総務省", "省庁=省庁"]],
    [
      "the longest",
      "日英デジタル・パートナーシップ",
      "デジタル・パートナーシップ;日英デジタル・パートナーシップ",
      [
        "日英デジタル・パートナーシップ=日英デジタル・パートナーシップ",
        "[デジタル・パートナーシップ=デジタル・パートナーシップ]",
      ],
    ],
    [
      "a part of a compound that is a term",
      "内閣総理大臣",
      "大臣;内閣総理大臣",
      ["内閣総理大臣=内閣総理大臣", "[大臣=大臣]"],
    ],
    [
      "a long katakana word in a compound that is a term, a short one not",
      "ネットワークアーキテクチャのパスワード",
      "ネットワーク;ネットワークアーキテクチャ;ワード;パスワード",
      ["ネットワークアーキテクチャ=ネットワークアーキテクチャ", "[ネットワーク=ネットワーク]", "パスワード=パスワード"],
    ],
    ["acronyms by their capitals", "It is IT、it", "IT", ["IT=IT"]],
    ["beside an emoji", "😀半導体🎉、😀AI", "半導体;AI", ["半導体=半導体", "AI=AI"]],
    ["a rare ideograph is one", "𠮷半導体", "半導体", []],
    [
      "variation selectors",
      "葛\u{e0100}城市、半\ufe00導体が",
      "葛城市;半導体",
      ["葛\u{e0100}城市=葛城市", "半\ufe00導体=半導体"],
    ],
    ["one kanji with kana before kanji", "高い品質、違い等", "高い;違い", ["高い=高い", "違い=違い"]],
    ["not the kanji alone", "高品質、違法", "高い;違い", []],
    [
      "no noun in a verb",
      "話した、話をした、光っている、光が、見直した、見直しを、取り組むことに、取組を",
      "話;光;見直し;取組",
      ["話=話", "光=光", "見直し=見直し", "取組=取組"],
    ],
    ["a whole surface", "取り組みを進める", "取組", ["取り組み=取組"]],
  ])("%s", (_, text, terms, expected) => {
    expect(found(text, terms)).toEqual(expected);
  });

  test("conjugated words with a tokenizer, and by their endings without", async () => {
    const tokenizer = await createTokenizer();
    const text = "届け出なければならない。費用が高くなり、協力している。";
    const terms = "届け出る;高い;協力する";
    expect(found(text, terms, { language: "ja", tokenizer })).toEqual([
      "届け出なければ=届け出る",
      "高く=高い",
      "協力している=協力する",
    ]);
    expect(found(text, terms)).toEqual(["届け出なければ=届け出る", "高く=高い", "協力している=協力する"]);
  });

  test.each([
    [
      "読み込む",
      "読み込んだ 読込めない 読み込ませる 読み込みます",
      ["読み込んだ", "読込めない", "読み込ませる", "読み込みます"],
    ],
    [
      "利用する",
      "ご利用ください 利用させられた 利用中の 利用しつつ",
      ["利用くださ", "利用させられた", "利用中", "利用し"],
    ],
    ["利用する", "利用者の再利用と利用しか", []],
    ["使う", "使った 使えば 使い方 使命", ["使った", "使えば", "使い"]],
    ["速い", "速く 速ければ 速度 最速", ["速く", "速けれ"]],
    ["ロードする", "ロードした ダウンロードした", ["ロードした"]],
    ["インターフェース", "インタフェイス インターフェイスが フェイス", ["インタフェイス", "インターフェイス"]],
    ["ヴァイオリン", "バイオリン ウ゛ァイオリン ｳﾞｧｲｵﾘﾝ", ["バイオリン", "ｳﾞｧｲｵﾘﾝ"]],
    ["ソフトウェア", "ソフトウエア", ["ソフトウエア"]],
    ["メイン", "メン メーン", ["メーン"]],
  ])("%s without a tokenizer in %s", (terms, text, expected) => {
    expect(found(text, terms).map((one) => one.split("=")[0])).toEqual(expected);
  });

  test("the tokenizer tells nouns from verbs, and finds what kana hide", async () => {
    const options = { language: "ja", tokenizer: await createTokenizer() } as const;
    const text = "友人が話した話を、光っている。計画を見直した。課題に取り組むことに、取り組みを";
    expect(found(text, "話;光;見直し;取組", options)).toEqual(["話=話", "取り組み=取組"]);
    expect(found("高い品質が高く評価され、できなければ", "高い;できる", options)).toEqual([
      "高い=高い",
      "高く=高い",
      "でき=できる",
    ]);
    expect(found("見直しを支援し、違いない", "見直し;支援;違い", options)).toEqual([
      "見直し=見直し",
      "支援=支援",
      "違い=違い",
    ]);
  });

  test("words in hiragana by the tokenizer's cuts", async () => {
    const tokenizer = await createTokenizer();
    expect(found("椅子といす、しています", "いす", { language: "ja", tokenizer })).toEqual(["いす=いす"]);
  });
});

describe("English", () => {
  test.each([
    [
      "plural and singular",
      "supply chains, a human right",
      "supply chain;human rights",
      ["supply chains=supply chain", "human right=human rights"],
    ],
    ["-ies and -es", "policies and processes", "policy;process", ["policies=policy", "processes=process"]],
    [
      "irregular plurals",
      "Memoranda of cooperation in many fora",
      "memorandum of cooperation;forum",
      ["Memoranda of cooperation=memorandum of cooperation", "fora=forum"],
    ],
    ["plurals of acronyms", "APIs, GPUs, IDs; apis", "API;GPU;ID", ["APIs=API", "GPUs=GPU", "IDs=ID"]],
    [
      "two plurals of one word",
      "forums, fora, indexes, indices",
      "forum;index",
      ["forums=forum", "fora=forum", "indexes=index", "indices=index"],
    ],
    [
      "-es behind every kind of ending",
      "caches, buses, statuses, cookies, matrices, analyses, heroes, causes, biases",
      "cache;bus;status;cookie;matrix;analysis;hero;cause;bias",
      [
        "caches=cache",
        "buses=bus",
        "statuses=status",
        "cookies=cookie",
        "matrices=matrix",
        "analyses=analysis",
        "heroes=hero",
        "causes=cause",
        "biases=bias",
      ],
    ],
    ["accents of their own", "a cafe\u0301 and café", "café", ["cafe\u0301=café", "café=café"]],
    ["no word before an apostrophe", "I can't; O'Brien; the can's lid", "can;O", ["can=can"]],
    ["no C in C++ and C#", "C++ and C# and C", "C", ["C=C"]],
    ["dots of initials", "the U.K. and the UK", "UK", ["U.K.=UK", "UK=UK"]],
    ["words that only look like plurals", "new, good, mean", "news;goods;means", []],
    [
      "possessive",
      "the Agency’s and the Participants' work",
      "Agency;Participant",
      ["Agency=Agency", "Participants=Participant"],
    ],
    [
      "hyphens",
      "cross border and cross-border",
      "cross-border",
      ["cross border=cross-border", "cross-border=cross-border"],
    ],
    [
      "no verb forms of what may be a noun",
      "It was loaded, loading and reloaded. They ran, stopped and logged in.",
      "load;run;stop;log in",
      [],
    ],
    [
      "a closed compound for a hyphen, or for a space between two long words",
      "cybersecurity; the rapist; data base",
      "cyber-security;cyber security;therapist;database",
      ["cybersecurity=cyber-security", "cybersecurity=cyber security", "data base=database"],
    ],
    [
      "a line break",
      "supply\nchain, supply-\nchain",
      "supply chain",
      ["supply\nchain=supply chain", "supply-\nchain=supply chain"],
    ],
    ["no blank line", "supply\n\nchain", "supply chain", []],
    [
      "a sentence's first capital and headings",
      "Supply chain. SUPPLY CHAIN",
      "supply chain",
      ["Supply chain=supply chain", "SUPPLY CHAIN=supply chain"],
    ],
    [
      "a name only with its capital",
      "digital agency, Digital Agency",
      "Digital Agency",
      ["Digital Agency=Digital Agency"],
    ],
    [
      "a long name with a small letter inside",
      "Hiroshima Process international Code of Conduct",
      "Hiroshima Process International Code of Conduct",
      ["Hiroshima Process international Code of Conduct=Hiroshima Process International Code of Conduct"],
    ],
    ["acronyms by their capitals", "it is IT; PETs, a PET, pets", "IT;PETs", ["IT=IT", "PETs=PETs", "PET=PETs"]],
    ["a small word is no acronym", "It may aid; AID", "aid", ["aid=aid"]],
    ["no hit inside a word", "domains remain", "main;domain", ["domains=domain"]],
    [
      "nested",
      "Hiroshima AI Process",
      "AI;Hiroshima AI Process",
      ["Hiroshima AI Process=Hiroshima AI Process", "[AI=AI]"],
    ],
  ])("%s", (_, text, terms, expected) => {
    expect(found(text, terms, english)).toEqual(expected);
  });
});

test("the language is told by the script, and a text without any has no terms", () => {
  const glossary = glossaryOf(["半導体", "semiconductor"]);
  expect(recognizeTerms("半導体", glossary)[0]?.language).toBe("ja");
  expect(recognizeTerms("Semiconductors", glossary)[0]?.language).toBe("en");
  expect(recognizeTerms("2024", glossary)).toEqual([]);
});

test("every entry that has a term is told, with the term's status", () => {
  const glossary = glossaryOf(["標準", "standard"], ["基準", "standard"], ["執行当局", "enforcer|!endorser"]);
  expect(recognizeTerms("standards", glossary, english).map(({ entry, nested }) => [entry.id, nested])).toEqual([
    ["c0", false],
    ["c1", false],
  ]);
  expect(recognizeTerms("an endorser", glossary, english)[0]?.term.status).toBe("deprecated");
});

test("an index is used as a glossary is", () => {
  const glossary = glossaryOf(["半導体", "semiconductor"]);
  expect(recognizeTerms("半導体", compileGlossary(glossary))).toEqual(recognizeTerms("半導体", glossary));
});

test("what is no glossary is refused", () => {
  expect(() => compileGlossary({} as never)).toThrow(/entries/u);
});

test("forms of English verbs and adjectives, where the entry is one", () => {
  const glossary = glossaryOf(
    ["読み込む", "load"],
    ["実行する", "run"],
    ["ログインする", "log in"],
    ["速い", "fast"],
    ["負荷", "burden"],
  );
  const text = "It was loaded while logging in and ran faster; reloaded, the runner burdened the fastest.";
  expect(recognizeTerms(text, glossary, { language: "en" }).map(({ surface }) => surface)).toEqual([
    "loaded",
    "logging in",
    "ran",
    "faster",
    "fastest",
  ]);
});
