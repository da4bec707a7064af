import { afterEach, describe, expect, it } from 'vitest';
import { Browser, makeTestSession, openTestApp, readBoard, type TestApp } from '../app.harness.ts';

const token = 'token-of-whoever-watches';
let test: TestApp;
afterEach(() => test.close());

const ask = async (authorization?: string) => {
  const headers = { host: 'heard.test', ...(authorization === undefined ? {} : { authorization }) };
  const { statusCode, headers: answered, body } = await test.app.inject({ url: '/metrics', headers });
  return { statusCode, type: String(answered['content-type']), body };
};

describe('the metrics', () => {
  it('are shown to whoever has the token', async () => {
    test = await openTestApp({ metricsToken: token });
    const { statusCode, type, body } = await ask(`Bearer ${token}`);
    expect([statusCode, type]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8']);
    expect(body).toContain('heard_storage_well 1');
    expect(body).toMatch(/^heard_disk_free_bytes [1-9]/m);
  });

  it('are not there for anybody else', async () => {
    test = await openTestApp({ metricsToken: token });
    const unknown = await new Browser(test).call('GET', '/api/nothing');
    for (const given of [
      undefined,
      '',
      token,
      'Bearer',
      'Bearer ',
      `Bearer ${token} `,
      `Basic ${token}`,
      'Bearer no',
    ]) {
      const { statusCode, body } = await ask(given);
      expect([statusCode, JSON.parse(body)], given).toEqual([unknown.status, unknown.body]);
    }
  });

  it('are not there at all without a token, also not for an empty one', async () => {
    test = await openTestApp();
    for (const given of [undefined, 'Bearer ', 'Bearer null']) {
      expect((await ask(given)).statusCode, given).toBe(404);
    }
  });

  it('tell of a board that was found damaged', async () => {
    test = await openTestApp({ metricsToken: token });
    const { id } = await makeTestSession(test);
    const entry = { author: null, bytes: Uint8Array.of(0, 0), at: 1, newWriters: [] };
    for (const firstSeq of [1, 9])
      await test.storage.journal.append({ sessionId: id, epoch: 1, firstSeq, entries: [entry] });
    expect((await readBoard(test, { id }, () => 1)).ok).toBe(true);
    expect((await ask(`Bearer ${token}`)).body).toContain('heard_boards_damaged_total 1');
  });
});
