import { isIPv4 } from 'node:net';
import { networkInterfaces } from 'node:os';
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
