// Tables are data and no code: in Node, each is a JSON file of its own, which is read where the table is first asked for.
const { mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const { basename, join } = require('node:path');
const { pathToFileURL } = require('node:url');

const folder = 'data';

const text = (path) => readFileSync(path, 'utf8');
const json = (path) => JSON.parse(text(path));

/** The modules that hold tables, by their paths, and how each is read. */
const TABLES = [
  { filter: /[\\/]schemas[\\/][\w-]+\.schema\.json$/, read: json },
  { filter: /[\\/]techniques\.txt$/, read: text },
  { filter: /[\\/]tlds[\\/]index\.json$/, name: 'top-level-domains', read: json },
  { filter: /[\\/]character-entities[\\/]index\.js$/, name: 'character-entities', exported: 'characterEntities', read: async (path) => (await import(pathToFileURL(path).href)).characterEntities },
];

exports.dataFiles = {
  name: 'data-files',
  setup(build) {
    const { outdir } = build.initialOptions;
    build.onResolve({ filter: /^data:/ }, ({ path }) => ({ path: `./${folder}/${path.slice('data:'.length)}`, external: true }));
    for (const { filter, name, exported, read } of TABLES) {
      build.onLoad({ filter }, async ({ path }) => {
        const file = `${name ?? basename(path).replace(/\..*$/, '')}.json`;
        mkdirSync(join(outdir, folder), { recursive: true });
        writeFileSync(join(outdir, folder, file), JSON.stringify(await read(path)));
        return { contents: `import value from 'data:${file}'; export ${exported ? `const ${exported} = value` : 'default value'};`, loader: 'js' };
      });
    }
  },
};
