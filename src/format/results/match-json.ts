import type { ConcordanceHit, Match } from "../../model";

/** What `taiyaku match --format json` says of one query. */
export function matchesToJson(query: string, matches: readonly Match[]): object {
  return { schemaVersion: 1, query, matches: matches.map(matchToJson) };
}

function matchToJson(match: Match): object {
  const { unit, sourceVariant, targetVariant, ...plain } = match;
  return {
    ...plain,
    sourceLanguage: sourceVariant.language,
    targetLanguage: targetVariant.language,
    ...(unit.id === undefined ? {} : { id: unit.id }),
    properties: unit.properties,
  };
}

/** What `taiyaku concordance --format json` says of a phrase. */
export function concordanceToJson(query: string, hits: readonly ConcordanceHit[]): object {
  return {
    schemaVersion: 1,
    query,
    hits: hits.map(({ text, ranges, variant, translation, origin, number, unit }) => ({
      text,
      ranges,
      language: variant.language,
      ...(translation === undefined
        ? {}
        : { translation: translation.text, translationLanguage: translation.language }),
      origin,
      number,
      ...(unit.id === undefined ? {} : { id: unit.id }),
      properties: unit.properties,
    })),
  };
}
