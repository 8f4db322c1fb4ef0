// cspell:ignore annot othing obody ithout refus either
import { defineRule } from "../../define-rule";
import type { PreparedText, Report } from "../../types";

/** A negation that only one side has. */
export const negation = defineRule({
  id: "negation",
  description:
    "A short sentence is negative on one side only. Words that are negative in themselves (illegal, fail, 違法, 禁止) count as negations.",
  severity: "info",
  create:
    () =>
    ({ source, target }) => {
      const [wanted, found] = [polarityOf(source), polarityOf(target)];
      if (wanted === undefined || found === undefined || wanted === found) return [];
      const report: Report = {
        message:
          wanted === "negative"
            ? "The source is negative; the translation has no negation."
            : "The translation is negative; the source has no negation.",
        range: [0, target.text.length],
      };
      return [report];
    },
});

const maxLength = { en: 160, ja: 80 };
/** Plain negations. */
const negative = {
  en: /\b(?:[Nn]ot|[Cc]annot|[Nn]ever|[Nn]o(?!\.)|[Nn]one|[Nn]othing|[Nn]obody|[Nn]or|[Nn]either|[Ww]ithout)\b|n['’]t\b/gu,
  ja: /(?:[なせ](?:い|かっ|く(?!な)|ければ|けれ)|ません|ず(?:に|、|。|$)|ぬ(?:。|$)|無[いくし])/gu,
};
/** Words that deny, forbid or limit, and forms that only look negative. */
const ambiguous = {
  en: /\b(?:only|unless|un\p{L}{3,}|in(?:valid|complete|correct|sufficient|active|visible|capable|accessible|compatible)\p{L}*|im\p{L}{3,}|il(?:legal|licit)\p{L}*|ir\p{L}{3,}|dis\p{L}{3,}|non\p{L}*|fail\p{L}*|lack\p{L}*|missing|absent|avoid\p{L}*|prevent\p{L}*|prohibit\p{L}*|forbid\p{L}*|refus\p{L}*|den(?:y|ied|ies)|ban(?:s|ned)?|reject\p{L}*|except|exclud\p{L}*|omit\p{L}*|ignor\p{L}*|stop\p{L}*|free|few|little|hardly|rarely|barely|less|must|need|should|have to|has to|required?|until|too|rather|but|if|whether|before|off|other|otherwise|instead|yet|still|impossible|error|wrong|empty|zero|out of)\b|\?/iu,
  ja: /ない(?:か|よう|と|で(?:しょ|す|あ)|限り)|なけれ|なくて|ねば|ざる|のみ|だけ|しか|未|非|不|無|違|禁|否|拒|避|防|除|止|欠|失敗|エラー|以外|なし|まで|前に|少な|か[？?。]|[？?]|ありませんか|ずれ|はず|必ず|まず|いずれ|わずか/u,
};

function polarityOf({ text, prose, language }: PreparedText): "negative" | "positive" | undefined {
  if (text.length > maxLength[language] || text.trim() === "" || !/[.。]\s*$/u.test(text)) return undefined;
  const found = prose.match(negative[language])?.length ?? 0;
  if (found > 1) return undefined;
  if (found === 1) return isHedged(prose, language) ? undefined : "negative";
  return ambiguous[language].test(prose) ? undefined : "positive";
}

/** `not only`, ではないか: a negation that says nothing of the kind. */
function isHedged(prose: string, language: "en" | "ja"): boolean {
  return language === "en"
    ? /\b(?:not only|no more than|no less than|not until|no longer|no later|whether or not|if not|no doubt|no\.|not yet|must|need|have to|unless|but)\b/iu.test(
        prose,
      )
    : /なければ|ないと|ざる|ないか|なくて|少なく|ないよう|ない限り|しか|ずに/u.test(prose);
}
