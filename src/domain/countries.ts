/** Codes that ISO 3166 leaves to whoever wants them, but for Kosovo's, and those of unions that are no places to be in. */
const NO_COUNTRY = /^(?:AA|EZ|Q[M-Z]|UN|X[A-JL-Z]|ZZ)$/u;

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

let names: readonly string[] | undefined;

/**
 * The English names of countries and territories, in alphabetical order, as people write them: "Hong Kong", "Myanmar". They come
 * with the JavaScript engine (Unicode CLDR over ISO 3166 codes), so that two engines may differ in some ("Turkey", "Türkiye").
 */
export function countryNames(): readonly string[] {
  names ??= readNames();
  return names;
}

function readNames(): string[] {
  const long = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const short = new Intl.DisplayNames('en', { type: 'region', style: 'short', fallback: 'none' });
  const found = LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).flatMap((code) => {
    const name = NO_COUNTRY.test(code) ? undefined : long.of(code);
    if (name === undefined) return [];
    const isFormal = /\bSAR\b|\(/u.test(name);
    return [(isFormal ? (short.of(code) ?? name) : name).replace(/\s*\([^()]*\)/gu, '')];
  });
  return [...new Set(found)].sort((a, b) => a.localeCompare(b, 'en'));
}

/** Places that are no countries and are one letter away from one, so that nobody takes them for a slip; "Macau" is merely spelt in another way. */
export const PLACES_LIKE_COUNTRIES: readonly string[] = ['Granada', 'Iberia', 'Indio', 'Macau', 'Salta', 'Samos', 'Sedan', 'Siberia', 'Styria', 'Yalta'];
