import { allChecks } from '../src/checks/allChecks.js';
import { SEVERITIES } from '../src/checks/check.js';
import { ATTACK_VERSIONS } from '../src/domain/attack/technique.js';
import { DEFANG_STYLES } from '../src/domain/indicators/defangStyle.js';

/** The JSON Schema of `.incident-report.json`. Draft-07: what VS Code's JSON support completes and validates by without reservation. */
export function configurationSchema(): string {
  const severities = { enum: [...SEVERITIES, 'off'] };
  const texts = { type: 'array', items: { type: 'string', minLength: 1, maxLength: 500 } };
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Configuration of Incident Report',
    description: 'How incident reports in this folder and below are checked, in the editor and on the command line alike. Where there is one, the settings of the editor do not count.',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { description: 'The schema of this file, for other editors.', type: 'string' },
      checks: { description: 'The severity of each check, or off. A check that is not named here has its own severity, which is lower in drafts.', $ref: '#/definitions/checks' },
      overrides: {
        description: 'Other severities for some files. Where several are about one file, later ones win.',
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['files', 'checks'],
          properties: {
            files: {
              description: "Glob patterns, relative to this file's folder, such as drafts/**/*.md: * for any characters of a name, ? for one, ** for any folders, {a,b} for one of several.",
              type: 'array',
              minItems: 1,
              items: { type: 'string', minLength: 1, maxLength: 500 },
            },
            checks: { description: 'The severity of each check for these files, or off.', $ref: '#/definitions/checks' },
          },
        },
      },
      reportTypes: {
        description: "Paths of JSON Schemas that describe further types of reports, relative to this file's folder. The editor reads them in trusted workspaces only.",
        type: 'array',
        items: { type: 'string', minLength: 1 },
      },
      ownAssets: { description: 'Domains (with all below them), addresses and CIDR ranges that are your own, such as example.com or 198.51.100.0/24. They are never taken for malicious.', ...texts },
      allowedIndicators: { description: 'Indicators that are known to be legitimate, in any style; a domain stands for all below it. They are never taken for malicious.', ...texts },
      benignIndicators: { description: 'Domains and addresses that nobody should block, beyond those that are known: listing one among the indicators of compromise is pointed out.', ...texts },
      defangStyle: { description: 'How indicators are written defanged: evil[.]example, evil(.)example or evil[dot]example.', enum: [...DEFANG_STYLES] },
      attackVersion: { description: 'The version of Enterprise ATT&CK that reports are written for where their front matter does not say. Without one, what is right in any of them is right.', enum: [...ATTACK_VERSIONS] },
    },
    definitions: {
      checks: {
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(allChecks.map(({ id, description }) => [id, { description, ...severities }])),
      },
    },
  };
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}
