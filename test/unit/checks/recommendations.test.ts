import assert from 'node:assert/strict';
import { afterFix, completeReport, problemsOf } from '../support/reports.js';

const report = (recommendations: string, frontMatter = ''): string => frontMatter + completeReport({ Recommendations: recommendations });
const OWNED = '- Rotate all keys, owner head of identity';
const DUE = '- Rotate all keys, due 2026-05-29';

/** Whether a check asks for more than the first recommendation says, of the second. */
async function asks(check: string, recommendations: string): Promise<boolean> {
  return (await problemsOf(report(recommendations))).some((problem) => problem.includes(check));
}

describe('who is to do what is recommended', () => {
  for (const said of ['owner head of identity', 'Owner: Ann', 'owner @ann', '(owner: Ann, due 2026-05-29)', '(IT)', '(Head of Identity)', '(platform team, Q3 2026)', 'assigned to Ann']) {
    it(`"${said}" is an owner, and others need one too`, async () => assert.ok(await asks('missing-owner', `- Rotate all keys, ${said}\n- Patch the gateway`)));
    it(`"${said}" is enough`, async () => assert.ok(!(await asks('missing-owner', `${OWNED}\n- Patch the gateway, ${said}`))));
  }
  for (const said of ['Notify the data owner of each system', 'Deploy multi-factor authentication (MFA)', 'Follow the guide (NIST SP 800-61)', 'Ask system owners to patch', 'Patch it (CVE-2026-1234)']) {
    it(`"${said}" names nobody`, async () => assert.ok(!(await asks('missing-owner', `- ${said}\n- Patch the gateway`))));
  }
  it('is told of nobody where no recommendation has an owner', async () => assert.deepEqual(await problemsOf(report('- Rotate all keys\n- Patch the gateway')), []));
  it('is asked of all in a report for the own people', async () => assert.equal((await problemsOf(report('- Rotate all keys\n- Patch the gateway', '---\naudience: [Internal, board]\n---\n'))).length, 4));
  it('may stand in a list below', async () => assert.ok(!(await asks('missing-owner', `${OWNED}\n- Patch the gateway\n  - Owner: Ann`))));
  it('is not asked of what is done, of an answer, or of prose', async () => assert.ok(!(await asks('missing-owner', `${OWNED}\n- [x] Patch the gateway\n- Not applicable\n\nThat is all.`))));
});

describe('by when it is to be done', () => {
  for (const said of ['due 2026-05-29', 'due: 29 May 2026', 'by 2026-06-30', 'by the end of June', 'due Q3 2026', 'deadline 30.06.2026', 'target date: June 2026']) {
    it(`"${said}" is a due date, and others need one too`, async () => assert.ok(await asks('missing-due-date', `- Rotate all keys, ${said}\n- Patch the gateway`)));
  }
  for (const said of ['immediately', 'within 30 days', 'quarterly', 'in May 2026']) {
    it(`"${said}" is enough`, async () => assert.ok(!(await asks('missing-due-date', `${DUE}\n- Patch the gateway ${said}`))));
  }
  it('"used by 2026 clients" is none', async () => assert.ok(!(await asks('missing-due-date', '- Retire the software used by 2026 clients\n- Patch the gateway'))));
});

describe('Insert an owner, insert a due date', () => {
  const cases: readonly (readonly [name: string, before: string, after: string])[] = [
    ['an owner', `${OWNED}\n- Patch the gateway`, `${OWNED}\n- Patch the gateway, owner [Owner]`],
    ['an owner', '- Rotate all keys (owner: Ann)\n- Patch the gateway.', '- Rotate all keys (owner: Ann)\n- Patch the gateway (owner: [Owner]).'],
    ['an owner', '- Rotate all keys (IT)\n- Patch the gateway', '- Rotate all keys (IT)\n- Patch the gateway ([Owner])'],
    ['an owner', '- Rotate all keys, assigned to Ann\n- Patch the\n  gateway.', '- Rotate all keys, assigned to Ann\n- Patch the\n  gateway, assigned to [Owner].'],
    ['an owner', '| Action | Owner |\n|---|---|\n| Rotate | Ann |\n| Patch | |', '| Action | Owner |\n|---|---|\n| Rotate | Ann |\n| Patch | [Owner]|'],
    ['a due date', `${DUE}.\n- Patch the gateway.`, `${DUE}.\n- Patch the gateway, due [YYYY-MM-DD].`],
    ['a due date', '- Rotate all keys by 30 June 2026\n- Patch the gateway', '- Rotate all keys by 30 June 2026\n- Patch the gateway by [YYYY-MM-DD]'],
    ['a due date', '- Rotate all keys (owner: Ann, due 2026-05-29)\n- Patch the gateway (owner: Bob)', '- Rotate all keys (owner: Ann, due 2026-05-29)\n- Patch the gateway (owner: Bob, due [YYYY-MM-DD])'],
  ];
  for (const [name, before, after] of cases) {
    it(`${name}: ${JSON.stringify(before)}`, async () => {
      const mended = await afterFix(report(before), `Insert ${name} to fill in`);
      assert.equal(mended, report(after));
      assert.deepEqual((await problemsOf(mended)).filter((problem) => problem.includes(name === 'an owner' ? 'missing-owner' : 'missing-due-date')), []);
    });
    it(`${name}: ${JSON.stringify(after)} is still a gap`, async () => assert.equal((await problemsOf(report(after))).filter((problem) => problem.startsWith('warning placeholder')).length, 1));
  }
});
