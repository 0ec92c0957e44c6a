// Writes the numbering plans of Finland, Åland and Sweden out of libphonenumber-js's metadata,
// so that the extension does not carry the other 240 countries'. Run after updating the package.
import { readFileSync, writeFileSync } from 'node:fs';

const all = JSON.parse(
  readFileSync(
    new URL('../node_modules/libphonenumber-js/metadata.max.json', import.meta.url),
    'utf8',
  ),
);
const codes = ['358', '46'];
const numbering = {
  version: all.version,
  country_calling_codes: Object.fromEntries(
    codes.map((code) => [code, all.country_calling_codes[code]]),
  ),
  countries: Object.fromEntries(
    codes
      .flatMap((code) => all.country_calling_codes[code])
      .map((country) => [country, all.countries[country]]),
  ),
};
writeFileSync(
  new URL('../src/engine/identifiers/phone-numbering.json', import.meta.url),
  `${JSON.stringify(numbering)}\n`,
);
