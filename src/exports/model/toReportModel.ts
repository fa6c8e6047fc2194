import { readAnswer } from '../../domain/answer.js';
import { indicatorsOf } from '../../report/indicators/indicatorsOf.js';
import type { ReportIndicator } from '../../report/indicators/reportIndicator.js';
import { allItems, type Place, type Report, type ReportItem, reportPlace, wordsAt } from '../../report/report.js';
import { attackVersionOf } from '../../report/techniques/attackVersionOf.js';
import type { TechniqueMention } from '../../report/techniques/techniqueMention.js';
import { techniquesOf } from '../../report/techniques/techniquesOf.js';
import type { TimelineEvent } from '../../report/timeline/timelineEvent.js';
import { readSpans } from '../../report/timeline/readSpans.js';
import { spanText } from '../../report/timeline/span.js';
import { ModelRanges } from './modelRanges.js';
import { MODEL_VERSION, modelAnswer, type ModelEvent, type ModelField, type ModelGap, type ModelIndicator, type ModelSection, type ModelSpan, type ModelTechnique, type ModelText, type ReportModel } from './reportModel.js';

/** What a report says, as plain JSON. */
export function toReportModel(report: Report): ReportModel {
  return new ModelBuilder(new ModelRanges(report)).build(report);
}

class ModelBuilder {
  readonly #ranges: ModelRanges;

  constructor(ranges: ModelRanges) {
    this.#ranges = ranges;
  }

  build(report: Report): ReportModel {
    const items = [...allItems(report.items)];
    const preamble = this.#preamble(report);
    return {
      version: MODEL_VERSION,
      type: report.type.id,
      ...(report.title && { title: { text: report.title.text, range: this.#ranges.of(report.title.place) } }),
      ...(preamble && { preamble }),
      ...(report.frontMatter && report.own[0] === report.parts[0] && { metadata: { values: report.frontMatter.data, range: this.#ranges.at(report.frontMatter.range) } }),
      sections: items.flatMap((item) => this.#section(item)),
      fields: items.flatMap((item) => this.#field(item)),
      events: report.events.map((event) => this.#event(event)),
      spans: this.#spans(report),
      indicators: indicatorsOf(report).map((indicator) => this.#indicator(indicator)),
      techniques: techniquesOf(report).map((mention) => this.#technique(report, mention)),
      gaps: this.#gaps(report),
      further: report.further.map((further) => this.build(further)),
    };
  }

  #indicator({ indicator: { type, value, original, port, defanged }, role, listed, context, path, place }: ReportIndicator): ModelIndicator {
    return {
      type,
      value,
      original,
      ...(port !== undefined && { port }),
      defanged,
      role,
      listed,
      ...(context !== '' && { context }),
      ...(path !== '' && { section: idOf(path) }),
      range: this.#ranges.of(place),
    };
  }

  #technique(report: Report, { id, technique, tactic, place }: TechniqueMention): ModelTechnique {
    return {
      id,
      version: attackVersionOf(report).version,
      ...(technique && { name: technique.name, status: technique.status, tactics: technique.tactics, ...(technique.replacedBy !== undefined && { replacedBy: technique.replacedBy }) }),
      ...(tactic !== undefined && { under: tactic }),
      range: this.#ranges.of(place),
    };
  }

  #preamble({ own, title, frontMatter }: Report): ModelText | undefined {
    if (!title) return undefined;
    const before = own.slice(0, own.indexOf(title.place.part));
    const first = before[0];
    if (!first) return undefined;
    const source = before.map(({ text }) => text).join('');
    const skipped = first.start === 0 ? (frontMatter?.range.end ?? 0) : 0;
    const words = source.slice(skipped);
    const start = first.start + skipped + (words.length - words.trimStart().length);
    const text = words.trim().replace(/^\uFEFF/u, '');
    return text === '' ? undefined : { text, range: this.#ranges.at({ start, end: start + words.trim().length }) };
  }

  #section({ type, state, found }: ReportItem): ModelSection[] {
    if (type.form === 'field' || !found) return [];
    const range = this.#ranges.of(found.name);
    return [{ id: idOf(type.path), heading: wordsAt(found.name), line: range.start.line, state, range }];
  }

  #field({ type, state, value, found, date }: ReportItem): ModelField[] {
    if (type.form !== 'field' || !found) return [];
    const { kind, reason, gloss } = readAnswer(value);
    return [{
      id: type.id,
      section: idOf(type.path.slice(0, type.path.lastIndexOf('/'))),
      label: wordsAt(found.name),
      value,
      answer: modelAnswer(kind),
      state,
      ...(reason !== undefined && { reason }),
      ...(gloss !== undefined && { gloss }),
      ...(date && { date: date.reading }),
      range: this.#ranges.of(found.name),
      valueRange: this.#ranges.of(found.value),
    }];
  }

  #event({ phase, date, text, confidence, place }: TimelineEvent): ModelEvent {
    return { ...(phase && { phase: idOf(phase.path) }), date: date.reading, text, ...(confidence && { confidence }), range: this.#ranges.of(place) };
  }

  #spans(report: Report): ModelSpan[] {
    return readSpans(report).map((span) => ({ id: span.id, text: spanText(span), least: span.least, most: span.most, from: this.#ranges.of(span.from.place), to: this.#ranges.of(span.to.place) }));
  }

  #gaps(report: Report): ModelGap[] {
    const gapsIn = (items: readonly ReportItem[], around: Place): ModelGap[] => items.flatMap((item) => {
      const { type, state, found } = item;
      const isGap = state === 'missing' || state === 'empty';
      const own = isGap ? [{ id: idOf(type.path), form: type.form, title: type.title, required: type.required, state, range: this.#ranges.of(found?.name ?? around) }] : [];
      return [...own, ...(found ? gapsIn(item.items, found.name) : [])];
    });
    return gapsIn(report.items, reportPlace(report));
  }

}

function idOf(path: string): string {
  return path.slice(1);
}
