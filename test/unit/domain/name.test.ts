import assert from 'node:assert/strict';
import { normaliseName, withoutSuffix } from '../../../src/domain/name.js';
import { nearMiss } from '../../../src/domain/nearMiss.js';

describe('names of headings and labels', () => {
  const same = [
    'Lessons Learned', 'LESSONS LEARNED', 'lessons learned', '2. Lessons Learned', '2) Lessons Learned', '2.1 Lessons Learned', '2.1. Lessons Learned', 'IV. Lessons Learned', 'a) Lessons Learned', '§ 3 Lessons Learned', '§3 Lessons Learned',
    '**Lessons Learned**', '**Lessons Learned:**', 'Lessons Learned:', '_Lessons_ Learned', '📚 Lessons Learned', 'Lessons Learned 📚', '🏷️ Lessons Learned', '2. 📚 **Lessons Learned:**', 'Lessons  Learned', 'Lessons-Learned', 'Lessons\u00a0Learned', 'Ｌessons Learned', '`Lessons Learned`',
  ];
  for (const name of same) it(`${JSON.stringify(name)} is "lessons learned"`, () => assert.equal(normaliseName(name), 'lessons learned'));

  it('numbers in emoji keycaps are numbering', () => assert.equal(normaliseName('1️⃣ Lessons Learned'), 'lessons learned'));
  for (const name of ['Part 2 - Lessons Learned', 'Section 2: Lessons Learned', 'Appendix B – Lessons Learned', 'Step 3. Lessons Learned']) it(`${JSON.stringify(name)} is numbered`, () => assert.equal(normaliseName(name), 'lessons learned'));
  it('reads & as a word', () => assert.equal(normaliseName('Detection & Response'), normaliseName('Detection and Response')));
  it('reads / as a space', () => assert.equal(normaliseName('Date/Time'), 'date time'));
  it('drops apostrophes', () => assert.equal(normaliseName("Attacker's Aims"), normaliseName('Attacker’s Aims')));
  it('keeps letters of other scripts', () => assert.equal(normaliseName('Übersicht 概要'), 'übersicht 概要'));
  it('does not take a first letter for numbering', () => assert.equal(normaliseName('I Spy'), 'i spy'));
  it('does not take a bare number for numbering', () => assert.equal(normaliseName('5 Facts'), '5 facts'));
  it('is stable: normalising twice changes nothing', () => assert.equal(normaliseName(normaliseName('1. **Initial Access** (Oracle)')), normaliseName('1. **Initial Access** (Oracle)')));

  it('a suffix in round brackets can be left out', () => assert.equal(withoutSuffix(normaliseName('Initial Access (Oracle Health)')), 'initial access'));
  it('a suffix in square brackets can be left out', () => assert.equal(withoutSuffix(normaliseName('Initial Access [confirmed]')), 'initial access'));
  it('all behind a bracket can be left out', () => assert.equal(withoutSuffix(normaliseName('Timeline (PST) 4/21/23-4/25/23. All times')), 'timeline'));
  it('a suffix behind a dash or a colon can be left out', () => assert.deepEqual(['Timeline – 4 May 2021', 'Timeline - UTC', 'Timeline: 4 May 2021', 'Time-line'].map((name) => withoutSuffix(normaliseName(name))), ['timeline', 'timeline', 'timeline', 'time line']));
  it('a name that is all bracket stays', () => assert.equal(withoutSuffix(normaliseName('(internal)')), '(internal)'));
});

describe('near misses', () => {
  const names = ['executive summary', 'lessons learned', 'impact assessment', 'iocs', 'sector', 'ttp'].map((name) => [name, name] as const);
  const miss = (name: string): string | undefined => nearMiss(name, names);

  it('finds a name with letters left out', () => assert.equal(miss('executve sumary'), 'executive summary'));
  it('finds a name with letters swapped', () => assert.equal(miss('lesosns learned'), 'lessons learned'));
  it('finds a name with a letter too many', () => assert.equal(miss('sectors'), 'sector'));
  it('an exact match is no near miss', () => assert.equal(miss('sector'), undefined));
  it('two letters that changed places are one slip', () => assert.equal(miss('secotr'), 'sector'));
  it('allows one slip in five letters', () => assert.equal(miss('vektor'), undefined));
  it('allows one slip in four letters', () => assert.equal(miss('iocz'), 'iocs'));
  it('allows none in three', () => assert.equal(miss('tpp'), undefined));
  it('another name is none', () => assert.equal(miss('impacts'), undefined));
  it('nothing is near to nothing', () => assert.equal(miss(''), undefined));
  it('chooses the nearest', () => assert.equal(nearMiss('recoverry', [['recovery a', 1], ['recovery', 2]]), 2));
});
