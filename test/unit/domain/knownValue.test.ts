import assert from 'node:assert/strict';
import { countryNames } from '../../../src/domain/countries.js';
import { misspeltValue } from '../../../src/domain/knownValue.js';
import { isTemplateText } from '../../../src/domain/templateText.js';

describe('a known value that is one letter away', () => {
  const sectors = ['Defense', 'Healthcare', 'Non-profit', 'Telecommunications', 'Food'];
  for (const [text, meant] of [['Helathcare', 'Healthcare'], ['healthcar', 'Healthcare'], ['Healthcaree', 'Healthcare'], ['Heelthcare', 'Healthcare'], ['Germny', 'Germany'], ['The Bahmas', 'Bahamas'], ['Franec', 'France']] as const) {
    it(`${text}: ${meant}`, () => assert.equal(misspeltValue(text, [...sectors, ...countryNames()], 5), meant));
  }
  for (const text of ['Healthcare', 'Health care', 'Health-Care', 'Defence', 'Nonprofits', 'telecommunication', 'Good', 'Foods', 'Hlthcare', 'Lagos', 'Nice', 'Iran', 'Iceland', 'Ireland', 'Curacao', "Cote d'Ivoire", 'the Gambia', 'USA', 'UK', 'UAE', 'Europe', '']) {
    it(`${JSON.stringify(text)}: none`, () => assert.equal(misspeltValue(text, [...sectors, ...countryNames()], 5), undefined));
  }
  it('is found with and without "TLP:"', () => {
    const labels = ['TLP:RED', 'TLP:AMBER', 'TLP:CLEAR'];
    assert.deepEqual(['TLP:RDE', 'ambr', 'TLP: AMBR', 'Amber', 'tlp red', 'WHITE'].map((text) => misspeltValue(text, labels, 4)), ['TLP:RED', 'TLP:AMBER', 'TLP:AMBER', undefined, undefined, undefined]);
  });
});

describe('text of a template', () => {
  for (const text of ['TBD', 'tbd.', '[TBD]', '[Date]', '[Your name]', '<name>', '<your name>', '{{ name }}', 'YYYY-MM-DD', 'YYYY-MM-DD HH:MM UTC', '[DD/MM/YYYY]', '[Insert summary here]', 'TODO: ask Ann', '[Describe the impact]', '[X hours]', 'to be completed']) {
    it(`${text} is some`, () => assert.ok(isTemplateText(text)));
  }
  for (const text of ['', '[1]', '[link]', '[redacted]', '[REDACTED]', '[confirmed]', '[assessed]', '[suspected]', '[...]', '...', '?', '-', 'xxxx', '<details>', '</summary>', '<time>', '<br>', '<user@host>', '<https://example.com>', '[x]', '[!NOTE]', '[DragonForce]', '[Cobalt Strike]', '[evidence.json]', 'Unknown', 'N/A', '<%= page.title %>', 'Todos', 'The date']) {
    it(`${JSON.stringify(text)} is none`, () => assert.ok(!isTemplateText(text)));
  }
});
