import { SaxesParser } from "../../language/xml";

/** What an `&` may begin: a reference to a character or the name of an entity, with its semicolon. */
const stray = /&(?!(?:#\d{1,64}|#x[\da-f]{1,64}|[\p{L}_:][\p{L}\p{M}\p{N}_.:·-]{0,127});)/giu;
/** What may still become a reference when the next piece of the file comes. */
const unfinished = /&[#\p{L}\p{M}\p{N}_.:·-]{0,129}$/u;

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
  report: () => void,
): AmpersandGuard {
  let kept = "";
  const isInReference = (): boolean => stateOf(parser) === referenceState;
  return {
    write(chunk) {
      let text = kept + chunk;
      kept = "";
      const last = text.lastIndexOf("&");
      if (last < 0) {
        hand(text);
        return;
      }
      if (text.length - last <= 131 && unfinished.test(text.slice(last))) {
        kept = text.slice(last);
        text = text.slice(0, last);
      }
      let cursor = 0;
      for (const { index } of text.matchAll(stray)) {
        hand(text.slice(cursor, index + 1));
        cursor = index + 1;
        if (!isInReference()) continue;
        report();
        hand("amp;");
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
