import type { HeadingLine, Surroundings } from "./heading-line";
import type { Line } from "../input/lines";
import { findMarker, type Marker } from "../items/markers";
import { startsSentence } from "./plain-headings";
import { contentOffset, contentRange, isFinished, widthOf } from "../page/wrapping";

/** A heading that is told by its number; its form stands for a level below the plain headings that name their kind. */
export function numberedHeading(line: Line, marker: Marker, around: Surroundings): HeadingLine | null {
  if (!isNumberedHeading(line, marker, around)) return null;
  const [start, end] = contentRange(line, marker.contentStart);
  const whole = contentRange(line, contentOffset(line));
  const { style = "" } = marker.readings[0] ?? {};
  const depth = marker.dotted
    ? marker.label.replace(/\.0$/, "").split(/[.-]/).length
    : /[()①\]]/.test(style)
      ? 3
      : /^[IVX]+$/.test(marker.label) && /[Ⅰ.]$/.test(style)
        ? 0
        : 1;
  return { range: end > start ? [start, end] : whole, hashes: 7 + depth, rest: null, label: marker.label };
}

/**
 * Whether a numbered line is a heading rather than an item: short, without a stop, and what follows is a sentence and no
 * item: `(1) Vendor diversification`, and `1.1` alone above its name.
 */
function isNumberedHeading(line: Line, marker: Marker, around: Surroundings): boolean {
  if (marker.bulleted || marker.label === "" || around.next === null) return false;
  if (marker.readings.some(({ style }) => style.startsWith("•"))) return false;
  const content = line.text.slice(marker.contentStart).trim();
  const limit = around.language === "ja" ? 34 : 70;
  if (content.length > limit || /[.。．;；:：,、，]$/u.test(content) || /^\p{Ll}/u.test(content)) return false;
  if (isCutSentence(content, around)) return false;
  if (around.chained.has(line)) return content !== "";
  if (marker.weak && !marker.dotted) return false;
  if (content === "") return marker.dotted && !marker.weak && ((around.after?.blank ?? true) || isAboveName(around));
  const separate = around.after?.blank ?? true;
  // The first line of a paragraph is filled, and a sentence may end in it.
  if (!separate && (widthOf(line.text) >= 0.7 * around.wrapping.width || /[.。]\s/u.test(content))) return false;
  if (marker.dotted) {
    if (marker.weak && (!around.closed || !separate)) return false;
    return around.before?.blank !== false || /\.0$/.test(marker.label) || startsSentence(around.next, around);
  }
  if (!(around.before?.blank ?? true)) return false;
  const successor = marker.readings.some(({ style, ordinal }) => around.numbered.get(style) === ordinal - 1);
  const inner = findMarker(around.next);
  if ((separate || inner !== null) && successor) return true;
  return (
    startsSentence(around.next, around) ||
    (separate && inner !== null && opensItems(around.next, marker, inner, around))
  );
}

/** Whether the next line is a whole sentence that bears a label of another form: `1. Purpose` above `(1) This guideline …`. */
function opensItems(next: Line, marker: Marker, inner: Marker, around: Surroundings): boolean {
  const sameForm = inner.readings.some(({ style }) => marker.readings.some((reading) => reading.style === style));
  if (sameForm || inner.bulleted || inner.dotted) return false;
  const text = next.text.slice(inner.contentStart);
  return startsSentence({ ...next, text, indent: 0 }, around) && isFinished(text, around.language);
}

/** A number on a line of its own with its name right below, as standards set their terms. */
function isAboveName({ before, after, language }: Surroundings): boolean {
  const name = after?.text.trim() ?? "";
  return (before?.blank ?? true) && name.length <= 50 && !isFinished(name, language) && /^[\p{L}「“]/u.test(name);
}

/**
 * The first half of a sentence that a page break cut, rather than a name: it ends in a word that wants another one; or, in a
 * document whose headings bear `#`, it is as long or as parted as no plain heading of such a document.
 */
function isCutSentence(content: string, { language, marked }: Surroundings): boolean {
  if (language === "ja") return marked && (content.length > 20 || content.includes("、"));
  if (/\s(?:a|an|and|as|at|by|for|from|in|into|of|on|or|that|the|their|to|which|with)$/iu.test(content)) return true;
  return marked && content.split(/\s+/u).length > 8;
}
