import assert from 'node:assert/strict';
import { countryNames } from '../../../src/domain/countries.js';

describe('the names of countries', () => {
  for (const name of ['France', 'Germany', 'United States', 'United Kingdom', 'United Arab Emirates', 'South Korea', 'Kosovo', 'Hong Kong', 'Myanmar', 'Greenland', 'European Union']) {
    it(`have ${name}`, () => assert.ok(countryNames().includes(name)));
  }
  for (const name of ['US', 'XX', 'Unknown Region', 'Pseudo-Accents', 'United Nations', 'Eurozone']) {
    it(`do not have ${name}`, () => assert.ok(!countryNames().includes(name)));
  }
  it('are about as many as ISO 3166 has, each once', () => {
    assert.ok(countryNames().length > 245 && countryNames().length < 275, String(countryNames().length));
    assert.equal(new Set(countryNames()).size, countryNames().length);
  });
  it('have neither codes nor brackets', () => assert.deepEqual(countryNames().filter((name) => /[()]|\bSAR\b|^[A-Z]{2}$/u.test(name)), []));
  it('stand in alphabetical order, Åland among the As', () => assert.ok(countryNames().indexOf('Åland Islands') < countryNames().indexOf('Belgium')));
  it('are computed once', () => assert.equal(countryNames(), countryNames()));
});
