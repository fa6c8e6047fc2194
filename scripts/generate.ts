// Writes what is made of other files: the snippets of the schema, the documentation of the checks, the schema of the configuration.
//   generate.mjs          writes them
//   generate.mjs --check  writes nothing; fails where one is stale
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { incidentReport } from '../src/report/type/incidentReport.js';
import { checksDocumentation } from './checksDocumentation.js';
import { configurationSchema } from './configurationSchema.js';
import { snippetFile } from './snippetFile.js';

const generated: Record<string, string> = {
  'snippets/incident-report.json': snippetFile(incidentReport),
  'docs/checks.md': checksDocumentation(),
  'schemas/configuration.schema.json': configurationSchema(),
};

for (const [file, content] of Object.entries(generated)) {
  if (existsSync(file) && readFileSync(file, 'utf8') === content) continue;
  if (process.argv.includes('--check')) {
    console.error(`${file} is stale: run "npm run generate" and commit it.`);
    process.exitCode = 1;
  } else {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    console.log(`${file} written`);
  }
}
