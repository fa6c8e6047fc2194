/** Endings of file names that are also top-level domains, or that people write about: a live name that ends so is a file. */
const EXTENSIONS = [
  '7z', 'aar', 'ai', 'apk', 'app', 'asp', 'aspx', 'bak', 'bash', 'bat', 'bin', 'bmp', 'bz', 'bz2', 'c', 'cab', 'cc', 'cfg', 'chm', 'class', 'cmd', 'conf', 'config', 'cpl', 'cpp', 'crt', 'cs', 'css', 'csv', 'dat', 'db', 'dbx', 'dex', 'dll', 'dmg', 'doc',
  'docm', 'docx', 'dotm', 'drv', 'elf', 'eml', 'exe', 'gif', 'go', 'gz', 'h', 'hta', 'htm', 'html', 'ico', 'img', 'inf', 'ini', 'ipa', 'iso', 'jar', 'java', 'jpeg', 'jpg', 'js', 'jse', 'json', 'jsp', 'key', 'ko', 'kt', 'lib', 'lnk', 'lock', 'log', 'lua', 'macho',
  'md', 'mov', 'mp4', 'msc', 'msi', 'msp', 'ocx', 'odt', 'one', 'onepkg', 'ovl', 'pcap', 'pdb', 'pdf', 'pem', 'php', 'pif', 'pl', 'plist', 'pm', 'png', 'ppt', 'pptx', 'ps', 'ps1', 'psd1', 'psm1', 'pub', 'py', 'pyc', 'pyd', 'rar', 'rb', 'reg', 'rs', 'rtf',
  'scr', 'sct', 'sh', 'so', 'sql', 'svg', 'swift', 'sys', 'tar', 'tgz', 'tmp', 'toml', 'ts', 'ttf', 'txt', 'url', 'vb', 'vbe', 'vbs', 'vhd', 'vhdx', 'war', 'wasm', 'wsf', 'xls', 'xlsb', 'xlsm', 'xlsx', 'xml', 'xz', 'yaml', 'yar', 'yara', 'yml', 'zip', 'zst',
];
export const FILE_EXTENSIONS: ReadonlySet<string> = new Set(EXTENSIONS);

/** Those that name hosts more often than files. */
const COUNTRIES: ReadonlySet<string> = new Set(['ai', 'app', 'cc', 'pub', 'one']);

/** Whether a live name with such an end is a file rather than a host. */
export function endsLikeFile(label: string): boolean {
  return FILE_EXTENSIONS.has(label) && !COUNTRIES.has(label);
}
