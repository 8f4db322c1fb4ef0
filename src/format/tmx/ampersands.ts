import { joinSurrogateReferences, SaxesParser, strayAmpersand, surrogateReferences } from "../../language/xml";

/** What may still become a reference, or a pair of them, when the next piece of the file comes. */
const unfinished = /(?:&#(?:x0*d[89ab][\da-f]{2}|0*5[56]\d{3});)?&[#\p{L}\p{M}\p{N}_.:·-]{0,129};?$/iu;
const special = new RegExp(`${surrogateReferences.source}|${strayAmpersand.source}`, "giu");

/** Hands a file to a parser in pieces. */
export interface AmpersandGuard {
  write(text: string): void;
  /** Hands over what was kept back. */
  end(): void;
}

/**
 * Keeps an `&` that begins no reference to itself: the parser would take everything up to the next `;`, over any number of
 * units, for the name of an entity. Each is told where it stands, and read as `&amp;`; in CDATA, comments and the like it
 * is an honest character.
 */
export function guardAmpersands(
  parser: SaxesParser,
  hand: (piece: string) => void,
  report: { stray(): void; surrogates(): void },
): AmpersandGuard {
  let kept = "";
  const isInReference = (): boolean => stateOf(parser) === referenceState;
  return {
    write(chunk) {
      let text = kept + chunk;
      kept = "";
      if (!text.includes("&")) {
        hand(text);
        return;
      }
      const end = unfinished.exec(text.slice(-200));
      if (end !== null) {
        kept = end[0];
        text = text.slice(0, -kept.length);
      }
      let cursor = 0;
      for (const { index, 0: found } of text.matchAll(special)) {
        hand(text.slice(cursor, index + 1));
        cursor = index + 1;
        if (!isInReference()) continue;
        const joined = joinSurrogateReferences(found);
        if (joined === undefined) report.stray();
        else report.surrogates();
        hand(joined === undefined ? "amp;" : `#${String(joined.codePointAt(0))};`);
        cursor = index + found.length;
      }
      if (cursor < text.length) hand(text.slice(cursor));
    },
    end() {
      if (kept !== "") hand(kept);
      kept = "";
    },
  };
}

function stateOf(parser: SaxesParser): unknown {
  return Reflect.get(parser, "state");
}

/** The parser's state after an `&` in running text. It is not public, so it is asked for once. */
const referenceState = /* @__PURE__ */ (() => stateOf(new SaxesParser({}).write("<a>&")))();
