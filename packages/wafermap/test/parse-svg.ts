/** An element of a picture. */
export interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
  /** Its text, without that of its children. */
  readonly text: string;
}

interface OpenNode extends Node {
  readonly children: OpenNode[];
  text: string;
}

const TOKEN =
  /<(?<close>\/)?(?<name>[a-zA-Z]+)(?<attributes>(?: [a-zA-Z-]+="[^"<>]*")*)(?<empty>\/)?>|(?<text>[^<>]+)/gy;
const ENTITY = /&(?!(?:amp|lt|gt|quot|#39);)/;

/** Reads the XML that this package writes. @throws Error if it is not well formed */
export function parseSvg(svg: string): Node {
  const root: OpenNode = { name: '', attributes: {}, children: [], text: '' };
  const open: OpenNode[] = [root];
  let end = 0;
  if (ENTITY.test(svg)) throw new Error('There is a bare ampersand');
  for (const match of svg.matchAll(TOKEN)) {
    end = match.index + match[0].length;
    const { close, name = '', attributes = '', empty, text } = match.groups ?? {};
    const parent = open.at(-1);
    if (parent === undefined) throw new Error(`Nothing is open at ${match.index}`);
    if (text !== undefined) parent.text += plain(text);
    else if (close !== undefined) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes what is not open`);
    } else {
      const pairs = [...attributes.matchAll(/([a-zA-Z-]+)="([^"]*)"/g)].map(([, key = '', content = '']) => [
        key,
        plain(content),
      ]);
      const node: OpenNode = { name, attributes: Object.fromEntries(pairs), children: [], text: '' };
      if (Object.keys(node.attributes).length < pairs.length) throw new Error(`<${name}> has an attribute twice`);
      parent.children.push(node);
      if (empty === undefined) open.push(node);
    }
  }
  const [svgNode, second] = root.children;
  if (end !== svg.length || open.length !== 1 || svgNode === undefined || second !== undefined)
    throw new Error(`Not well formed at ${end}: ${svg.slice(end, end + 80)}`);
  return svgNode;
}

function plain(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

/** All elements below a node, in their order. */
export function all(node: Node): Node[] {
  return node.children.flatMap((child) => [child, ...all(child)]);
}

/** The children of the group with this `data-part`; none if there is no such group. */
export function part(node: Node, name: string): readonly Node[] {
  return all(node).find(({ attributes }) => attributes['data-part'] === name)?.children ?? [];
}

/** All texts of a picture that can be seen. */
export function texts(node: Node): string[] {
  return all(node).flatMap(({ name, text }) => (name === 'text' ? [text] : []));
}
