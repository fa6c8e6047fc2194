import { defangIndicator, isDefangable } from '../../domain/indicators/defangIndicator.js';
import { extractIndicators } from '../../domain/indicators/extractIndicators.js';
import { hostOf } from '../../domain/indicators/hostOf.js';
import type { Indicator } from '../../domain/indicators/indicator.js';
import { IndicatorList, keyOf } from '../../domain/indicators/indicatorList.js';
import { indicatorsOf } from '../../report/indicators/indicatorsOf.js';
import { allReports, type Report } from '../../report/report.js';

/**
 * Keeps what is malicious from standing live on a page, wherever its author wrote it so: a reader who copies or clicks it would be
 * the next victim. Whose an indicator is depends on the whole text. Beyond the indicators themselves that is whatever is on a host that
 * is one, below it too, and a URL by another scheme; but not all on the host of a malicious URL, which may be anybody's.
 */
export class Defanger {
  /** The same for reports whose malicious indicators are the same. */
  readonly signature: string;
  readonly #malicious: ReadonlySet<string>;
  readonly #hosts: ReadonlySet<string>;
  readonly #allowed: IndicatorList;
  readonly #style: Report['project']['defangStyle'];

  constructor(report: Report) {
    const { allowedIndicators = [], defangStyle, ownAssets = [] } = report.project;
    const malicious = allReports(report).flatMap((one) => indicatorsOf(one)).filter(({ role, indicator }) => role === 'malicious' && isDefangable(indicator.type)).map(({ indicator }) => indicator);
    this.#malicious = new Set(malicious.map(keyWithoutScheme));
    this.#hosts = new Set(malicious.filter(({ type }) => type !== 'url' && type !== 'email').flatMap((indicator) => hostOf(indicator) ?? []));
    this.#allowed = new IndicatorList([...allowedIndicators, ...ownAssets]);
    this.#style = defangStyle;
    this.signature = [defangStyle ?? '', ...this.#malicious, ...allowedIndicators, ...ownAssets].join(' ');
  }

  /** A text of the report with nothing malicious in it live. */
  text(text: string): string {
    if (this.#malicious.size === 0 || !/[.:]/u.test(text)) return text;
    let [result, from] = ['', 0];
    for (const indicator of extractIndicators(text)) {
      if (indicator.defanged || !this.#covers(indicator)) continue;
      result += text.slice(from, indicator.offset) + defangIndicator(indicator, this.#style);
      from = indicator.end;
    }
    return result + text.slice(from);
  }

  /** Whether a link would lead to something malicious. */
  isMalicious(url: string): boolean {
    return this.text(url) !== url;
  }

  #covers(indicator: Indicator): boolean {
    if (!isDefangable(indicator.type) || this.#allowed.covers(indicator)) return false;
    return this.#malicious.has(keyWithoutScheme(indicator)) || this.#isOnMaliciousHost(hostOf(indicator));
  }

  #isOnMaliciousHost(host: string | undefined): boolean {
    for (let name = host; name; name = name.includes('.') ? name.slice(name.indexOf('.') + 1) : undefined) {
      if (this.#hosts.has(name)) return true;
    }
    return false;
  }
}

function keyWithoutScheme({ type, value }: Indicator): string {
  return keyOf({ type, value: type === 'url' ? value.replace(/^[a-z0-9+]+:\/\//u, '') : value });
}
