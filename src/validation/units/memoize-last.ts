/**
 * A function of a text that remembers its last results: rules ask the same of one text many times over, and never come back
 * to a text of long ago.
 */
export function rememberLast<Value>(work: (text: string) => Value): (text: string) => Value {
  let last: string | undefined;
  let before: string | undefined;
  let lastValue: Value;
  let beforeValue: Value;
  return (text) => {
    if (text === last) return lastValue;
    if (text === before) return beforeValue;
    [before, beforeValue] = [last, lastValue];
    last = text;
    lastValue = work(text);
    return lastValue;
  };
}
