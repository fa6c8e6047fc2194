/** A button that the script adds to a page: known by its class, named for everybody, with a text of its own or an icon by the style sheet. */
export function button(className: string, name: string, text = ''): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = `tool ${className}`;
  element.textContent = text;
  if (text !== name) element.ariaLabel = name;
  if (text === '') element.title = name;
  return element;
}
