// What ajv brings along and `src/report/type/compileReportType.ts` turns off: a third of it.
const UNUSED = /[\\/](?:ajv[\\/]dist[\\/](?:runtime[\\/]uri|refs[\\/]json-schema-2020-12[\\/]index|vocabularies[\\/]discriminator[\\/]index)|ajv-formats[\\/]dist[\\/]limit)\.js$/;

exports.leanAjv = {
  name: 'lean-ajv',
  setup(build) {
    build.onLoad({ filter: UNUSED }, () => ({ contents: 'Object.defineProperty(exports, "__esModule", { value: true }); exports.default = undefined;', loader: 'js' }));
  },
};
