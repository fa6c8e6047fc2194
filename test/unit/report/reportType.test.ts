import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import isReportSchema from 'validator:report-type.schema.json';
import { compileReportType } from '../../../src/report/type/compileReportType.js';
import { incidentReport } from '../../../src/report/type/incidentReport.js';
import type { ItemType, ReportType } from '../../../src/report/type/reportType.js';
import { checkReport } from '../../../src/checks/checkReport.js';
import { Random, SEED } from '../support/random.js';
import { describe as shown, fixed, itemAt, read } from '../support/reports.js';

/** A small type; `change` breaks it. */
function smallSchema(change: (schema: Record<string, any>) => void = () => undefined): unknown { // eslint-disable-line @typescript-eslint/no-explicit-any
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Near Miss',
    type: 'object',
    required: ['what'],
    properties: {
      metadata: { type: 'object', properties: { status: { type: 'string', enum: ['draft', 'final'] } } },
      what: { title: 'What Happened', type: 'string', minLength: 1, 'x-report': { form: 'section', aliases: ['Story'], placeholder: '[The story]' } },
      who: {
        title: 'Who', type: 'object', minProperties: 1, required: ['owner'],
        properties: {
          owner: { title: 'Owner', type: 'string', minLength: 1, 'x-report': { form: 'field' } },
          risk: { title: 'Risk', type: 'string', enum: ['low', 'high'], 'x-report': { form: 'field' } },
        },
        'x-report': { form: 'section', order: ['owner', 'risk'], recommended: ['risk'] },
      },
    },
    'x-report': { id: 'near-miss', order: ['what', 'who'], recommended: ['who'] },
  };
  change(schema);
  return schema;
}

function compiled(schema: unknown = smallSchema()): ReportType {
  const result = compileReportType(schema);
  assert.ok('type' in result, JSON.stringify(result));
  return result.type;
}

describe('a report type of your own', () => {
  it('is read from its schema', () => {
    const { id, title, items } = compiled();
    assert.deepEqual([id, title, items.map((item) => [item.path, item.title, item.required, item.placeholder])], ['near-miss', 'Near Miss', [['/what', 'What Happened', true, '[The story]'], ['/who', 'Who', false, '[Who]']]]);
  });
  it('keeps what there is to choose apart from what a value may look like', () => {
    const type = compiled(smallSchema((s) => { Object.assign(s.properties.who.properties.owner, { examples: ['Ann'], 'x-report': { form: 'field', choices: ['Security', 'Finance'] } }); })); // eslint-disable-line
    const [owner] = type.items[1]!.items;
    assert.deepEqual([owner!.choices, owner!.examples], [['Security', 'Finance'], ['Ann']]);
  });
  it('may say what the values of a front-matter key mean', () => {
    const type = compiled(smallSchema((s) => { s.properties.metadata.properties.status['x-report'] = { meanings: { draft: 'Not done yet.' } }; })); // eslint-disable-line
    assert.deepEqual([...type.frontMatter[0]!.meanings], [['draft', 'Not done yet.']]);
  });
  it('may say that a value is a country', () => {
    const type = compiled(smallSchema((s) => { s.properties.who.properties.owner['x-report'].values = 'countries'; })); // eslint-disable-line
    assert.deepEqual(type.items[1]!.items.map(({ values }) => values), ['countries', undefined]);
  });
  it('finds what its reports hold', async () => {
    const report = await read('# Near Miss: ladder\n\n## Story\n\nIt fell.\n\n## Who\n\n- Owner: Ann\n', compiled());
    assert.deepEqual(['/what', '/who/owner', '/who/risk'].map((path) => itemAt(report, path).state), ['filled', 'filled', 'missing']);
  });
  it('finds what they lack', async () => {
    const text = '---\nstatus: odd\n---\n# Near Miss: ladder\n\n## Who\n\n- Risk: medium\n';
    assert.deepEqual(checkReport(await read(text, compiled())).map((problem) => shown(problem, text)), [
      'warning front-matter "status": Unexpected value of \'status\' in the front matter, expected one of: draft, final',
      'error missing-section "Near Miss: ladder": Missing section \'What Happened\', expected first',
      'warning missing-field "Who": Missing field \'Owner\' in \'Who\'',
      'warning invalid-value "medium": Unexpected value of \'Risk\', expected one of: low, high',
    ]);
  });
  it('inserts what they lack', async () => {
    assert.equal(await fixed('# Near Miss: ladder\n\n## Who\n\n- Risk: low\n', true, compiled()), '# Near Miss: ladder\n\n## What Happened\n\n[The story]\n\n## Who\n\n- Owner: [Owner]\n- Risk: low\n');
  });
  it('recommended sections are for information', async () => {
    assert.deepEqual(checkReport(await read('# Near Miss: x\n\n## What Happened\n\ny\n', compiled())).map(({ severity, check }) => [severity, check]), [['information', 'missing-section']]);
  });
});

describe('a schema that is no report type', () => {
  const broken: readonly (readonly [name: string, schema: unknown, errors: readonly string[] | RegExp])[] = [
    ['a number', 7, ['the schema must be object']],
    ['nothing', null, ['the schema must be object']],
    ['an empty object', {}, ["the schema must have required property 'title'", "the schema must have required property 'properties'", "the schema must have required property 'x-report'"]],
    ['no id', smallSchema((s) => delete s['x-report'].id), ["/x-report must have required property 'id'"]], // eslint-disable-line
    ['an id with spaces', smallSchema((s) => { s['x-report'].id = 'Near Miss'; }), ['/x-report/id must match pattern "^[a-z][a-z0-9-]{0,63}$"']], // eslint-disable-line
    ['no order', smallSchema((s) => delete s['x-report'].order), ["/x-report must have required property 'order'"]], // eslint-disable-line
    ['an order that is no list', smallSchema((s) => { s['x-report'].order = 'what'; }), ['/x-report/order must be array']], // eslint-disable-line
    ['an order that names an item twice', smallSchema((s) => { s['x-report'].order = ['what', 'what']; }), /uniqu|duplicate/u], // eslint-disable-line
    ['an order that names what is not there', smallSchema((s) => { s['x-report'].order = ['what', 'who', 'why']; }), /why/u], // eslint-disable-line
    ['a required item that is not there', smallSchema((s) => { s.required = ['what', 'why']; }), /why/u],
    ['an item that the order leaves out', smallSchema((s) => { s['x-report'].order = ['what']; }), /who/u], // eslint-disable-line
    ['a word that x-report does not know', smallSchema((s) => { s['x-report'].ordr = []; }), ["/x-report must NOT have additional properties ('ordr')"]], // eslint-disable-line
    ['an item without title', smallSchema((s) => delete s.properties.what.title), ["/properties/what must have required property 'title'"]], // eslint-disable-line
    ['an item without form', smallSchema((s) => { s.properties.what['x-report'] = {}; }), ["/properties/what/x-report must have required property 'form'"]], // eslint-disable-line
    ['a set of values that is not known', smallSchema((s) => { s.properties.what['x-report'].values = 'planets'; }), ['/properties/what/x-report/values must be equal to one of the allowed values']], // eslint-disable-line
    ['an unknown form', smallSchema((s) => { s.properties.what['x-report'].form = 'chapter'; }), ['/properties/what/x-report/form must be equal to one of the allowed values']], // eslint-disable-line
    ['a placeholder without brackets', smallSchema((s) => { s.properties.what['x-report'].placeholder = 'Story'; }), /^\/properties\/what\/x-report\/placeholder must match pattern/u], // eslint-disable-line
    ['an item of another type', smallSchema((s) => { s.properties.what.type = 'number'; }), ['/properties/what/type must be equal to one of the allowed values']], // eslint-disable-line
    ['an unknown keyword', smallSchema((s) => { s.properties.what.minLenght = 1; }), ['strict mode: unknown keyword: "minLenght"']], // eslint-disable-line
    ['a pattern that is none', smallSchema((s) => { s.properties.what.pattern = '('; }), /regular expression/iu], // eslint-disable-line
    ['a format that is none', smallSchema((s) => { s.properties.what.format = 'dat'; }), /unknown format "dat"/u], // eslint-disable-line
    ['a reference to nowhere', smallSchema((s) => { s.properties.what.$ref = '#/$defs/none'; }), /can't resolve reference/u], // eslint-disable-line
  ];
  for (const [name, schema, expected] of broken) {
    it(`${name} is told in a sentence`, () => {
      const result = compileReportType(schema);
      assert.ok('errors' in result, 'it was accepted');
      if (expected instanceof RegExp) assert.match(result.errors.join('\n'), expected);
      else assert.deepEqual(result.errors, expected);
    });
  }
  it('tells all that is wrong at once', () => {
    const result = compileReportType(smallSchema((s) => { delete s.title; delete s.properties.what.title; })); // eslint-disable-line
    assert.equal('errors' in result && result.errors.length, 2);
  });
});

/** All of what a type's schema says of some data that anybody reads, in no order. */
function told(type: ReportType, data: unknown): string[] {
  return type.validate(data).filter(({ keyword }) => keyword !== 'x-report').map(({ instancePath, keyword, params, message, schemaPath }) => JSON.stringify({ instancePath, keyword, params, message, recommended: schemaPath.includes('/x-report/') })).sort();
}

/** Data by a schema, with something missing, empty or wrong here and there. */
function randomData(schema: any, random: Random): unknown { // eslint-disable-line @typescript-eslint/no-explicit-any
  if (random.below(12) === 0) return random.pick<unknown>(['', 1, true, [], {}, ['a', 2], 'odd']);
  const { properties, items, enum: choices, type } = schema as { properties?: Record<string, unknown>; items?: unknown; enum?: unknown[]; type?: string | string[] };
  if (properties) return Object.fromEntries(Object.entries(properties).filter(() => random.below(4) > 0).map(([name, inner]) => [name, randomData(inner, random)]));
  if (items) return Array.from({ length: random.below(3) }, () => randomData(items, random));
  if (choices) return random.pick(choices);
  return [type].flat().includes('number') ? random.below(9) : random.pick(['text', 'more text', '']);
}

describe('the built-in report type', () => {
  const schema = JSON.parse(readFileSync('schemas/incident-report.schema.json', 'utf8')) as unknown;
  const every = (items: readonly ItemType[]): ItemType[] => items.flatMap((item) => [item, ...every(item.items)]);

  it('is one by the meta-schema', () => assert.ok(isReportSchema(schema), JSON.stringify(isReportSchema.errors)));
  it('compiles at run time to what is compiled at build time', () => {
    const type = compiled(schema);
    const plain = (one: ReportType): object => ({ ...one, validate: undefined });
    assert.deepEqual(plain(type), plain(incidentReport));
    const random = new Random(SEED);
    for (let round = 0; round < 200; round += 1) {
      const data = randomData(schema, random);
      assert.deepEqual(told(incidentReport, data), told(type, data), `seed ${SEED}, round ${round}: ${JSON.stringify(data)}`);
    }
  });
  it('has nine required sections', () => assert.equal(incidentReport.items.filter(({ required, form }) => required && form === 'section').length, 9));
  it('has five required fields, all in the details', () => assert.deepEqual(every(incidentReport.items).filter(({ required, form }) => required && form === 'field').map(({ title }) => title), ['Discovery Date', 'Incident Date', 'Affected Organization', 'Sector', 'Geography']));
  it('gives every item guidance', () => assert.deepEqual(every(incidentReport.items).filter(({ description }) => description === ''), []));
  it('gives no name to two items of one parent', () => {
    for (const siblings of [incidentReport.items, ...every(incidentReport.items).map(({ items }) => items)]) {
      const names = siblings.flatMap((item) => [...item.names]);
      assert.deepEqual(names.filter((name, index) => names.indexOf(name) !== index), []);
    }
  });
});
