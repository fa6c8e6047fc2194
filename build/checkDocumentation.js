// What is said about a check is for `docs/checks.md`, and a tenth of what a report would load: no bundle that people run has it.
const { readFileSync } = require('node:fs');
const ts = require('typescript');

/** Properties of a `Check` that only the documentation and the tests read, and what stands for them. */
const EMPTY = new Map([['description', "''"], ['rationale', "''"], ['examples', '[]']]);

exports.checkDocumentation = {
  name: 'check-documentation',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]checks[\\/]\w+\.ts$/ }, ({ path }) => ({ contents: withoutDocumentation(readFileSync(path, 'utf8')), loader: 'ts' }));
  },
};

function withoutDocumentation(source) {
  let code = source;
  const visit = (node) => {
    ts.forEachChild(node, visit);
    if (!ts.isVariableDeclaration(node) || !/^(?:Section|Report)?Check$/.test(node.type?.getText() ?? '') || !node.initializer || !ts.isObjectLiteralExpression(node.initializer)) return;
    for (const property of [...node.initializer.properties].reverse()) {
      const empty = EMPTY.get(property.name?.getText());
      if (empty === undefined || !ts.isPropertyAssignment(property)) continue;
      const { initializer } = property;
      const lines = '\n'.repeat(initializer.getText().split('\n').length - 1); // where all that follows stays
      code = code.slice(0, initializer.getStart()) + empty + lines + code.slice(initializer.end);
    }
  };
  visit(ts.createSourceFile('check.ts', source, ts.ScriptTarget.Latest, true));
  return code;
}
