import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Browser, introduction, joined, makeTestSession, openTestApp, type TestApp } from './app.harness.ts';
import { NotSaved, Orphan } from './storage/storage.ts';

let test: TestApp;
let pages: string;
beforeAll(async () => {
  pages = await mkdtemp(join(tmpdir(), 'heard-pages-'));
  await mkdir(join(pages, 'assets'));
  await writeFile(join(pages, 'index.html'), '<!doctype html><title>Heard</title>');
  await writeFile(join(pages, 'assets', 'page-1a2b.js'), 'export {};');
  await writeFile(join(pages, 'assets', 'page-1a2b.js.br'), 'packed');
  test = await openTestApp({ clientFolder: pages });
});
afterAll(async () => {
  await test.close();
  await rm(pages, { recursive: true });
});

describe('every answer', () => {
  it('forbids what is not ours', async () => {
    const { headers } = await new Browser(test).call('GET', '/api/organiser');
    expect(headers['content-security-policy']).toBe(
      "default-src 'self'; script-src 'self'; style-src 'self' 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o=' " +
        "'sha256-gYiS/BvZvRcK27JIXTuwhZ3hs2+VJ1X+2gUlE+farlg='; img-src 'self' data: blob:; object-src 'none'; " +
        "base-uri 'none'; form-action 'self'; frame-ancestors 'none'; " +
        "connect-src 'self' ws://heard.test wss://heard.test",
    );
    expect(headers).toMatchObject({
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cache-control': 'no-store',
    });
    const odd = await new Browser(test, { host: 'a;b' }).call('GET', '/api/organiser');
    expect(odd.headers['content-security-policy']).toMatch(/connect-src 'self'$/);
  });

  it('refuses other web sites, whichever way they ask', async () => {
    const key = { key: test.organiserKey };
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: 'http://heard.test.evil.example' },
      { origin: 'http://heard.test:81' },
      { origin: 'http://nheard.test' },
    ]) {
      const { status, body } = await new Browser(test, headers).call('POST', '/api/organiser/sign-in', key);
      expect([status, body], headers.origin).toEqual([403, { failure: 'foreign-origin' }]);
    }
    const foreignForm = await test.app.inject({
      method: 'POST',
      url: '/api/organiser/sign-in',
      headers: { host: 'heard.test', 'sec-fetch-site': 'cross-site' },
      payload: key,
    });
    expect(foreignForm.json()).toEqual({ failure: 'foreign-origin' });
    await new Browser(test).get('POST', '/api/organiser/sign-in', key);
  });

  it('is a named failure where the request is malformed', async () => {
    const send = async (payload: string, type = 'application/json') => {
      const response = await test.app.inject({
        method: 'POST',
        url: '/api/join/look',
        headers: { 'content-type': type },
        payload,
      });
      return [response.statusCode, response.json()];
    };
    const bad = [400, { failure: 'invalid-input' }];
    expect(await send('{"door":')).toEqual(bad);
    expect(await send('')).toEqual(bad);
    expect(await send('{"__proto__":{}}')).toEqual(bad);
    expect(await send('door=x', 'application/x-www-form-urlencoded')).toEqual(bad);
    expect(await send('{}', 'text/plain')).toEqual(bad);
    expect(await send(JSON.stringify({ door: 'x'.repeat(300_000) }))).toEqual([
      413,
      { failure: 'too-large' },
    ]);
  });
});

describe('cookies', () => {
  it('are for HTTPS only where a trusted proxy says the browser uses it', async () => {
    const proxied = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'heard.example.org' };
    const from = { ...proxied, origin: 'https://heard.example.org' };
    const trusting = await openTestApp({ trustedProxies: ['127.0.0.1'] });
    const secure = await new Browser(trusting, from).call('POST', '/api/organiser/sign-in', {
      key: trusting.organiserKey,
    });
    expect(String(secure.headers['set-cookie'])).toContain('; Secure');
    await trusting.close();
    const plain = await new Browser(test, proxied).call('POST', '/api/organiser/sign-in', {
      key: test.organiserKey,
    });
    expect(String(plain.headers['set-cookie'])).not.toContain('Secure');
  });
});

describe('pages', () => {
  it('are one page at every address of the client, fresh, with assets that never change', async () => {
    const browser = new Browser(test);
    for (const path of ['/', '/j/K7MP-4RXD', '/engagements', '/s/ses_1/report']) {
      const { status, headers, bytes } = await browser.call('GET', path);
      expect([status, String(bytes)], path).toEqual([200, '<!doctype html><title>Heard</title>']);
      expect(headers['cache-control']).toBe('no-cache');
    }
    const asset = await browser.call('GET', '/assets/page-1a2b.js');
    expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const zipped = new Browser(test, { 'accept-encoding': 'gzip, br' });
    const { headers, bytes } = await zipped.call('GET', '/assets/page-1a2b.js');
    expect([headers['content-encoding'], headers['content-type'], String(bytes)]).toEqual([
      'br',
      'application/javascript; charset=utf-8',
      'packed',
    ]);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  it('are not shown where something else was asked for', async () => {
    const browser = new Browser(test);
    for (const path of ['/api', '/api/nothing', '/assets/gone.js', '/sync/x', '/favicon.ico', '/assets/']) {
      expect(await browser.refusal('GET', path), path).toBe('page-gone');
    }
    expect(await browser.refusal('POST', '/engagements', {})).toBe('page-gone');
  });

  it('are not to be had from outside their folder, and bad addresses are not defects', async () => {
    const logged = test.logged().length;
    const addresses = [
      '/../package.json',
      '/assets/%2e%2e/%2e%2e/package.json',
      '/%5c..%5c..%5cpackage.json',
      '//etc/passwd',
      '/%00',
      '/%E0%A4%A',
      '/api/sessions/%E0%A4%A',
      `/assets/${'a'.repeat(9000)}`,
      `/${'a'.repeat(9000)}`,
    ];
    for (const path of addresses) {
      const { status, body, headers } = await new Browser(test).call('GET', path);
      const isPage = status === 200 && body === undefined;
      if (!isPage) expect([status, body], path).toEqual([404, { failure: 'page-gone' }]);
      expect(headers['content-security-policy'], path).toContain("default-src 'self'");
    }
    expect(test.logged().slice(logged)).not.toContain('unexpected');
  });

  it('say whether the server is well', async () => {
    expect(await new Browser(test).get('GET', '/healthz')).toEqual({ healthy: true });
    expect(await new Browser(test).get('GET', '/readyz')).toEqual({ ready: true });
  });
});

it('waits for nobody who begins a request and does not end it', () => {
  const { headersTimeout, requestTimeout, maxConnections } = test.app.server;
  expect(headersTimeout).toBe(10_000);
  expect(requestTimeout).toBe(100_000);
  expect(maxConnections).toBe(12_000);
});

describe('the log', () => {
  it('tells what failed without a word of what people wrote', async () => {
    const session = await makeTestSession(test);
    const canary = 'CanaryName';
    const amina = await joined(test, session, { name: canary, organisation: canary });
    await amina.call('PATCH', `${session.path}/me`, { ...introduction, name: canary.repeat(9) });
    await amina.call('GET', `/api/nothing?name=${canary}`);
    await amina.call('POST', '/api/join/look', { door: { code: canary } });
    const log = test.logged();
    expect(log).toContain('"route":"/api/sessions/:sessionId/me","status":400');
    expect(log).toContain('"failure":"wrong-code"');
    const secrets = [session.invitation.code, session.invitation.link.split('#')[1], test.organiserKey];
    for (const word of [canary, session.id, 'ses_', 'per_', ...secrets, ...amina.cookies.values()]) {
      expect(log, String(word)).not.toContain(word);
    }
  });

  it('has a trace of a defect, which is not shown to anybody', async () => {
    const own = await openTestApp();
    own.app.get('/api/defect', () => {
      throw new TypeError('about CanaryName\n    at CanaryName');
    });
    own.app.get('/api/orphan', () => {
      throw new Orphan('deleted');
    });
    own.app.get('/api/full', () => {
      throw new NotSaved('disk');
    });
    const browser = new Browser(own);
    const defect = await browser.call('GET', '/api/defect');
    expect([defect.status, defect.body]).toEqual([500, { failure: 'unexpected' }]);
    expect(await browser.refusal('GET', '/api/full')).toBe('not-saved');
    expect(await browser.refusal('GET', '/api/orphan')).toBe('session-gone');
    expect(own.logged()).toContain('app.test.ts');
    expect(own.logged()).toContain('"name":"TypeError"');
    expect(own.logged()).not.toContain('CanaryName');
    await own.close();
  });
});
