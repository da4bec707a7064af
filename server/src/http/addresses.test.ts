import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import type { Config } from '../config/config.ts';
import { addressReader } from './addresses.ts';

const read = (trustedProxies: readonly string[], remoteAddress: string, forwarded?: string) =>
  addressReader({ trustedProxies } as Config)({
    socket: { remoteAddress },
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  } as unknown as IncomingMessage);

describe('the address a connection counts for', () => {
  it('is what a trusted proxy says, and nobody else', () => {
    expect(read([], '203.0.113.7', '198.51.100.1')).toBe('203.0.113.7');
    expect(read(['loopback'], '127.0.0.1', '198.51.100.1')).toBe('198.51.100.1');
    // What a visitor writes there before the proxy adds its part does not count.
    expect(read(['loopback'], '127.0.0.1', '192.0.2.9, 198.51.100.1')).toBe('198.51.100.1');
    expect(read(['loopback'], '127.0.0.1', 'anything')).toBe('unknown');
  });

  it('is one for a whole IPv6 network, however it is written', () => {
    const ways = [
      '2001:db8:0:7::1',
      '2001:DB8:0:7:8:9:a:b',
      '2001:0db8::7:ffff:0:0:1',
      'fe80::1%eth0',
      '::1',
    ];
    expect(ways.map((way) => read([], way))).toEqual([
      '2001:db8:0:7',
      '2001:db8:0:7',
      '2001:db8:0:7',
      'fe80:0:0:0',
      '0:0:0:0',
    ]);
    expect(read([], '::ffff:203.0.113.7')).toBe('203.0.113.7');
  });
});
