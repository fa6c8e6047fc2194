// The same extension; a file of its own because the web's host takes one that ends in .js, and one bundle with everything in it.
export { activate } from './extension.js';
