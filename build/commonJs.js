// esbuild splits ES modules only, as finely as it can, and VS Code takes CommonJS: so the ES modules that a build gives are put together
// anew, as few files of CommonJS.
const { mkdir, writeFile } = require('node:fs/promises');
const { basename, dirname, extname, join } = require('node:path');
const esbuild = require('esbuild');

/**
 * What is CommonJS anyway: VS Code's interface, and tables. Of it, esbuild would make a copy for each module that imports it, getter by
 * getter, fifty times over; but nobody asks it for a `default` of its own, so that it can be required as it is, once.
 */
const PLAIN = /\bimport\s*(?:\*\s*as\s+)?([\w$]+)\s*from\s*("vscode"|"\.\/data\/[\w.-]+\.json"|"\.\.\/schemas\/[\w.-]+\.json");/g;

/**
 * What a chunk takes from another. esbuild would ask the other one through a getter at every use, for every character of a text; the
 * value at loading is the same one, since chunks import each other in one direction and export nothing that is assigned later.
 */
const STATIC = /\bimport\s*(?:\{([^{}]*)\}\s*from\s*)?"\.\/([\w.-]+\.cjs)";/g;
const DYNAMIC = /\bimport\("\.\/([\w.-]+\.cjs)"\)/g;

/**
 * Writes what a build with `format: 'esm'` gives as CommonJS, which loads synchronously and as late as it is asked for.
 * @param together Names of chunks in the order of their loading: what one of them always loads with it goes into its file, but what is
 * shared by several of them but the first into a file of its own.
 */
exports.commonJs = (...together) => ({
  name: 'common-js',
  setup(build) {
    const { minify, sourcemap, target, outdir } = build.initialOptions;
    Object.assign(build.initialOptions, { write: false, sourcemap: sourcemap && 'inline', metafile: true });
    build.onEnd(async ({ outputFiles = [], metafile }) => {
      const texts = new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
      const files = assignFiles(metafile, together);
      await Promise.all([...new Set(files.values())].map(async (file) => {
        const chunks = [...files].filter(([, other]) => other === file).map(([chunk]) => chunk);
        const entry = chunks.map((chunk) => `export * as ${nameOf(chunk)} from './${chunk}';${chunk === file ? `export * from './${chunk}';` : ''}`).join('\n');
        const { outputFiles: written } = await esbuild.build({
          stdin: { contents: entry, resolveDir: outdir }, plugins: [chunksOf(file, files, texts)], bundle: true, write: false, format: 'cjs', platform: 'neutral', target, minify,
          sourcemap: sourcemap ? 'linked' : false, outfile: join(outdir, file), supported: { 'dynamic-import': false }, logLevel: 'warning',
        });
        for (const { path, contents } of written) {
          await mkdir(dirname(path), { recursive: true });
          await writeFile(path, contents);
        }
      }));
      await writeFile(join(outdir, `${together[0]}.meta.json`), JSON.stringify({ outputs: metafile.outputs, files: Object.fromEntries(files) })); // for scripts/size.ts
    });
  },
});

/** Which file each chunk goes into. */
function assignFiles({ outputs }, together) {
  const chunks = Object.keys(outputs).filter((path) => !path.endsWith('.map')).map((path) => basename(path));
  const importsOf = new Map(Object.entries(outputs).map(([path, { imports }]) => [basename(path), imports.filter(({ kind, external }) => kind === 'import-statement' && !external).map((one) => basename(one.path))]));
  const reached = (chunk, found = new Set()) => {
    if (!found.has(chunk)) [...found.add(chunk) && importsOf.get(chunk)].forEach((next) => reached(next, found));
    return found;
  };
  const closures = together.map((name) => [name, reached(chunks.find((chunk) => chunk.replace(/(?:-[A-Z0-9]{8})?\.\w+$/, '') === name))]);
  return new Map(chunks.map((chunk) => {
    const [first, ...others] = closures.filter(([, closure]) => closure.has(chunk)).map(([name]) => name);
    if (first === undefined) return [chunk, chunk];
    return [chunk, `${others.length === 0 || first === together[0] ? first : [first, ...others].join('-and-')}${extname(chunk)}`];
  }));
}

/** The chunks of one file, for esbuild to put together; what they take from others is required from the files that hold it. */
function chunksOf(file, files, texts) {
  const elsewhere = (chunk) => files.get(chunk) !== file;
  const from = (chunk) => `require("./${files.get(chunk)}").${nameOf(chunk)}`;
  return {
    name: 'chunks',
    setup(build) {
      build.onResolve({ filter: /.*/ }, ({ path }) => (texts.has(basename(path)) && /^\.\/[^/]+$/.test(path) && !elsewhere(basename(path)) ? { path: basename(path), namespace: 'chunk' } : { path, external: true }));
      build.onLoad({ filter: /.*/, namespace: 'chunk' }, ({ path }) => ({ contents: requirePlainly(texts.get(path))
        .replace(STATIC, (whole, names, chunk) => (!elsewhere(chunk) ? whole : names === undefined ? `require("./${files.get(chunk)}");` : `const{${names.replace(/\s+as\s+/g, ':')}}=${from(chunk)};`))
        .replace(DYNAMIC, (whole, chunk) => (elsewhere(chunk) ? `Promise.resolve().then(()=>${from(chunk)})` : whole)) }));
    },
  };
}

function requirePlainly(code) {
  const names = new Map();
  return code.replace(PLAIN, (_, name, specifier) => {
    const known = names.get(specifier);
    if (known === undefined) names.set(specifier, name);
    return `const ${name}=${known ?? `require(${specifier})`};`;
  });
}

function nameOf(chunk) {
  return chunk.replace(/\W/g, '_');
}
