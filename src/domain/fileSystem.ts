/**
 * The one door to files that are no report: the project's configuration and what it names. Paths are absolute, with `/` between
 * folders whatever the system.
 */
export interface FileSystem {
  /** The text of a file, decoded as UTF-8 without its byte order mark; undefined where there is none. Rejects where it cannot be read. */
  read(path: string): Promise<string | undefined>;
}
