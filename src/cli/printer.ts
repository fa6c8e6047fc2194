import type { CheckedFile } from './checkedFile.js';
import type { Unvisited } from './unvisited.js';

/** Prints checked files to stdout: each as it comes, or all at the end. */
export interface Printer {
  file(file: CheckedFile): void;
  end(unvisited: Unvisited): void;
}
