/** Web addresses, mail addresses, and host names in running text. */
const address =
  /(?:https?:\/\/|www\.)[^\s（）「」、。<>]+|(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,8}|(?<![\p{L}\d@./-])(?:[a-z\d][a-z\d-]{0,62}\.){1,8}(?!(?:js|ts|py|md|json|xml|html?|txt|pdf|csv)\b)[a-z]{2,8}(?:\/[^\s（）「」、。<>]*)?(?![\p{L}\d])/gu;

/**
 * A text with its addresses and host names blanked out, of the same length, so that no part of one becomes a term.
 *
 * @example
 * withoutAddresses("at desk.example.org today") //=> "at                  today"
 */
export function withoutAddresses(text: string): string {
  if (!/[@.]/u.test(text)) return text;
  return text.replace(address, (found) => " ".repeat(found.length));
}
