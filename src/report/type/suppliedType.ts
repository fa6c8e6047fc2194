import type { FileSystem } from '../../domain/fileSystem.js';
import type { ReportTypeSignature } from '../detectReport.js';
import { builtInTypes } from './builtInTypes.js';
import { ANNOTATION } from './vocabulary.js';

/** A type that a team supplies: where its schema is, and what it holds, which nobody has checked yet. */
export interface SuppliedType extends ReportTypeSignature {
  readonly path: string;
  readonly schema: unknown;
}

/** A supplied type, or why there is none, as the end of a sentence. */
export type SuppliedTypeReading = { readonly type: SuppliedType } | { readonly whyNot: string };

/** Reads as much of a type's schema as recognising its reports takes; never rejects. */
export async function readSuppliedType(files: FileSystem, path: string): Promise<SuppliedTypeReading> {
  try {
    const text = await files.read(path);
    if (text === undefined) return { whyNot: 'is not there: check the path' };
    const schema: unknown = JSON.parse(text);
    const { title, [ANNOTATION]: annotation } = (schema ?? {}) as { title?: unknown; [ANNOTATION]?: { id?: unknown } | null };
    const id = annotation?.id;
    if (typeof id !== 'string' || typeof title !== 'string') return { whyNot: `describes no report type: it needs a "title" and an "${ANNOTATION}" with an "id"` };
    if (builtInTypes.some((type) => type.id === id)) return { whyNot: `has the id of a built-in report type, '${id}': give it another one` };
    return { type: { id, title, path, schema } };
  } catch (error) {
    return { whyNot: `could not be read: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/** Whether a type has a schema of its own, and is none of the built-in ones. */
export function isSupplied(type: ReportTypeSignature): type is SuppliedType {
  return 'schema' in type;
}
