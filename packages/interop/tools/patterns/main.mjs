import { readFileSync } from 'node:fs';

for (const line of readFileSync(0, 'utf8').split('\n').slice(0, -1)) {
  const [pattern, text] = line.split('\t');
  console.log(Number(new RegExp(pattern, 'u').test(text)));
}
