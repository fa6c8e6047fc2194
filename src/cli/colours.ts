import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

/** Colours a text, or leaves it alone. */
export type Paint = (style: Style, text: string) => string;

/** Colours for a stream: FORCE_COLOR decides where it is set (0 turns colours off), then NO_COLOR, then whether people look at it. */
export function paintFor(stream: { readonly isTTY?: boolean }, env: NodeJS.ProcessEnv): Paint {
  // Asked of the environment here, since older Node versions of those supported do not ask it, and newer ones look at stdout alone.
  return isColoured(stream, env) ? (style, text) => styleText(style, text, { validateStream: false }) : (_, text) => text;
}

function isColoured({ isTTY = false }: { readonly isTTY?: boolean }, { FORCE_COLOR, NO_COLOR }: NodeJS.ProcessEnv): boolean {
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return isTTY && !NO_COLOR;
}
