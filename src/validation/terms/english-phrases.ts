import { tagEnglish } from "../../language";
import { rememberLast } from "../units/memoize-last";

/** Programs that are called in a terminal: a line that begins with one is code. */
const programs = new Set(
  "apt apt-get aws az bash brew bundle bun cargo cat cd chmod chown cmake composer conda cp curl deno docker dotnet echo find gcc gcloud gem gh git go gradle grep helm java javac kubectl ls make mkdir mv mvn node npm npx nvm perl php pip pip3 pnpm podman poetry psql python python3 rm rsync ruby rustc rustup scp sed ssh sudo systemctl tar terraform touch tsc uv vi vim wget yarn yum zsh".split(
    " ",
  ),
);

/** Nouns of menus, dialogs and headings, which no ending tells from names. */
const commonNouns = new Set(
  "about access account appendix book chapter filename figure introduction part path paths program representation accounts address alert alerts article articles cart category comment comments contact content contents country data date day default demo detail details device devices download email error errors event events example examples feature features feedback field file files filter folder group groups guide history home image images index info item items keyboard label language law level limit link links list login logout map member members menu message messages method model mode month name names network news note notes number office order orders overview page pages password payment permission photo photos plan plans policy price print privacy problem product products profile project projects question questions reason record records report reports result results review risk role rule rules sample search section sections server service services shop sign site size software source start state status step steps storage style subject summary support system table task tasks team template term terms test text theme time tip tips title tool tools topic total type update updates upload user username users value values version video view warning website week window year".split(
    " ",
  ),
);
const nounEnding = /(?:tion|sion|ment|ness|ship|ance|ence|ity|ing|ology|ism)s?$/u;
const functionWords = new Set(
  "a an the of to in on at by for from with without and or not is are was be has have your you this that these those it its our my we us please if when which who how what why where as no yes all any more".split(
    " ",
  ),
);

/** Signs of code in a short text: operators, calls, flags, paths, names with _ or capitals inside. */
const codeSigns =
  /[{}<>\\|=;`]|::|\w\(\)|->|&&|(?:^|\s)--?[a-z]|^\s*[$>#%]\s|\w_\w|[\w-]\/[\w-]|\w\.[a-z]{1,5}(?:$|[\s:,])|^@|(?:^|\s)[a-z]+[A-Z]\w*/u;

/** Whether a text that was not translated is program text: a command, a path, a statement. */
export function isCode(text: string): boolean {
  const words = text.match(/\S+/gu) ?? [];
  const [first = ""] = words;
  if (programs.has(first) || (first === "$" && words.length > 1)) return true;
  const plain = words.filter((word) => functionWords.has(word.toLowerCase())).length;
  return codeSigns.test(text) && plain < 2 && !/[a-z]{2}[.!?]$/u.test(text.trim());
}

const tagged = rememberLast((text) => tagEnglish(text));

/**
 * Whether an English text says something that wants a translation, rather than naming a person, a product or a file. `Save` and
 * `Privacy Policy` do, `Visual Studio Code` does not.
 */
export function saysSomething(text: string): boolean {
  const plain = withoutLayout(text);
  if (isCode(plain)) return false;
  const words = (plain.match(/[\p{L}\p{N}'’-]+/gu) ?? []).filter((word) => word.length > 1 || /^[aI]$/u.test(word));
  if (words.length === 0) return false;
  const [first = "", ...rest] = words;
  const lower = rest.filter((word) => /^\p{Ll}{3,}$/u.test(word) && !functionWords.has(word));
  // `Access denied`: a name would have capitals throughout.
  if (/^\p{Lu}/u.test(first) && lower.length > 0) return true;
  if (words.filter((word) => /^\p{Ll}{3,}$/u.test(word)).length >= 2) return true;
  const content = words.filter((word) => !functionWords.has(word.toLowerCase()));
  if (content.length === 0) return words.length > 1;
  // Names have `of` and `the`, but no `your` and no `is`.
  if (content.length >= 2 && words.some((word) => functionWords.has(word.toLowerCase()) && !inNames.test(word)))
    return true;
  if (content.length >= 4 && content.every((word) => /^\p{Lu}\p{Ll}{2,}/u.test(word))) return true;
  const common = content.filter((word) => isCommon(word, plain)).length;
  return common === content.length || (content.length >= 3 && common * 2 > content.length);
}

/** Whether a text has a word of grammar, such as `the` or `is`. */
export function hasFunctionWord(text: string): boolean {
  return (text.match(/[A-Za-z]+/gu) ?? []).some((word) => functionWords.has(word.toLowerCase()));
}

/** Whether a word is a noun of menus and documents or a word of grammar. */
export function isEverydayEnglish(word: string): boolean {
  return commonNouns.has(word) || functionWords.has(word) || (word.length > 6 && nounEnding.test(word));
}

const inNames = /^(?:of|the|and|for|in|on|to|at|de|as|no)$/iu;

/** Without the marks of headings, lists and links, and without names of files. */
function withoutLayout(text: string): string {
  return text
    .replaceAll(/\[([^\]\n]{0,200})\]\([^()\s]{0,300}\)/gu, "$1")
    .replace(/^\s*(?:#{1,6}\s(?=.*\p{Lu})|[-*>]\s+)/u, "")
    .replaceAll(/(?<=^|\s)(?:[\w.~-]*\/[\w.~/-]*|[\w-]+\.[a-z]{1,5})(?=$|[\s,:])/gu, " ")
    .trim();
}

function isCommon(word: string, text: string): boolean {
  const lower = word.toLowerCase();
  if (!/^\p{Lu}?\p{Ll}+$/u.test(word)) return false;
  if (commonNouns.has(lower) || (lower.length > 6 && nounEnding.test(lower))) return true;
  if (text.length > 200) return false;
  return [
    tagged(text).find(({ surface }) => surface === word),
    tagged(text.toLowerCase()).find(({ surface }) => surface === lower),
  ].some((token) => /^(?:VERB|ADV|INTJ|ADJ|DET)$/u.test(token?.partOfSpeech ?? ""));
}

/** Two words and more in small letters behind a first one, with a word of grammar: `Open the`, left in Japanese. */
export const phrase = new RegExp(
  String.raw`(?<![\p{Script=Latin}\p{N}'’.\/@_-])(?:\p{Lu}?\p{Ll}+ (?:${[...functionWords].join("|")})|(?:${[...functionWords].join("|")}) \p{Ll}{2,})(?: \p{Ll}+)*(?![\p{Script=Latin}\p{N}'’\/@_])`,
  "gu",
);
