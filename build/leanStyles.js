// Styles are texts in the bundles; for publishing they go without comments and spaces, as code does.
const { readFile } = require('node:fs/promises');
const esbuild = require('esbuild');

exports.leanStyles = {
  name: 'lean-styles',
  setup(build) {
    const { minify, target } = build.initialOptions;
    if (minify) build.onLoad({ filter: /\.css$/ }, async ({ path }) => ({ contents: (await esbuild.transform(await readFile(path, 'utf8'), { loader: 'css', minify, target })).code, loader: 'text' }));
  },
};
