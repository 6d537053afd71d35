import { readFile, writeFile } from 'node:fs/promises';
import { get } from 'node:https';
import { dirname, join } from 'node:path';
import { TLSSocket } from 'node:tls';
import { generate } from 'selfsigned';
import { expect, it } from 'vitest';
import { readCertificate } from '../src/settings.ts';
import { exitOf, serve, temporaryDatabase, wafermark } from './support/spawn-wafermark.ts';

interface Files {
  readonly cert: string;
  readonly key: string;
}

async function newFiles(): Promise<Files> {
  const folder = dirname((await temporaryDatabase()).slice('sqlite:'.length));
  return { cert: join(folder, 'cert.pem'), key: join(folder, 'key.pem') };
}

async function write({ cert, key }: Files, name: string): Promise<void> {
  const made = await generate([{ name: 'commonName', value: name }], { keyType: 'ec' });
  await Promise.all([writeFile(cert, made.cert), writeFile(key, made.private)]);
}

/** Whose certificate a server shows, if it is the one in the file. */
async function nameOf(url: string, { cert }: Files): Promise<string> {
  const ca = await readFile(cert, 'utf8');
  return await new Promise((resolve, reject) => {
    get(`${url}/healthz`, { ca, agent: false, checkServerIdentity: () => undefined }, ({ socket }) => {
      resolve(socket instanceof TLSSocket ? String(socket.getPeerCertificate().subject.CN) : '');
      socket.destroy();
    }).on('error', reject);
  });
}

it('serves HTTPS by certificate files, reads them again on SIGHUP, and keeps the former one if they are bad', async () => {
  const files = await newFiles();
  await write(files, 'first');
  const { child, url } = await serve({
    DATABASE_URL: await temporaryDatabase(),
    WAFERMARK_TLS_CERT: files.cert,
    WAFERMARK_TLS_KEY: files.key,
  });
  expect(url).toMatch(/^https:/);
  expect(await nameOf(url, files)).toBe('first');
  await write(files, 'second');
  child.kill('SIGHUP');
  await expect.poll(() => nameOf(url, files).catch(String), { timeout: 10_000 }).toBe('second');
  const good = await readFile(files.cert, 'utf8');
  await writeFile(files.cert, 'not a certificate');
  child.kill('SIGHUP');
  await new Promise((resolve) => setTimeout(resolve, 300));
  await writeFile(files.cert, good);
  expect(await nameOf(url, files)).toBe('second');
  const exit = exitOf(child);
  child.kill('SIGTERM');
  expect(await exit).toBe(0);
});

it('says in a sentence what is wrong with the files, before it opens a database, and nothing of the key', async () => {
  const [files, other] = [await newFiles(), await newFiles()];
  await Promise.all([write(files, 'one'), write(other, 'other')]);
  const key = await readFile(other.key, 'utf8');
  expect(() => readCertificate({ cert: files.cert, key: other.key })).toThrow(
    /are not a certificate and its private key, both as PEM and the key without a password: key values mismatch/,
  );
  for (const given of [
    { cert: files.cert, key: other.key },
    { cert: files.key, key: files.cert },
    { cert: files.cert, key: join(dirname(files.key), 'none.pem') },
  ]) {
    const DATABASE_URL = await temporaryDatabase();
    const { code, stderr } = await wafermark(
      ['serve', '--port', '0', '--tls-cert', given.cert, '--tls-key', given.key],
      {
        DATABASE_URL,
      },
    );
    expect([code, stderr.trim().split('\n').length <= 2, stderr.includes(key.split('\n')[1] ?? '')]).toStrictEqual([
      2,
      true,
      false,
    ]);
    expect(stderr).toMatch(/PEM|does not exist/);
    await expect(readFile(DATABASE_URL.slice('sqlite:'.length))).rejects.toThrow('ENOENT');
  }
});
