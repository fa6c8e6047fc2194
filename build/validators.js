// `import validate from 'validator:x.schema.json'` gives the function that ajv compiles of that schema at build time.
const { join } = require('node:path');
const esbuild = require('esbuild');

const root = join(__dirname, '..');

exports.validators = {
  name: 'validators',
  setup(build) {
    build.onResolve({ filter: /^validator:/ }, (args) => ({ path: args.path.slice('validator:'.length), namespace: 'validator' }));
    build.onLoad({ filter: /.*/, namespace: 'validator' }, async (args) => {
      const { standaloneValidator } = await fromSource('scripts/standaloneValidator.ts');
      const schema = join(root, 'schemas', args.path);
      // Bundled here, with the pieces of ajv's run time that it calls, so that it needs no `require` in an ES module.
      const { outputFiles } = await esbuild.build({ stdin: { contents: standaloneValidator(schema), resolveDir: root }, bundle: true, write: false, format: 'esm', target: 'es2022' });
      return { contents: outputFiles[0].text, loader: 'js', resolveDir: root, watchFiles: [schema] };
    });
  },
};

/** A module of ours, usable from a build script. */
async function fromSource(file) {
  const { outputFiles } = await esbuild.build({ entryPoints: [join(root, file)], bundle: true, write: false, platform: 'node', format: 'cjs', packages: 'external' });
  const loaded = { exports: {} };
  new Function('require', 'module', 'exports', outputFiles[0].text)(require, loaded, loaded.exports);
  return loaded.exports;
}
