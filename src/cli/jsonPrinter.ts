import type { Printer } from './printer.js';
import type { CheckedFile } from './checkedFile.js';

/** One JSON object with all files. */
export class JsonPrinter implements Printer {
  readonly #files: CheckedFile[] = [];

  file(file: CheckedFile): void {
    this.#files.push(file);
  }

  end(): void {
    process.stdout.write(`${JSON.stringify({ files: this.#files }, undefined, 2)}\n`);
  }
}
