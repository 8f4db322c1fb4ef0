/** Names of countries that the standard of the runtime gives in another form. */
const otherNames: Readonly<Record<"ja" | "en", string>> = {
  ja: "英国 米国 豪州 欧州 欧州連合 韓国 北朝鮮 中華人民共和国 大韓民国 朝鮮 独国 仏国 伊国 印度 アメリカ アメリカ合衆国 ロシア ベトナム アジア アフリカ ヨーロッパ 中東 北米 南米 東南アジア インド太平洋",
  en: "UK|US|USA|U.S.|U.K.|EU|Great Britain|England|Scotland|Wales|Northern Ireland|Korea|Republic of Korea|Russia|Vietnam|Asia|Africa|Europe|Middle East|North America|South America|Southeast Asia|Indo-Pacific|America",
};

let names: { readonly ja: ReadonlySet<string>; readonly en: ReadonlySet<string> } | undefined;

/** The names of countries and continents in both languages, by the tables of the runtime. */
function placeNames(): NonNullable<typeof names> {
  return (names ??= {
    ja: new Set([...regionNames("ja"), ...otherNames.ja.split(" ")]),
    en: new Set([...regionNames("en"), ...otherNames.en.split("|")].map((name) => name.toLowerCase())),
  });
}

function regionNames(language: string): string[] {
  const display = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
  const letters = "A B C D E F G H I J K L M N O P Q R S T U V W X Y Z".split(" ");
  return letters.flatMap((a) => letters.flatMap((b) => display.of(a + b) ?? []));
}

/** Whether a term is the name of a country or a continent. `isCountry("日本", "ja") //=> true` */
export function isCountry(term: string, language: "ja" | "en"): boolean {
  const name = language === "en" ? term.replace(/^the\s+/iu, "").toLowerCase() : term;
  return placeNames()[language].has(name);
}

/** Whether a term lists countries: `Japan, the UK and Italy`. */
export function isCountryList(en: string): boolean {
  const parts = en
    .split(/,|\band\b/u)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  return parts.length > 1 && parts.every((part) => isCountry(part, "en"));
}
