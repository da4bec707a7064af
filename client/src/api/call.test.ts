import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { call, callForBytes } from './call.ts';

/** What the network answers to each address; any other cannot be reached. */
const answers: Record<string, { status: number; body: string | Uint8Array<ArrayBuffer> | null }> = {
  '/list': { status: 200, body: '[{"title":"Getting around"}]' },
  '/nothing': { status: 204, body: null },
  '/bytes': { status: 200, body: Uint8Array.of(0, 1, 255) },
  '/refused': { status: 404, body: '{"failure":"wrong-code"}' },
  '/fields': { status: 400, body: '{"failure":"invalid-input","fields":["title","heldAt"]}' },
  '/unknown': { status: 418, body: '{"failure":"teapot"}' },
  '/proxy-down': { status: 502, body: '<h1>Bad gateway</h1>' },
  '/proxy-full': { status: 413, body: '<h1>Too large</h1>' },
  '/broken': { status: 500, body: '"words"' },
};
let asked = '';

beforeAll(() => {
  vi.stubGlobal('fetch', async (path: string, options: RequestInit) => {
    asked = `${options.method} ${new Headers(options.headers).get('content-type') ?? 'no type'} ${options.body ?? ''}`;
    const answer = answers[path];
    if (!answer) throw new TypeError('Failed to fetch');
    return new Response(answer.body, { status: answer.status });
  });
});
afterAll(() => vi.unstubAllGlobals());

describe('a call', () => {
  test('answers the JSON, nothing, or the bytes', async () => {
    expect(await call('GET', '/list')).toEqual({ ok: true, value: [{ title: 'Getting around' }] });
    expect(asked).toBe('GET no type ');
    expect(await call('DELETE', '/nothing', { confirmation: 'x' })).toEqual({
      ok: true,
      value: undefined,
    });
    expect(asked).toBe('DELETE application/json {"confirmation":"x"}');
    expect(await callForBytes('/bytes')).toEqual({ ok: true, value: Uint8Array.of(0, 1, 255) });
  });

  test('answers a refusal by its name, with the fields it is about', async () => {
    expect(await call('POST', '/refused', {})).toEqual({ ok: false, failure: 'wrong-code' });
    expect(await call('POST', '/fields', {})).toEqual({
      ok: false,
      failure: 'invalid-input',
      fields: ['title', 'heldAt'],
    });
  });

  test('answers a failure people have words for, whatever came back', async () => {
    expect(await call('GET', '/unknown')).toEqual({ ok: false, failure: 'unexpected' });
    expect(await call('GET', '/proxy-down')).toEqual({ ok: false, failure: 'server-stopping' });
    expect(await call('GET', '/proxy-full')).toEqual({ ok: false, failure: 'too-large' });
    expect(await call('GET', '/broken')).toEqual({ ok: false, failure: 'unexpected' });
  });

  test('is offline where nobody answers', async () => {
    expect(await call('GET', '/away')).toEqual({ ok: false, failure: 'offline' });
    expect(await callForBytes('/away')).toEqual({ ok: false, failure: 'offline' });
  });
});
