import { refused } from '@heard/shared/failure';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Browser, openTestApp, type TestApp } from '../app.harness.ts';

let test: TestApp;
let full: boolean;
beforeEach(async () => {
  full = false;
  test = await openTestApp({}, (storage) => ({
    ...storage,
    journal: {
      ...storage.journal,
      append: async (batch) => (full ? refused('not-saved') : storage.journal.append(batch)),
      probe: async () => !full && storage.journal.probe(),
    },
  }));
});

async function ask(address: string, path: string): Promise<[number, unknown]> {
  const response = await fetch(`${address}${path}`);
  return [response.status, await response.json()];
}

describe('a server', () => {
  describe('whose storage fails', () => {
    afterEach(() => test.app.close());

    it('is healthy and not ready', async () => {
      await test.storage.close();
      const ready = await test.app.inject('/readyz');
      expect([ready.statusCode, ready.json()]).toEqual([503, { ready: false }]);
      expect((await test.app.inject('/healthz')).statusCode).toBe(200);
    });
  });

  describe('whose disk is full', () => {
    afterEach(() => test.close());

    it('is not ready until there is room again', async () => {
      full = true;
      // The notes of an example are written on its board.
      expect(await new Browser(test).refusal('POST', '/api/examples')).toBe('not-saved');
      expect((await test.app.inject('/readyz')).statusCode).toBe(503);
      full = false;
      const ready = async () => (await test.app.inject('/readyz')).statusCode;
      await expect.poll(ready, { timeout: 20_000 }).toBe(200);
    });
  });

  describe('that stops', () => {
    it('is healthy and not ready, and takes nothing new', async () => {
      const comesToRest = Promise.withResolvers<void>();
      const stopping = Promise.withResolvers<void>();
      test.app.addHook('preClose', () => {
        stopping.resolve();
        return comesToRest.promise;
      });
      const address = await test.app.listen({ port: 0, host: '127.0.0.1' });
      expect((await ask(address, '/readyz'))[0]).toBe(200);
      const closed = test.close();
      await stopping.promise;
      const refusal = [503, { failure: 'server-stopping' }];
      expect(await ask(address, '/readyz')).toEqual(refusal);
      expect(await ask(address, '/api/organiser')).toEqual(refusal);
      expect(await ask(address, '/api/nothing')).toEqual(refusal);
      expect(await ask(address, '/healthz')).toEqual([200, { healthy: true }]);
      comesToRest.resolve();
      await closed;
    });
  });
});
