// Every pattern of the document, with texts that fit it, nearly fit it, or do not.
import { readFileSync } from 'node:fs';

const document = JSON.parse(readFileSync(process.env.DOCUMENT, 'utf8'));
const examples = new Map();

(function collect(value) {
  if (typeof value !== 'object' || value === null) return;
  if (typeof value.pattern === 'string') {
    const own = [value.examples ?? [], value.example ?? []].flat().filter((text) => typeof text === 'string');
    examples.set(value.pattern, new Set([...(examples.get(value.pattern) ?? []), ...own]));
  }
  // The example of a parameter or header stands beside its schema.
  if (typeof value.schema?.pattern === 'string' && typeof value.example === 'string') {
    const { pattern } = value.schema;
    examples.set(pattern, new Set([...(examples.get(pattern) ?? []), value.example]));
  }
  for (const member of Object.values(value)) collect(member);
})(document);

/** What engines tell apart: digits and letters of other scripts, line separators, combining marks, characters beyond 16 bits. */
const ODD = [
  '',
  '٣',
  'é',
  'e\u0301',
  'İ',
  'ſ',
  '\u2028',
  '\u0085',
  '😀',
  '\ufeff',
  '\\',
  '"',
  ' ',
  '_',
  '-',
  '/',
  '%',
  'A',
  'z',
  '0',
  '~',
  '~2',
];
let seed = 7;
const random = (below) => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed % below;
};

for (const [pattern, own] of examples) {
  const texts = new Set([...ODD, ...own]);
  for (const text of own) {
    for (let round = 0; round < 60; round += 1) {
      const at = random(text.length + 1);
      const odd = ODD[random(ODD.length)];
      texts.add(text.slice(0, at) + odd + text.slice(at + random(2)));
      texts.add(text.slice(0, at));
      texts.add(text.toUpperCase().slice(at));
    }
  }
  // `$` also matches before a line end at the very end in Python and Java: the one difference that no pattern can avoid.
  for (const text of texts) {
    if (!/[\t\n\r]|[\u0085\u2028\u2029]$/u.test(text)) console.log(`${pattern}\t${text}`);
  }
}
