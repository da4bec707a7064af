import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { closeCode } from '@heard/shared/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { behindProxy, fromElsewhere } from '../support/addresses.ts';
import { longOr } from '../support/length.ts';
import { rawSocket, rawUpgrade, upgradeHead, webSocketFrame } from '../support/raw-socket.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { type Browser, Venue } from '../support/venue.ts';
import type { WireClient } from '../support/wire-client.ts';

let server: RunningServer;
let venue: Venue;
let ann: WireClient;
let ben: WireClient;
let eve: Browser;
beforeAll(async () => {
  server = await startServer({ env: behindProxy });
  venue = await Venue.open(server);
  [ann, ben] = [await venue.connect(await venue.join('Ann')), await venue.connect(await venue.join('Ben'))];
  eve = await venue.join('Eve');
});
afterAll(async () => {
  ann.close();
  ben.close();
  expect(await server.stop()).toBe(0);
});

const eveOpens = () => rawUpgrade(server.url, venue.sessionId, { Cookie: eve.cookie, ...fromElsewhere() });

/** What Ann writes reaches Ben and is saved: nobody but the attacker noticed anything. */
async function everybodyElseGoesOn(): Promise<void> {
  const words = ann.doc.getText('words');
  words.insert(words.length, '.');
  await Promise.all([
    ann.until(() => ann.saved === ann.sent),
    ben.until(() => ben.doc.getText('words').length === words.length),
  ]);
  expect([ann.refusals, ben.refusals]).toEqual([[], []]);
}

function endOf(socket: Socket): Promise<void> {
  socket.resume();
  return new Promise((resolve) => {
    if (socket.closed) resolve();
    else socket.once('close', () => resolve());
  });
}

/** The code the server ends the connection with, which somebody like this leaves unanswered. */
function closeCodeOn(socket: Socket): Promise<number> {
  return new Promise((resolve) => {
    let heard = Buffer.alloc(0);
    socket.on('data', (data: Buffer) => {
      heard = Buffer.concat([heard, data]);
      const close = heard.subarray(-4);
      if (close[0] === 0x88 && close[1] === 2) resolve(close.readUInt16BE(2));
    });
  });
}

const bytes = (...values: number[]) => Uint8Array.from(values);
const aPing = webSocketFrame(0x89, bytes());

describe('bytes that are no WebSocket messages (F4)', () => {
  it.each([
    ['a reserved bit', webSocketFrame(0xf2, bytes(0))],
    ['a compressed message nobody agreed on', webSocketFrame(0xc2, bytes(0))],
    ['a kind that does not exist', webSocketFrame(0x83, bytes(0))],
    ['a control frame of no kind', webSocketFrame(0x8b, bytes(0))],
    ['the middle of a message without a beginning', webSocketFrame(0x80, bytes(0))],
    ['a new message inside another', Buffer.concat([2, 2].map((first) => webSocketFrame(first, bytes(0))))],
    ['a ping in pieces', webSocketFrame(0x09, bytes(0))],
    ['a ping that is too long', webSocketFrame(0x89, new Uint8Array(200))],
    ['a close with half a code', webSocketFrame(0x88, bytes(3))],
    ['a close with a code that must not be sent', webSocketFrame(0x88, bytes(0x03, 0xed))],
    ['a text that is no text', webSocketFrame(0x81, bytes(0xc0, 0x80))],
    ['a message without a mask', bytes(0x82, 1, 0)],
    ['ten megabytes announced', bytes(0x82, 0xff, 0, 0, 0, 0, 0, 0x98, 0x96, 0x80, 0, 0, 0, 0)],
    ['more than a number can hold', bytes(0x82, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff)],
    ['another request', 'GET / HTTP/1.1\r\n\r\n'],
  ])('%s ends that socket alone', async (_name, attack) => {
    const { status, socket } = await eveOpens();
    expect(status).toBe(101);
    socket.write(attack);
    await endOf(socket);
    await everybodyElseGoesOn();
  });

  it('the control: a server that does not listen for the errors of its sockets ends with the first', async () => {
    const program = `
      import { WebSocketServer } from 'ws';
      const careless = new WebSocketServer({ port: 0, host: '127.0.0.1' });
      careless.on('listening', () => process.stdout.write(String(careless.address().port)));`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
      cwd: fileURLToPath(new URL('..', import.meta.url)),
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const ended = once(child, 'close');
    const [port] = (await once(child.stdout, 'data')) as [Buffer];
    const { socket } = await rawUpgrade(`http://127.0.0.1:${port}`, venue.sessionId, {});
    socket.write(webSocketFrame(0xf2, bytes(0)));
    const [code] = await ended;
    expect(code).toBe(1);
  });

  it('chance in great amounts harms nobody else', async () => {
    for (let time = 0; time < longOr(50, 5000); time++) {
      const { socket } = await eveOpens();
      socket.write(crypto.getRandomValues(new Uint8Array(200)));
      socket.end();
      await endOf(socket);
    }
    await everybodyElseGoesOn();
  });
});

describe('messages no browser sends', () => {
  it.each([
    ['a text', webSocketFrame(0x81, Buffer.from('hello'))],
    ['nothing', webSocketFrame(0x82, bytes())],
  ])('%s is refused as a bad frame (F1)', async (_name, attack) => {
    const { socket } = await eveOpens();
    const ended = closeCodeOn(socket);
    socket.write(attack);
    expect(await ended).toBe(closeCode.badFrame);
    await everybodyElseGoesOn();
    socket.destroy();
  });

  it('more than is allowed, in one message or in pieces, ends the connection (F2)', async () => {
    const { socket } = await eveOpens();
    const piece = new Uint8Array(60_000);
    socket.write(webSocketFrame(0x02, piece));
    for (let sent = 0; sent < 10 * 1024 * 1024 && socket.writable; sent += piece.length)
      socket.write(webSocketFrame(0x00, piece));
    await endOf(socket);
    await everybodyElseGoesOn();
  });

  it('a message that is never finished holds up nobody', async () => {
    const opened = await Promise.all(Array.from({ length: 8 }, eveOpens));
    for (const { socket } of opened) {
      socket.write(webSocketFrame(0x02, bytes(0)));
      for (let piece = 0; piece < 1000; piece++) socket.write(webSocketFrame(0x00, bytes(1)));
    }
    await everybodyElseGoesOn();
    for (const { socket } of opened) socket.destroy();
  });

  it('pings without end hold up nobody', async () => {
    const { socket } = await eveOpens();
    const flood = Buffer.concat(Array.from({ length: 1000 }, () => aPing));
    for (let sent = 0; sent < longOr(100_000, 5_000_000) && socket.writable; sent += 1000) {
      // Who does not read all the answers is cut off, as anybody is.
      if (!socket.write(flood))
        await Promise.race([once(socket, 'drain'), endOf(socket)]).catch(() => undefined);
      socket.resume();
    }
    await everybodyElseGoesOn();
    socket.destroy();
  });
});

describe('those who take their time', () => {
  it('over the head of a request, in great numbers, keep nobody from joining or writing', async () => {
    const head = upgradeHead(server.url, venue.sessionId, { Cookie: eve.cookie });
    const slow = await Promise.all(
      Array.from({ length: longOr(200, 2000) }, async (_, place) => {
        const socket = await rawSocket(server.url);
        socket.write(place % 2 === 0 ? head.slice(0, place % head.length) : 'POST /api/join HT');
        return socket;
      }),
    );
    const carl = await venue.connect(await venue.join('Carl'));
    await everybodyElseGoesOn();
    carl.close();
    // Their time is bounded: the server ends them by itself, which takes some 25 seconds.
    if (longOr(0, 1)) await Promise.all(slow.map(endOf));
    for (const socket of slow) socket.destroy();
  });
});

describe('pages of other web sites, with the cookie of somebody who has joined (H1)', () => {
  it('are kept out before the upgrade, however their address is written', async () => {
    const { host, port } = new URL(server.url);
    const forms = [
      'https://evil.example',
      'null',
      '',
      'http://127.0.0.1',
      `http://127.0.0.1:${Number(port) + 1}`,
      `http://sub.${host}`,
      `http://127.0.0.1.evil.example:${port}`,
      `http://evil127.0.0.1:${port}`,
      `http://${host}.evil.example`,
      `http://${host}@evil.example`,
      `http://evil.example/${host}`,
      `http://evil.example?${host}`,
      `http://evil.example#${host}`,
      `http://evil.example\\@${host}`,
      `http://localhost:${port}`,
      `http://[::1]:${port}`,
      'file://',
      host,
      `//${host}`,
    ];
    for (const origin of forms) {
      const headers = { Cookie: eve.cookie, Origin: origin };
      const { status, socket } = await rawUpgrade(server.url, venue.sessionId, headers);
      expect([origin, status]).toEqual([origin, 403]);
      await endOf(socket);
    }
    // The control: the server's own pages, and programs that are no browsers.
    for (const headers of [{ Origin: server.url }, { Origin: server.url.toUpperCase() }, {}]) {
      const own = { Cookie: eve.cookie, ...headers };
      const { status, socket } = await rawUpgrade(server.url, venue.sessionId, own);
      expect(status).toBe(101);
      socket.destroy();
    }
  });
});
