// Builds everything there is to build: the extension's two bundles, the command line, the preview's script, and the tests.
//   node esbuild.js            dist/, with source maps
//   node esbuild.js --minify   dist/, for publishing
//   node esbuild.js --tests    dist/ and out/ (tests and scripts)
//   node esbuild.js --watch    dist/, again at every change
const { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const esbuild = require('esbuild');
const { globSync } = require('tinyglobby');
const { checkDocumentation } = require('./build/checkDocumentation');
const { commonJs } = require('./build/commonJs');
const { dataFiles, webTables } = require('./build/dataFiles');
const { leanPackages } = require('./build/leanPackages');
const { leanStyles } = require('./build/leanStyles');
const { writePackagedReadme } = require('./build/packagedReadme');
const { validators } = require('./build/validators');

const minify = process.argv.includes('--minify');
const watch = process.argv.includes('--watch');
const tests = process.argv.includes('--tests');

/** The licences of the packages that a bundle holds parts of, as each of them asks for. */
function writeNotices({ inputs }) {
  const folders = new Set(Object.keys(inputs).flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(file)?.[0] ?? []));
  const notices = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/iu.test(entry));
    return `${name} ${version} (${license})\n\n${file ? readFileSync(join(folder, file), 'utf8').trim() : ''}\n`;
  });
  writeFileSync('dist/third-party-notices.txt', `This software holds parts of the packages below.\n\n${notices.join(`\n${'-'.repeat(80)}\n\n`)}`);
}

// jsonc-parser's other build loads its parts in a way that no bundler follows; tlds is a JSON file, which Node imports in its own way only.
const alias = { 'jsonc-parser': require.resolve('jsonc-parser/lib/esm/main.js'), tlds: require.resolve('tlds') };

// yaml's build for Node is CommonJS, of which nothing can be left out.
const nodeAlias = { ...alias, yaml: join(require.resolve('yaml'), '../../browser/dist/index.js') };

const shared = { bundle: true, minify, sourcemap: minify ? false : 'linked', legalComments: 'none', target: 'es2022', logLevel: watch ? 'info' : 'warning', plugins: [validators, checkDocumentation, leanPackages, leanStyles], alias, loader: { '.txt': 'text', '.css': 'text' } };

const builds = [
  {
    // What is imported late is a chunk of its own, and so is what several of them share.
    ...shared, platform: 'node', format: 'esm', splitting: true, external: ['vscode'], alias: nodeAlias, outdir: 'dist', outExtension: { '.js': '.cjs' }, chunkNames: '[name]-[hash]',
    entryPoints: { extension: 'src/extension.ts' }, plugins: [...shared.plugins, dataFiles, commonJs('extension', 'readConfiguration', 'features')],
  },
  {
    // One file, since the web's host loads no other; what is imported late is evaluated late.
    // micromark's entity decoder must not resolve to the build that needs a `document`: there is none in a web worker.
    ...shared, platform: 'browser', format: 'esm', external: ['vscode'], conditions: ['worker'], outdir: 'dist',
    entryPoints: { 'extension.browser': 'src/extension.browser.ts' }, plugins: [...shared.plugins, webTables, commonJs('extension.browser')],
  },
  {
    ...shared, platform: 'node', format: 'esm', alias: nodeAlias, outdir: 'dist', entryPoints: { cli: 'src/cli/main.ts' },
    banner: { js: "#!/usr/bin/env node\nimport { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);" },
  },
  { ...shared, platform: 'browser', format: 'esm', conditions: ['worker'], outdir: 'dist', entryPoints: { index: 'src/index.ts' } },
  { ...shared, platform: 'browser', format: 'iife', outdir: 'dist', entryPoints: { preview: 'src/editor/preview/client/preview.ts' } },
];

/** Tests and scripts read what is said about checks. */
const documented = { plugins: [validators] };

const testBuilds = [
  {
    ...shared, ...documented, platform: 'node', format: 'esm', packages: 'external', splitting: true, outdir: 'out', outbase: '.', outExtension: { '.js': '.mjs' }, sourcemap: 'inline', logLevel: 'warning',
    entryPoints: globSync(['test/unit/**/*.test.ts', 'test/host/*.ts', 'test/journeys/*.ts', 'test/package/*.ts', 'test/browser/**/*.test.ts', 'test/browser/screenshots.ts', 'scripts/*.ts']),
  },
  // What the browser tests ask of the pages that they open.
  { ...shared, platform: 'browser', format: 'iife', outfile: 'out/test/browser/inPage.js', sourcemap: false, logLevel: 'warning', entryPoints: ['test/browser/inPage/inPage.ts'] },
  // Beside the packages that it compares with.
  { ...shared, platform: 'node', format: 'esm', packages: 'external', outdir: 'bench/out', outExtension: { '.js': '.mjs' }, sourcemap: 'inline', logLevel: 'warning', entryPoints: ['bench/bench.ts', 'bench/holdInMemory.ts', 'bench/preview.ts'] },
  { ...shared, platform: 'node', format: 'cjs', external: ['vscode'], outdir: 'bench/out/host', outExtension: { '.js': '.cjs' }, sourcemap: 'inline', logLevel: 'warning', entryPoints: ['bench/host/index.ts'] },
  {
    ...shared, platform: 'node', format: 'cjs', external: ['vscode', 'mocha'], outdir: 'out/test/editor', outExtension: { '.js': '.cjs' }, sourcemap: 'inline', logLevel: 'warning',
    entryPoints: ['test/editor/index.ts'],
  },
  {
    // The same suites for the web's extension host. mocha's build for browsers overwrites module.exports, hence the footer.
    ...shared, platform: 'browser', format: 'iife', globalName: 'editorTests', footer: { js: 'module.exports = editorTests;' }, external: ['vscode'], conditions: ['worker'], define: { global: 'globalThis' },
    alias: { ...alias, 'node:assert/strict': require.resolve('assert/'), util: require.resolve('util/') }, outfile: 'out/test/web/index.js', sourcemap: 'inline', logLevel: 'warning',
    entryPoints: ['test/editor/index.web.ts'],
  },
];

/** The types of the library, in one file without imports. */
function writeTypes() {
  const { generateDtsBundle } = require('dts-bundle-generator');
  const [types] = generateDtsBundle([{ filePath: 'src/index.ts', output: { noBanner: true, exportReferencedTypes: false } }], { preferredConfigPath: 'tsconfig.json' });
  writeFileSync('dist/index.d.ts', types);
}

async function main() {
  const started = Date.now();
  rmSync('dist', { recursive: true, force: true });
  if (tests) rmSync('out', { recursive: true, force: true });
  mkdirSync('dist');
  writeFileSync('dist/package.json', `${JSON.stringify({ type: 'module' })}\n`); // for cli.js; VS Code reads the .cjs and the browser's
  const wanted = tests ? [...builds, ...testBuilds] : builds;
  if (watch) {
    for (const options of wanted) await (await esbuild.context(options)).watch();
    return;
  }
  const [{ metafile }] = await Promise.all(wanted.map((options) => esbuild.build(options)));
  writeNotices(metafile);
  await writePackagedReadme('dist/README.md');
  writeTypes();
  console.log(`Built ${tests ? 'dist and out' : 'dist'} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

main().catch((error) => {
  console.error(error.errors ? '' : error); // esbuild has printed its own errors
  process.exitCode = 1;
});
