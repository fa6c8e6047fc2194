/** "TBD", "TODO: ask", "YYYY-MM-DD HH:MM", "insert name here". Dots, dashes and question marks are not among them: people mean something by those. */
const BARE = /^(?:t\.?b\.?[da]\.?|(?:todo|fixme)\b.*|to be (?:determined|added|completed|filled(?: in)?|written)|insert .{1,60} here|lorem ipsum.*|y{2,4}(?:[-/. ]?[md]{2,4}){2}(?:[ t]*hh?:mm.{0,10})?|(?:dd|mm)[-/.](?:dd|mm)[-/.]yyyy(?:[ t]*hh?:mm.{0,10})?)\.?$/iu;

const BRACKETS = /^(?:\[([^[\]]*)\]|<([^<>]*)>|\{\{([^{}]*)\}\})\.?$/u;

/** What template authors write between brackets, and other people hardly ever. */
const SLOT_WORDS = /^(?:(?:your|the|full|first|last|company|customer|client|organi[sz]ation|victim|author|system|host|user|file|project|threat actor) )?(?:name|date|time|title|organi[sz]ation|company|sector|industry|country|location|owner|author|description|summary|details?|hostname|username|filename|ip address|email|role|position|placeholder|amount|number|version)s?$|\b(?:insert|your|enter|fill in|describe|e\.g|tbd|todo|yyyy|dd\/mm|hh:mm|placeholder)\b|\bname of\b|\bdate and time\b|^(?:date|time)\s*[/-]\s*(?:date|time)$|^[nx] (?:hours?|days?|minutes?|months?|users?|records?)$/iu;

/** A variable of a template engine. */
const VARIABLE = /^\s*[\p{L}_][\p{L}\p{N}_ .|'"-]{0,60}$/u;

/** Elements of HTML that would pass for a slot. */
const HTML = /^\/?(?:title|time|summary|details?|address)$/u;

/**
 * Whether a text, which is all that stands at its place, was meant to be replaced. Stricter than `answerKind`, which reads the value
 * of a known field: in free text, brackets also hold evidence, names and links.
 */
export function isTemplateText(text: string): boolean {
  if (BARE.test(text)) return true;
  const [, square, angle, curly] = BRACKETS.exec(text) ?? [];
  if (angle !== undefined) return !HTML.test(angle) && !/[@=:]/u.test(angle) && isSlot(angle);
  if (curly !== undefined) return VARIABLE.test(curly) || isSlot(curly);
  return square !== undefined && isSlot(square);
}

/** "{{ customer }}". */
export function isVariable(text: string): boolean {
  return text.startsWith('{{') && isTemplateText(text);
}

function isSlot(content: string): boolean {
  const words = content.trim();
  return BARE.test(words) || SLOT_WORDS.test(words);
}
