/** A term in quotation marks of any kind, one group for each; lines may break inside. */
const quoted = '(?:[*_]{0,3}(?:[“”„"«]([^“”„"«»\\u0001]{1,120})[”“"»]|[‘\']([^‘’\'“”"\\u0001]{1,80})[’\'](?!\\p{L})))';
/** The same in quotation marks or emphasised, as Markdown writes terms. */
const marked = `(?:${quoted}|\\*{1,3}([^*\\s][^*\\u0001]{0,80})\\*{1,3}|(?<![\\p{L}\\d])_{1,3}([^_\\s][^_\\u0001]{0,80})_{1,3}(?![\\p{L}\\d]))`;
const capitalised = "(\\p{Lu}[\\p{L}\\d&’'-]*(?:\\s(?:(?:of|for|and|on|in|the) ){0,2}\\p{Lu}[\\p{L}\\d&’'-]*){0,7})";
const article = "(?:(?:the|this|an?|its|our) )?";
const hereafter = "(?:hereafter|hereinafter|henceforth)";
const named = "(?:referred to|known|defined|designated|described|called|named|termed|abbreviated|cited|denoted)";
/** What may stand before the term in a bracket that holds nothing else. */
const lead =
  '(?:(?:as|in|with|together|such|any|all|being)\\b[^“”"()]{0,60}, )?(?:(?:the|this|each(?: of which)?,?|an?|or|and|also|in short,?|simply|collectively,?|together,?|jointly,?|individually,?|as|respectively,?|together with [^“”"()]{1,60},) ){0,4}';
const means =
  "(?:means?|shall means?|will mean|(?:shall )?ha(?:s|ve) the (?:same )?meanings?|(?:shall )?refers? to|(?:is|are) defined as|denotes?|(?:is|are) used to mean)\\b";

/** Longer ones, or with an article or a pronoun, are what somebody said. */
const ofFewWords = '(?!["“‘](?:an?|it|he|she|we|you|I)\\b)(?=["“‘*_]{1,3}\\S{1,30}(?: \\S{1,30}){0,4}["”’*_])';

const form = (source: string, flags = "dgiu"): RegExp => new RegExp(source.replaceAll(" ", "\\s{1,9}"), flags);

/**
 * How English texts introduce terms, with the term as a group; what a match begins with is where the long form ends. A space is
 * any run of spaces, a line break among them. All repetitions are bounded.
 */
const build = (): RegExp[] => [
  // (hereinafter referred to as the “X”), and the same without a bracket.
  form(`[(,]?\\s?\\b${hereafter}\\b[^“”"‘.;()]{0,60}${quoted}`),
  form(
    `[(,]?\\s?\\b${hereafter}[,:]?(?: also)?(?: simply)?(?: as)?(?: ${named}(?: as| to)?)? ${article}[*_]{0,3}${capitalised}(?=[*_]{0,3}\\s?(?:[),;.—–]|$))`,
    "dgu",
  ),
  form(`\\(\\s?${hereafter}[,:]?(?: ${named}(?: as| to)?)?:? (?:the )?([^()“”"‘’,;:.*_]{2,60})(?=\\))`),
  // (the “X”), (“X”), (each, an “X”), (the “X” or the “Y”)
  form(
    `(?<=[\\s”"’'*_\\])®™]|^)\\(${lead}${quoted}(?=[*_]{0,3}(?:\\)|[,;] (?!["“])| (?:or|and)\\b(?![^()]{0,60}["“][^()]{0,60}["“]\\S? ?,)))`,
  ),
  form(
    `(?<=[”"’]\\*{0,3})(?=,? (?:or|and|together|collectively|individually))(?<=\\((?:(?!e\\.g\\.)[^()“"]){0,60}["“][^()]{0,90}[”"’]\\*{0,3}),? (?:or|and|together,?|collectively,?|individually,?)(?:, together with [^“”"()]{1,60},)? (?:(?:together|collectively|individually|each|jointly),? )?${article}${quoted}(?=[*_]{0,3}(?:\\)|, (?:or|and|together|collectively)))`,
  ),
  // “X” of two: collectively referred to as the “X”, together the “X”
  form(
    `[(,]?\\s?\\b(?:collectively|together|jointly|individually|each)[,]?(?: ${named}(?: as| to)?)? ${article}${quoted}`,
  ),
  // (also known as X), referred to as “X”, so-called “X”
  form(
    `[(,]?\\s?\\b(?:known|referred to|defined|abbreviated|designated) (?:(?:collectively|jointly|simply|here|herein) )?(?:as|to) ${article}${marked}`,
  ),
  form(`\\bso-called ${quoted}`),
  form(`[(,]?\\s?\\b(?:called|termed) ${article}${ofFewWords}${marked}`),
  form(`[(,]?\\s?\\b(?:named|dubbed|nicknamed) ${article}${ofFewWords}${quoted}`),
  form(`[(,]?\\s?\\b(?:known|referred to) (?:(?:collectively|jointly|simply) )?as (?:the )?${capitalised}`, "dgu"),
  // “X” means …, “X” (or “Y”) means …, “X” of a Contributor means …
  form(
    `(?:${quoted}|(?<=(?:^|\\n|[.:] |\\bterm )[-*+]? ?)${marked})(?=,?(?: \\((?:or|and|the)? ?["“][^()]{1,60}["”]\\)| (?:or|and) ["“][^"”]{1,60}["”]| (?:of|for|to|in) [^“”".;:(),]{1,60}?)?,?["”]? ${means})`,
  ),
  form(`(?<=["”]) (?:or|and) ${quoted}(?=,? ${means})`),
  // The term “X” includes …
  form(
    `\\bthe (?:term|expression|word|phrase)s? ${quoted}(?= (?:shall )?(?:includes?|is used (?:here(?:in)?|to)|encompass(?:es)?|covers?)\\b)`,
  ),
  // … — the “X” — …
  form(`(?<=\\S) ?(?:—|–|--) ?(?:hereinafter |the )${quoted}(?= ?(?:—|–|--|[,.;]))`),
  // the European Convention on Human Rights (the Convention)
  form(`\\(the (\\p{Lu}\\p{L}{3,20})\\)(?<=\\b\\1\\b[^()\\n.;]{0,80} \\(the \\1\\))`, "dgu"),
];

let built: readonly RegExp[] | undefined;

/** Built at the first use, so that who needs none of them has none. */
export function englishForms(): readonly RegExp[] {
  return (built ??= build());
}
