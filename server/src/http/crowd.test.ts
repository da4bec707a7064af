import { EventEmitter, once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { PassThrough } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../app.harness.ts';
import { bodiesEach, boundCrowds, linesEach } from './crowd.ts';

let test: TestApp;
const sockets: Socket[] = [];

/** The head of a request of which no body follows. */
function begin(address: string): Socket {
  const socket = connect((test.app.server.address() as AddressInfo).port, '127.0.0.1');
  sockets.push(socket);
  socket.write(
    [
      'POST /api/join HTTP/1.1',
      'Host: heard.test',
      `X-Forwarded-For: ${address}`,
      'Content-Type: application/json',
      'Content-Length: 200000',
      '\r\n',
    ].join('\r\n'),
  );
  return socket;
}

async function answerTo(socket: Socket): Promise<string> {
  const [bytes] = (await once(socket, 'data')) as [Buffer];
  return String(bytes);
}

/** Resolves when the server has taken so many lines. */
const taken = (count: number) =>
  expect
    .poll(() => new Promise((resolve) => test.app.server.getConnections((_, n) => resolve(n))))
    .toBe(count);

describe('an address behind a trusted proxy', () => {
  afterEach(async () => {
    for (const socket of sockets.splice(0)) socket.destroy();
    await test.close();
  });

  it('can begin so many requests and no more before it ends one', async () => {
    test = await openTestApp({ trustedProxies: ['127.0.0.1'] });
    await test.app.listen({ port: 0, host: '127.0.0.1' });
    const slow = Array.from({ length: bodiesEach }, () => begin('203.0.113.7'));
    await taken(bodiesEach);
    const refusal = await answerTo(begin('203.0.113.7'));
    expect(refusal).toMatch(/^HTTP\/1\.1 429 /);
    expect(refusal).toMatch(/\r\nretry-after: 60\r\n/i);
    expect(refusal).toContain('{"failure":"too-many-requests"}');
    const other = begin('198.51.100.1');
    other.write('x'.repeat(200_000));
    expect(await answerTo(other)).toMatch(/^HTTP\/1\.1 400 /);
    slow[0]?.destroy();
    await expect
      .poll(async () => {
        const next = begin('203.0.113.7');
        next.write('x'.repeat(200_000));
        return answerTo(next);
      })
      .toMatch(/^HTTP\/1\.1 400 /);
  });
});

it('does not count requests that are answered', async () => {
  const app = await openTestApp();
  for (let time = 0; time < bodiesEach + 10; time++) {
    const { statusCode } = await app.app.inject({ method: 'POST', url: '/api/join/look', payload: {} });
    expect(statusCode).toBe(400);
  }
  await app.close();
});

describe('an address without a proxy', () => {
  const server = new EventEmitter();
  boundCrowds({ server, addHook: () => {} } as never, { trustedProxies: ['192.0.2.1'] } as never);
  const come = (remoteAddress: string) => {
    const line = Object.assign(new PassThrough(), { remoteAddress });
    server.emit('connection', line);
    return line;
  };

  it('has so many lines and no more, until one of them ends', async () => {
    const lines = Array.from({ length: linesEach }, () => come('203.0.113.7'));
    expect(lines.some(({ destroyed }) => destroyed)).toBe(false);
    expect(come('203.0.113.7').destroyed).toBe(true);
    expect(come('198.51.100.1').destroyed).toBe(false);
    const [first] = lines;
    first?.destroy();
    if (first) await once(first, 'close');
    expect(come('203.0.113.7').destroyed).toBe(false);
    expect(come('203.0.113.7').destroyed).toBe(true);
  });

  it('does not pay for all who come through a trusted proxy', () => {
    const lines = Array.from({ length: linesEach + 1 }, () => come('192.0.2.1'));
    expect(lines.some(({ destroyed }) => destroyed)).toBe(false);
  });
});
