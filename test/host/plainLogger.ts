// Stands in for the package `@vscode/spdlog`, with which VS Code writes its logs and output channels, and which is native code:
// building it would take a compiler and Node's headers. Copied into VS Code from npm; so nothing of ours is imported here.
import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

const levels = ['trace', 'debug', 'info', 'warning', 'error', 'critical', 'off'];

/** Appends to a file what is at least as grave as its level. */
export class Logger {
  private level = levels.indexOf('info');
  private formatted = true;

  constructor(_type: string, _name: string, private readonly path: string) {
    mkdirSync(dirname(path), { recursive: true });
  }

  getLevel(): number { return this.level; }
  setLevel(level: number): void { this.level = level; }
  clearFormatters(): void { this.formatted = false; }

  trace(message: string): void { this.write(0, message); }
  debug(message: string): void { this.write(1, message); }
  info(message: string): void { this.write(2, message); }
  warn(message: string): void { this.write(3, message); }
  error(message: string): void { this.write(4, message); }
  critical(message: string): void { this.write(5, message); }

  // Nothing is held back, so there is nothing to do.
  setPattern(): void { /* one pattern only: below */ }
  flush(): void { /* already written */ }
  drop(): void { /* no open file */ }

  private write(level: number, message: string): void {
    if (level < this.level) return;
    const time = new Date().toISOString().replace('T', ' ').replace('Z', '');
    appendFileSync(this.path, this.formatted ? `${time} [${levels[level]}] ${message}\n` : message);
  }
}

export const createRotatingLogger = (name: string, path: string): Promise<Logger> => Promise.resolve(new Logger('rotating', name, path));
export const createAsyncRotatingLogger = createRotatingLogger;
export const setLevel = (): void => undefined;
export const setFlushOn = (): void => undefined;
export const version = 0;
