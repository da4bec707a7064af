import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { optionsTable, readConfig } from './config.ts';

describe('the configuration', () => {
  it('has a default for everything', () => {
    expect(readConfig({}, '/srv/heard')).toEqual({
      ok: true,
      config: {
        port: 3000,
        host: 'localhost',
        dataFolder: '/srv/heard/data',
        publicUrl: null,
        trustedProxies: [],
        logLevel: 'warn',
        metricsToken: null,
        clientFolder: '/srv/heard/client/dist',
      },
    });
  });

  it('takes what is given', () => {
    const given = {
      PORT: ' 8080 ',
      HOST: '0.0.0.0',
      DATA: '/var/heard',
      PUBLIC_URL: 'https://heard.example.org/',
      TRUSTED_PROXIES: '10.0.0.0/8, ::1,loopback',
      METRICS_TOKEN: 'a-secret-of-16-signs',
    };
    expect(readConfig(given, '/srv')).toMatchObject({
      config: {
        port: 8080,
        dataFolder: '/var/heard',
        publicUrl: 'https://heard.example.org',
        trustedProxies: ['10.0.0.0/8', '::1', 'loopback'],
        metricsToken: 'a-secret-of-16-signs',
      },
    });
  });

  it('tells all faults at once, in sentences', () => {
    const given = {
      PORT: '70000',
      HOST: ' ',
      PUBLIC_URL: 'heard.example.org/here',
      TRUSTED_PROXIES: 'the proxy',
      LOG_LEVEL: 'loud',
      METRICS_TOKEN: 'secret',
    };
    expect(readConfig(given, '/srv')).toEqual({
      ok: false,
      faults: [
        'PORT must be a number from 0 to 65535.',
        'HOST must not be empty.',
        'PUBLIC_URL must be a whole address without a path, like https://heard.example.org.',
        'TRUSTED_PROXIES must be network addresses or ranges with commas between them; this is none: the proxy.',
        'LOG_LEVEL must be one of error, warn, info, debug, silent.',
        'METRICS_TOKEN must have at least 16 letters, digits and signs, without spaces.',
      ],
    });
  });

  const readme = new URL('../../../README.md', import.meta.url);
  const text = existsSync(readme) ? readFileSync(readme, 'utf8') : '';
  it.runIf(text.includes('<!-- options -->'))('is in the README as it is here', () => {
    const shown = /<!-- options -->([\s\S]*?)<!-- \/options -->/.exec(text)?.[1] ?? '';
    expect(cells(shown)).toEqual(cells(optionsTable()));
  });
});

/** What a table says, however its columns are lined up. */
function cells(table: string): string[][] {
  const lines = table.split('\n').filter((line) => line.startsWith('|') && !/^[|\s-]+$/.test(line));
  return lines.map((line) => line.split('|').map((cell) => cell.trim()));
}
