// Tables are data and no code: each is a JSON file of its own, a schema the one that the package holds anyway. Node requires it where the
// table is first asked for; in the web, `src/editor/tables.ts` reads it.
const { mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const { basename, join } = require('node:path');
const { pathToFileURL } = require('node:url');

const folder = 'data';

const text = (path) => readFileSync(path, 'utf8');
const json = (path) => JSON.parse(text(path));

/** The modules that hold tables, by their paths, and how each is read; those that may be asked for before the first report stay in the web's bundle. */
const TABLES = [
  { filter: /[\\/]schemas[\\/]configuration\.schema\.json$/, isSchema: true, isEarly: true },
  { filter: /[\\/]schemas[\\/](?:incident-report|report-type)\.schema\.json$/, isSchema: true },
  { filter: /[\\/]techniques\.txt$/, read: text },
  { filter: /[\\/]tlds[\\/]index\.json$/, name: 'top-level-domains', read: json },
  { filter: /[\\/]character-entities[\\/]index\.js$/, name: 'character-entities', exported: 'characterEntities', read: async (path) => (await import(pathToFileURL(path).href)).characterEntities },
];

const moduleOf = (table, value, { exported }) => ({ contents: `${table} export ${exported ? `const ${exported} = ${value}` : `default ${value}`};`, loader: 'js', resolveDir: join(__dirname, '../src/editor') });

exports.dataFiles = {
  name: 'data-files',
  setup(build) {
    const { outdir } = build.initialOptions;
    build.onResolve({ filter: /^data:/ }, ({ path }) => ({ path: path.slice('data:'.length), external: true }));
    for (const kind of TABLES) {
      build.onLoad({ filter: kind.filter }, async ({ path }) => {
        if (kind.isSchema) return moduleOf(`import value from 'data:../schemas/${basename(path)}';`, 'value', kind);
        const file = `${kind.name ?? basename(path).replace(/\..*$/, '')}.json`;
        mkdirSync(join(outdir, folder), { recursive: true });
        writeFileSync(join(outdir, folder, file), JSON.stringify(await kind.read(path)));
        return moduleOf(`import value from 'data:./${folder}/${file}';`, 'value', kind);
      });
    }
  },
};

exports.webTables = {
  name: 'web-tables',
  setup(build) {
    for (const kind of TABLES.filter(({ isEarly }) => !isEarly)) {
      build.onLoad({ filter: kind.filter }, ({ path }) => moduleOf("import { table } from './tables';", `table('${kind.name ?? basename(path).replace(/\..*$/, '')}')`, kind));
    }
  },
};
