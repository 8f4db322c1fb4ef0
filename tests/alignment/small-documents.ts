/** An item of a small document, in both languages. */
export type SmallItem = readonly [en: string, ja: string];

/** A small document: its title and the sections with their items. */
export interface SmallDocument {
  readonly name: string;
  readonly title: SmallItem;
  readonly sections: readonly { readonly heading: SmallItem; readonly items: readonly SmallItem[] }[];
  /** How an item is labelled: `(a)`, `1.`, `- a.` */
  label(index: number): string;
}

const letter = (index: number): string => String.fromCodePoint(97 + index);

/** Documents of our own whose items are short, and mostly without rare words: what little there is has to do. */
export const smallDocuments: readonly SmallDocument[] = [
  {
    name: "accord",
    title: ["Fisheries Accord", "漁業協定"],
    label: (index) => `(${letter(index)})`,
    sections: [
      {
        heading: ["Quotas", "漁獲枠"],
        items: [
          [
            "The Fisheries Board and the Coastal Agency set quotas in 2021. Quotas fell by 5 percent.",
            "漁業委員会及び沿岸庁は、2021年に漁獲枠を定めた。漁獲枠は5パーセント減少した。",
          ],
          ["The Board reports each year.", "委員会は毎年報告する。"],
        ],
      },
      {
        heading: ["Boats", "漁船"],
        items: [
          ["The Coastal Agency licenses boats.", "沿岸庁は漁船に免許を与える。"],
          ["Licences are valid for one season.", "免許は一漁期に限り有効である。"],
          ["Owners keep a log of every trip.", "所有者は航海ごとに日誌をつける。"],
        ],
      },
    ],
  },
  {
    name: "rules of a house",
    title: ["Rules of the House", "館内の規則"],
    label: (index) => `${String(index + 1)}.`,
    sections: [
      {
        heading: ["Guests", "宿泊者"],
        items: [
          ["Guests shall be quiet at night.", "宿泊者は夜間静かにする。"],
          ["Smoking is not allowed in any room.", "全室禁煙とする。"],
          ["Pets may stay with their owners.", "ペットは飼い主とともに泊まることができる。"],
          ["Keys must be returned at the desk.", "鍵は受付に返さなければならない。"],
        ],
      },
      {
        heading: ["Meals", "食事"],
        items: [
          ["Breakfast is served from 7 to 9.", "朝食は7時から9時まで提供する。"],
          ["Dinner has to be ordered the day before.", "夕食は前日までに注文を要する。"],
          ["Bread is baked in the village.", "パンは村で焼いている。"],
        ],
      },
    ],
  },
  {
    name: "duties of a committee",
    title: ["Library Committee", "図書館委員会"],
    label: (index) => `- ${letter(index)}.`,
    sections: [
      {
        heading: ["Duties", "任務"],
        items: [
          ["The committee chooses new books.", "委員会は新刊書を選定する。"],
          ["It advises the director on opening hours.", "開館時間について館長に助言する。"],
          ["It approves the budget of each year.", "毎年度の予算を承認する。"],
          ["It hears the complaints of readers.", "利用者の苦情を聴取する。"],
          ["It publishes a list of lost books.", "紛失図書の一覧を公表する。"],
          ["It meets four times a year.", "年に4回会合を開く。"],
        ],
      },
    ],
  },
  {
    name: "safety",
    title: ["Workshop Safety", "工房の安全"],
    label: (index) => `${String(index + 1)})`,
    sections: [
      {
        heading: ["Before work", "作業の前"],
        items: [
          ["Check the machine for damage.", "機械に損傷がないか点検する。"],
          ["Wear gloves and glasses.", "手袋と眼鏡を着用する。"],
          ["Keep the floor dry.", "床を乾いた状態に保つ。"],
        ],
      },
      {
        heading: ["After work", "作業の後"],
        items: [
          ["Switch the machine off.", "機械の電源を切る。"],
          ["Put every tool back in its place.", "工具はすべて元の場所に戻す。"],
          ["Sweep the bench and the floor.", "作業台と床を掃く。"],
          ["Report any damage to the master.", "損傷は親方に報告する。"],
          ["Lock the door.", "扉に鍵をかける。"],
        ],
      },
    ],
  },
];

/** The place of an item: its section and its place there. */
export type Place = readonly [section: number, item: number];

/** All items of a document. */
export function placesOf({ sections }: SmallDocument): Place[] {
  return sections.flatMap(({ items }, section) => items.map((_, item): Place => [section, item]));
}

/** The document in one language without some items, those behind them with their labels kept or numbered on. */
export function writeSmall(
  document: SmallDocument,
  language: "en" | "ja",
  { without = [], renumber = false }: { readonly without?: readonly Place[]; readonly renumber?: boolean } = {},
): string {
  const side = language === "en" ? 0 : 1;
  const sections = document.sections.map(({ heading, items }, section) => {
    const kept = items
      .map((item, index) => ({ text: item[side], index }))
      .filter(({ index }) => !without.some(([a, b]) => a === section && b === index));
    const lines = kept.map(({ text, index }, at) => `${document.label(renumber ? at : index)} ${text}\n`);
    return `## ${heading[side]}\n\n${lines.join("\n")}`;
  });
  return `# ${document.title[side]}\n\n${sections.join("\n")}`;
}
