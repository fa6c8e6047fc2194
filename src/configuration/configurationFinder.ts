import type { FileSystem } from '../domain/fileSystem.js';
import { folderOf } from '../domain/path.js';
import { type Configuration, CONFIGURATION_NAMES, type ConfigurationError } from './configuration.js';

/** Reads the text of a configuration file; loaded only where there is one. */
export type ReadConfiguration = (path: string, text: string, others?: readonly ConfigurationError[]) => Configuration;

const START = { start: 0, end: 0 };

/** Finds the configuration of files: the nearest one upwards. Each folder is looked at once. */
export class ConfigurationFinder {
  readonly #files: FileSystem;
  readonly #load: () => Promise<ReadConfiguration>;
  readonly #folders = new Map<string, Promise<Configuration | undefined>>();

  constructor(files: FileSystem, load: () => Promise<ReadConfiguration>) {
    this.#files = files;
    this.#load = load;
  }

  /** The configuration of what stands in a folder; looks no further than the boundary, where one is given. Never rejects. */
  async find(folder: string, boundary?: string): Promise<Configuration | undefined> {
    for (let current: string | undefined = folder; current !== undefined; current = current === boundary ? undefined : folderOf(current)) {
      const found = await this.#in(current);
      if (found) return found;
    }
    return undefined;
  }

  #in(folder: string): Promise<Configuration | undefined> {
    const known = this.#folders.get(folder);
    if (known) return known;
    const looking = this.#look(folder);
    this.#folders.set(folder, looking);
    return looking;
  }

  async #look(folder: string): Promise<Configuration | undefined> {
    const candidates = await Promise.all(CONFIGURATION_NAMES.map((name) => this.#read(`${folder}/${name}`)));
    const [found, other] = candidates.filter((candidate) => candidate !== undefined);
    if (!found) return undefined;
    const errors: ConfigurationError[] = [];
    if (found.error !== undefined) errors.push({ message: `The configuration cannot be read: ${found.error}`, range: START });
    if (other) errors.push({ message: `There is a second configuration beside this one, ${other.path.slice(folder.length + 1)}: keep one of the two`, range: START });
    const read = await this.#load();
    return read(found.path, found.text, errors);
  }

  async #read(path: string): Promise<{ path: string; text: string; error?: string } | undefined> {
    try {
      const text = await this.#files.read(path);
      return text === undefined ? undefined : { path, text };
    } catch (error) {
      return { path, text: '', error: error instanceof Error ? error.message : String(error) };
    }
  }
}
