import type { DateReading } from './dateReading.js';
import { readDate } from './readDate.js';

/**
 * Reads the value of a date field, with or without Markdown emphasis and an explanation in brackets. Never throws; nothing where there is no date.
 * See `DateReading` for what comes out. A year is never inferred, nor the order of day and month; abbreviations of zones are read literally.
 */
export function parseDate(text: string): DateReading | undefined {
  return readDate(text)?.reading;
}
