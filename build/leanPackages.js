// What packages bring along and our use of them never reaches.
const { dirname } = require('node:path');

const ajv = 'Object.defineProperty(exports, "__esModule", { value: true }); exports.default = undefined;';

const REPLACED = [
  // `src/report/type/compileReportType.ts` turns these off: a third of ajv.
  { filter: /[\\/](?:ajv[\\/]dist[\\/](?:runtime[\\/]uri|refs[\\/]json-schema-2020-12[\\/]index|vocabularies[\\/]discriminator[\\/]index))\.js$/, contents: ajv },
  // Of ajv for an older draft, `ajv-formats` takes one class.
  { filter: /[\\/]ajv[\\/]dist[\\/]ajv\.js$/, contents: 'exports.KeywordCxt = require("./compile/validate").KeywordCxt;' },
  // Every host has it.
  { filter: /[\\/]@ungap[\\/]structured-clone[\\/]esm[\\/]index\.js$/, contents: 'export default structuredClone;' },
];

exports.leanPackages = {
  name: 'lean-packages',
  setup(build) {
    for (const { filter, contents } of REPLACED) build.onLoad({ filter }, ({ path }) => ({ contents, loader: 'js', resolveDir: dirname(path) }));
  },
};
