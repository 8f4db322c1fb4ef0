import { farthestJump } from "./view";

/**
 * What reaches each place of a segment by jumps from all places: `into[j]` is the sum of `mass[k]` times the weight of the
 * jump from `k` to `j` (direction 1) or from `j` to `k` (direction -1). Jumps of `farthestJump` or more weigh the same, so that
 * running sums stand for them and the cost is linear in the places, not their square.
 */
export function spreadJumps(
  jumps: Float64Array,
  mass: Float64Array,
  places: number,
  direction: 1 | -1,
  into: Float64Array,
): Float64Array {
  into.fill(0, 0, places);
  for (let k = 0; k < places; k += 1) {
    const own = mass[k]!;
    if (own === 0) continue;
    const first = k < farthestJump ? 0 : k - farthestJump + 1;
    const last = k + farthestJump < places ? k + farthestJump : places;
    let jump = farthestJump + direction * (first - k);
    for (let j = first; j < last; j += 1, jump += direction) into[j] = into[j]! + own * jumps[jump]!;
  }
  if (places <= farthestJump) return into;
  const ahead = jumps[farthestJump + direction * farthestJump]!;
  const behind = jumps[farthestJump - direction * farthestJump]!;
  let sum = 0;
  for (let j = farthestJump; j < places; j += 1) {
    sum += mass[j - farthestJump]!;
    into[j] = into[j]! + sum * ahead;
  }
  sum = 0;
  for (let j = places - farthestJump - 1; j >= 0; j -= 1) {
    sum += mass[j + farthestJump]!;
    into[j] = into[j]! + sum * behind;
  }
  return into;
}

/** What all jumps from each place to the places of the segment weigh together. */
export function leavingTotals(jumps: Float64Array, places: number, into: Float64Array): Float64Array {
  const at = (distance: number): number =>
    jumps[Math.max(-farthestJump, Math.min(farthestJump, distance)) + farthestJump]!;
  let total = 0;
  for (let j = 0; j < places; j += 1) total += at(j);
  for (let k = 0; k < places; k += 1) {
    into[k] = total;
    total += at(-k - 1) - at(places - 1 - k);
  }
  return into;
}
