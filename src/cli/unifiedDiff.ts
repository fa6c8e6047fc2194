import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';

/** The change as `patch` takes it; empty where there is none. */
export function unifiedDiff(path: string, before: string, after: string): string {
  return before === after ? '' : createTwoFilesPatch(path, path, before, after, '', '', { context: 3, headerOptions: FILE_HEADERS_ONLY });
}
