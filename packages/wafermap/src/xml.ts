/** Values of attributes; undefined ones are not written. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** What XML 1.0 §2.2 does not allow, not even escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand in XML and HTML, in elements and in attributes. */
export function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** An element. Attributes are escaped; children are markup, see {@link text} for texts. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  let start = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    start += ` ${key}="${typeof value === 'number' ? round(value) : escapeXml(value)}"`;
  }
  return children.length === 0 ? `${start}/>` : `${start}>${children.join('')}</${name}>`;
}

/** An element with text in it, such as a `title`. */
export function text(name: string, content: string, attributes: Attributes = {}): string {
  return element(name, attributes, escapeXml(content));
}

/** To a hundredth of a px, as short as possible. */
export function round(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return String(rounded === 0 ? 0 : rounded);
}

/** A short name for a text, the same wherever it is computed (FNV-1a, 32 bits). */
export function hash(content: string): string {
  let state = 0x811c9dc5;
  for (let index = 0; index < content.length; index += 1) {
    state = Math.imul(state ^ content.charCodeAt(index), 0x01000193);
  }
  return (state >>> 0).toString(36);
}
