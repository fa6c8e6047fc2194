// What reading front matter takes of the YAML parser, to be loaded late: so the rest of it goes into no bundle.
export { isMap, isNode, isScalar, isSeq, Lexer, parseDocument } from 'yaml';
