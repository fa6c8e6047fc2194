import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the stand-in for `code` understands of desktop VS Code's command line. */
export interface CodeArguments {
  /** Something to do without a window, such as installing an extension: all arguments go to the server's command line. */
  withoutWindow: boolean;
  extensionDevelopmentPaths: string[];
  extensionTestsPath?: string;
  userDataDir?: string;
  extensionsDir?: string;
  folder?: string;
  /** `--disable-extensions` and `--disable-extension=id`. */
  disabling: string[];
}

const windowless = ['--install-extension', '--uninstall-extension', '--list-extensions', '--version'];

/** Options that need a value, which may follow after a blank. */
const takesValue = ['--extensionDevelopmentPath', '--extensionTestsPath', '--user-data-dir', '--extensions-dir', '--folder-uri', '--file-uri', '--disable-extension', '--enable-proposed-api'];

/** Options that only a desktop program knows (sandbox, updates, welcome page) are left aside. */
export function parseCodeArguments(args: string[]): CodeArguments {
  const parsed: CodeArguments = { withoutWindow: false, extensionDevelopmentPaths: [], disabling: [] };
  for (let index = 0; index < args.length; index++) {
    const arg = args[index] ?? '';
    const [option = '', ...rest] = arg.split('=');
    const value = rest.length > 0 ? rest.join('=') : takesValue.includes(option) ? (args[++index] ?? '') : '';
    if (windowless.includes(option)) parsed.withoutWindow = true;
    else if (option.startsWith('-')) takeOption(parsed, option, value);
    else parsed.folder = localPath(arg);
  }
  return parsed;
}

function takeOption(parsed: CodeArguments, option: string, value: string): void {
  switch (option) {
    case '--extensionDevelopmentPath': parsed.extensionDevelopmentPaths.push(localPath(value)); break;
    case '--extensionTestsPath': parsed.extensionTestsPath = localPath(value); break;
    case '--user-data-dir': parsed.userDataDir = localPath(value); break;
    case '--extensions-dir': parsed.extensionsDir = localPath(value); break;
    case '--folder-uri': parsed.folder = localPath(value); break;
    case '--disable-extensions': parsed.disabling.push(option); break;
    case '--disable-extension': parsed.disabling.push(`${option}=${value}`); break;
    default:
  }
}

function localPath(pathOrUri: string): string {
  return pathOrUri.startsWith('file://') ? fileURLToPath(pathOrUri) : resolve(pathOrUri);
}
