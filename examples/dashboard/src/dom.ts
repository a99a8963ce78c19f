/** The element with an id of index.html. */
export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id)
  if (!found) throw new Error(`there is no #${id} in index.html`)
  return found as T
}

/** An element with its class and its content; text is never read as HTML. */
export function element(tag: string, className: string, ...content: (Node | string)[]): HTMLElement {
  const made = document.createElement(tag)
  if (className) made.className = className
  made.append(...content)
  return made
}

export function show(id: string, visible: boolean): void {
  byId(id).hidden = !visible
}

export function text(id: string, value: string): void {
  byId(id).textContent = value
}
