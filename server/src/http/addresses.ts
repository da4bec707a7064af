import type { IncomingMessage } from 'node:http';
import { isIPv4, isIPv6, type Socket } from 'node:net';
import { networkInterfaces } from 'node:os';
import proxyAddr from '@fastify/proxy-addr';
import type { FastifyRequest } from 'fastify';
import type { Config } from '../config/config.ts';

const everywhere = new Set(['0.0.0.0', '::']);
const loopback = /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/i;

export function listensEverywhere(config: Config): boolean {
  return everywhere.has(config.host);
}

/** This machine's addresses that other devices in the network can reach. */
export function networkAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter(({ address, internal }) => !internal && isIPv4(address) && !address.startsWith('169.254.'))
    .map(({ address }) => address);
}

/**
 * Where other people find this server: the public address; else the one the asking browser uses, unless that one leads
 * nowhere but to the own machine and there is one that leads here from others.
 */
export function publicAddress(config: Config, request: FastifyRequest): string {
  if (config.publicUrl !== null) return config.publicUrl;
  const [network] = listensEverywhere(config) && loopback.test(request.host) ? networkAddresses() : [];
  if (network === undefined) return `${request.protocol}://${request.host}`;
  const port = /:(\d+)$/.exec(request.host)?.[1];
  return `${request.protocol}://${network}${port === undefined ? '' : `:${port}`}`;
}

/**
 * Whom to count a request for that Fastify does not see, by the rules it has for the others: what a trusted proxy says,
 * else the other end of the line.
 */
export function addressReader({ trustedProxies }: Config): (request: IncomingMessage) => string {
  const trusts = proxyAddr.compile([...trustedProxies]);
  return (request) => networkOf(proxyAddr(request, trusts));
}

/** The same for a line before anything was said on it; null for one of a trusted proxy, which is shared by many. */
export function lineReader({ trustedProxies }: Config): (line: Socket) => string | null {
  const trusts = proxyAddr.compile([...trustedProxies]);
  return ({ remoteAddress = '' }) => (trusts(remoteAddress, 0) ? null : networkOf(remoteAddress));
}

/** Whoever has one IPv6 address has all 2^64 of its network, so these count as one. */
function networkOf(address: string | undefined): string {
  const plain = /^::ffff:([\d.]+)$/i.exec(address ?? '')?.[1] ?? address ?? '';
  if (isIPv4(plain)) return plain;
  if (!isIPv6(plain)) return 'unknown';
  const [head = [], tail = []] = plain.split('::').map((part) => part.split(':').filter(Boolean));
  const zeros = new Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0');
  const network = [...head, ...zeros, ...tail].slice(0, 4);
  return network.map((group) => Number.parseInt(group, 16).toString(16)).join(':');
}
