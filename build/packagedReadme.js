// What VS Code shows of an installed extension loads none of its files: a picture would be a broken one, a link to a file a dead one.
const { readFileSync, writeFileSync } = require('node:fs');

/** Sections for those who have the repository. */
const OF_REPOSITORY = new Set(['Try it', 'Development']);
const ELSEWHERE = /^(?:[a-z]+:|#)/;

/** Writes the README for the package to that file: without pictures, and with no more than the text of links to files. */
exports.writePackagedReadme = async (file) => {
  const { fromMarkdown } = await import('mdast-util-from-markdown');
  const { toString } = await import('mdast-util-to-string');
  const text = readFileSync('README.md', 'utf8');
  let [section, end, packaged] = ['', 0, ''];
  for (const node of fromMarkdown(text).children) {
    if (node.type === 'heading' && node.depth === 2) section = toString(node);
    if (!OF_REPOSITORY.has(section) && !isPicture(node)) packaged += text.slice(end, node.position.start.offset).replace(/^\n+/, '\n\n') + withoutLinks(node, text);
    end = node.position.end.offset;
  }
  writeFileSync(file, `${packaged.trimStart()}\n`);
};

const isPicture = ({ type, children }) => type === 'paragraph' && children.every((child) => child.type === 'image');

function withoutLinks(node, text) {
  const [start, end] = [node.position.start.offset, node.position.end.offset];
  if (!node.children) return text.slice(start, end);
  const inside = node.children.reduce(({ at, written }, child) => ({ at: child.position.end.offset, written: written + text.slice(at, child.position.start.offset) + withoutLinks(child, text) }), { at: start, written: '' });
  if (node.type === 'link' && !ELSEWHERE.test(node.url)) return node.children.length === 0 ? '' : text.slice(node.children[0].position.start.offset, node.children.at(-1).position.end.offset);
  return inside.written + text.slice(inside.at, end);
}
