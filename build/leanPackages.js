// What packages bring along and our use of them never reaches.
const { readFile } = require('node:fs/promises');
const { dirname } = require('node:path');

const ajv = 'Object.defineProperty(exports, "__esModule", { value: true }); exports.default = undefined;';

const REPLACED = [
  // `src/report/type/compileReportType.ts` turns these off: a third of ajv.
  { filter: /[\\/](?:ajv[\\/]dist[\\/](?:runtime[\\/]uri|refs[\\/]json-schema-2020-12[\\/]index|vocabularies[\\/]discriminator[\\/]index))\.js$/, contents: ajv },
  // Of ajv for an older draft, `ajv-formats` takes one class.
  { filter: /[\\/]ajv[\\/]dist[\\/]ajv\.js$/, contents: 'exports.KeywordCxt = require("./compile/validate").KeywordCxt;' },
  // Tags of YAML 1.1: front matter is read without them.
  { filter: /[\\/]yaml-1\.1[\\/](?:binary|omap|pairs|schema|set|timestamp)\.js$/, contents: "export { schema } from '../core/schema.js'; export const binary = undefined, floatTime = undefined, intTime = undefined, omap = undefined, pairs = undefined, set = undefined, timestamp = undefined;" },
  // The timeline's drawings use two attributes of SVG whose names differ from those of their properties.
  { filter: /[\\/]property-information[\\/]lib[\\/]svg\.js$/, contents: "import { create } from './util/create.js'; import { spaceSeparated } from './util/types.js'; export const svg = create({ attributes: { className: 'class', textAnchor: 'text-anchor' }, properties: { className: spaceSeparated, textAnchor: null }, transform: (attributes, property) => attributes[property] ?? property, space: 'svg' });" },
  // End tags are written, all of them.
  { filter: /[\\/]hast-util-to-html[\\/]lib[\\/]omission[\\/](?:opening|closing)\.js$/, contents: 'export const opening = undefined, closing = undefined;' },
  // Every host has it.
  { filter: /[\\/]@ungap[\\/]structured-clone[\\/]esm[\\/]index\.js$/, contents: 'export default structuredClone;' },
];

/**
 * The packages of GFM read and write Markdown in the same modules, and a chunk takes all that any chunk uses of a module. Only the copied
 * summary writes: the modules that it imports are its own, and the others have nothing to write with.
 */
const GFM = /[\\/]mdast-util-gfm[^\\/]*[\\/].*\.js$/;
const WRITER = /[\\/]summary[\\/]copy[\\/]/;

function writeApart(build) {
  build.onResolve({ filter: /^mdast-util-gfm|^\.\/lib\/index\.js$/ }, async ({ path, importer, kind, resolveDir, pluginData }) => {
    if (pluginData?.isResolving || !(pluginData?.writes || WRITER.test(importer))) return undefined;
    const resolved = await build.resolve(path, { importer, kind, resolveDir, pluginData: { isResolving: true } });
    return { ...resolved, suffix: '?writes', pluginData: { writes: true } };
  });
  build.onResolve({ filter: /^(?:mdast-util-to-markdown|markdown-table)$/ }, ({ path, importer, pluginData }) => (GFM.test(importer) && !pluginData?.writes ? { path, namespace: 'unused', sideEffects: false } : undefined));
  build.onLoad({ filter: /.*/, namespace: 'unused' }, () => ({ contents: 'export const defaultHandlers = undefined, markdownTable = undefined;' }));
  build.onLoad({ filter: GFM }, async ({ path, suffix, pluginData }) => (suffix === '?writes' ? { contents: await readFile(path), resolveDir: dirname(path), pluginData } : undefined));
}

exports.leanPackages = {
  name: 'lean-packages',
  setup(build) {
    writeApart(build);
    for (const { filter, contents } of REPLACED) build.onLoad({ filter }, ({ path }) => ({ contents, loader: 'js', resolveDir: dirname(path) }));
  },
};
