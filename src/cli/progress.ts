import type { Io } from "./io";

/** Shows on one line how much of the work on terms is done, from the beginning on. */
export function percentShower(io: Io): (share: number) => void {
  let shown = -1;
  const show = (share: number): void => {
    const percent = Math.floor(100 * share);
    if (percent > shown) io.progress?.(`Finding terms: ${String(percent)} %`);
    shown = Math.max(shown, percent);
  };
  show(0);
  return show;
}
