import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const main = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly errors: string;
}

interface Started {
  readonly url: string;
  readonly out: () => string;
  stop(signal?: NodeJS.Signals): Promise<Ended>;
}

let folder: string;
const running = new Set<Started>();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'heard-startup-'));
});
afterEach(async () => {
  await Promise.all([...running].map((server) => server.stop()));
  rmSync(folder, { recursive: true, force: true });
});

function launch(env: Record<string, string>, flags: readonly string[]) {
  const child = spawn(process.execPath, [main, ...flags], {
    cwd: folder,
    env: { PATH: process.env.PATH, PORT: '0', DATA: join(folder, 'data'), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const told = { out: '', errors: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    told.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    told.errors += text;
  });
  const ended = once(child, 'close').then(([code]): Ended => ({ code: code as number | null, ...told }));
  return { child, told, ended };
}

/** Runs a server that is expected not to start. */
const refused = (env: Record<string, string> = {}, flags: readonly string[] = []): Promise<Ended> =>
  launch(env, flags).ended;

async function start(env: Record<string, string> = {}, flags: readonly string[] = []): Promise<Started> {
  const { child, told, ended } = launch(env, flags);
  const ready = new Promise<string>((resolve) => {
    child.stdout.on('data', () => {
      const line = /^Heard is ready at (http\S+)$/m.exec(told.out);
      if (line?.[1] !== undefined) resolve(line[1]);
    });
  });
  const url = await Promise.race([
    ready,
    ended.then(({ out, errors }) => {
      throw new Error(`The server ended:\n${out}${errors}`);
    }),
  ]);
  const server: Started = {
    url,
    out: () => told.out,
    async stop(signal = 'SIGTERM') {
      running.delete(server);
      child.kill(signal);
      return ended;
    },
  };
  running.add(server);
  return server;
}

async function signIn(server: Started, key: string | undefined): Promise<number> {
  const response = await fetch(`${server.url}/api/organiser/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.url },
    body: JSON.stringify({ key }),
  });
  return response.status;
}

const keyIn = (out: string) => /^Organiser sign-in: http\S+\/sign-in#(\S+)$/m.exec(out)?.[1];

describe('a start', () => {
  test('shows the organiser key once; later ones say where to sign in and how to make a new key', async () => {
    const first = await start();
    const key = keyIn(first.out());
    expect(key).toMatch(/^[\w-]{27}$/);
    expect(first.out()).toContain('This key is shown only once. Keep it.');
    expect(await signIn(first, key)).toBe(200);
    expect(await first.stop('SIGINT')).toMatchObject({ code: 0, errors: '' });

    const second = await start();
    expect(keyIn(second.out())).toBeUndefined();
    expect(second.out()).toContain(`Organisers sign in at ${second.url}/sign-in`);
    expect(second.out()).toContain('npm start -- --new-organiser-key');
    expect(await signIn(second, key)).toBe(200);
    expect(await second.stop('SIGTERM')).toMatchObject({ code: 0, errors: '' });

    const third = await start({}, ['--new-organiser-key']);
    expect(await signIn(third, key)).toBe(403);
    expect(await signIn(third, keyIn(third.out()))).toBe(200);
  });

  test('for a village hall says where other devices find it, and draws it to be scanned', async () => {
    const server = await start({ HOST: '0.0.0.0' });
    expect(server.url).toMatch(/^http:\/\/localhost:\d+$/);
    expect(server.out()).toMatch(
      /Other devices in the same network: http:\/\/\d|This machine is in no network/,
    );
    if (server.out().includes('Other devices')) expect(server.out()).toMatch(/\n█[▀▄█ ]+\n/);
  });

  test('behind a proxy gives the public address', async () => {
    const { out } = await start({ PUBLIC_URL: 'https://heard.example.org' }).then((server) => server.stop());
    expect(out).toMatch(/^Organiser sign-in: https:\/\/heard\.example\.org\/sign-in#/m);
  });
});

test('a stop does not wait for somebody who has fallen asleep', { timeout: 20_000 }, async () => {
  const server = await start();
  const made = await fetch(`${server.url}/api/examples`, { method: 'POST' });
  const { sessionId } = (await made.json()) as { sessionId: string };
  const { hostname, port } = new URL(server.url);
  const asleep = connect(Number(port), hostname);
  asleep.write(
    [
      `GET /sync/${sessionId} HTTP/1.1`,
      `Host: ${hostname}:${port}`,
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: c2l4dGVlbiBieXRlcyEhIQ==',
      `Cookie: ${made.headers.getSetCookie()[0]?.split(';')[0]}`,
      '\r\n',
    ].join('\r\n'),
  );
  const [answer] = await once(asleep, 'data');
  expect(String(answer)).toContain('101 Switching Protocols');
  // Nothing is answered from here on, also not that the connection is closing.
  asleep.pause();
  expect(await server.stop()).toMatchObject({ code: 0, errors: '' });
  asleep.destroy();
});

const sentence = (text: string) => ({ code: 1, errors: `${text}\n` });

describe('no start, but a plain sentence', () => {
  test('for a port in use', async () => {
    const other = createServer().listen(0, 'localhost');
    await once(other, 'listening');
    const address = other.address();
    const port = String(typeof address === 'object' ? address?.port : '');
    expect(await refused({ PORT: port })).toMatchObject(
      sentence(`Port ${port} is used by another program: stop that one, or choose another port with PORT.`),
    );
    other.close();
    await once(other, 'close');
  });

  test('for an address this machine does not have', async () => {
    const { code, errors } = await refused({ HOST: '203.0.113.9', PORT: '4000' });
    expect([code, errors]).toEqual([
      1,
      'Heard cannot listen on 203.0.113.9, port 4000: check HOST and PORT.\n',
    ]);
  });

  test('for a data folder that cannot be written', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, 'in the way');
    const data = join(file, 'data');
    expect(await refused({ DATA: data })).toMatchObject(
      sentence(
        `Heard cannot write in the data folder ${data}: allow it to, or choose another folder with DATA.`,
      ),
    );
  });

  test('for a second server on the same data folder, and the first goes on', async () => {
    const first = await start();
    expect(await refused()).toMatchObject(
      sentence(
        `Another Heard server is using the data folder ${join(folder, 'data')}: stop that one first, or choose another folder with DATA.`,
      ),
    );
    expect((await fetch(`${first.url}/readyz`)).status).toBe(200);
  });

  test('for a data folder of a newer version, which stays as it is', async () => {
    await start().then((server) => server.stop());
    const database = join(folder, 'data', 'heard.sqlite');
    const bytes = readFileSync(database);
    // Where SQLite keeps the number that the schema's version is written to.
    bytes.writeUInt32BE(999, 60);
    writeFileSync(database, bytes);
    expect(await refused()).toMatchObject(
      sentence(
        `The data folder ${join(folder, 'data')} was written by a newer version of Heard: update Heard, or choose another folder with DATA.`,
      ),
    );
    expect(readFileSync(database)).toEqual(bytes);
  });

  test('for a damaged data folder, which stays as it is', async () => {
    await start().then((server) => server.stop());
    const database = join(folder, 'data', 'heard.sqlite');
    const bytes = Buffer.from('Not a database any more. '.repeat(400));
    writeFileSync(database, bytes);
    const { code, errors } = await refused();
    expect([code, errors.split('\n').length]).toEqual([1, 2]);
    expect(errors).toContain('is damaged and was left as it is');
    expect(readFileSync(database)).toEqual(bytes);
  });

  test('for options that are wrong, all at once', async () => {
    expect(await refused({ PORT: 'many', LOG_LEVEL: 'loud' })).toMatchObject(
      sentence(
        'PORT must be a number from 0 to 65535.\nLOG_LEVEL must be one of error, warn, info, debug, silent.',
      ),
    );
  });

  test('for a flag it does not know', async () => {
    const { code, errors } = await refused({}, ['--fast']);
    expect([code, errors]).toEqual([
      1,
      'Heard does not know --fast: there are --options, which lists what can be set, --new-organiser-key, and --backup FILE.\n',
    ]);
  });
});

test('--options lists what can be set', async () => {
  const { code, out } = await refused({}, ['--options']);
  expect(code).toBe(0);
  expect(out).toMatch(/^\| `PORT` \| `3000` \| /m);
});

test('--backup copies everything while a server runs, never over a file, and the copy starts', async () => {
  const server = await start();
  const copy = join(folder, 'copy');
  mkdirSync(copy);
  const file = join(copy, 'heard.sqlite');
  const made = await refused({}, ['--backup', file]);
  expect([made.code, made.errors]).toEqual([0, '']);
  expect(made.out).toBe(`Everything in ${join(folder, 'data')} is backed up in ${file}\n`);
  expect(await refused({}, ['--backup', file])).toMatchObject(
    sentence(`${file} is there already, and was left as it is: choose another name.`),
  );
  expect(await refused({ DATA: join(folder, 'none') }, ['--backup', join(folder, 'b')])).toMatchObject(
    sentence(`There is nothing to back up in ${join(folder, 'none')}: check DATA.`),
  );
  await server.stop();
  const again = await start({ DATA: copy });
  // The organiser key came with the copy, so none is made.
  expect(again.out()).not.toContain('Organiser sign-in');
});
