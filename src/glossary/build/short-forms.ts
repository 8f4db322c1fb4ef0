/** Whether a term is written as an abbreviation. `isShortForm("G7") //=> true` */
export function isShortForm(term: string): boolean {
  return /^[\p{Script=Latin}\d&.-]{1,8}$/u.test(term) && /\p{Lu}.*[\p{Lu}\d]/u.test(term);
}
