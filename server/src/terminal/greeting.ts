import type { Config } from '../config/config.ts';
import { listensEverywhere, networkAddresses } from '../http/addresses.ts';
import { drawQr } from './qr.ts';

/** What stands in the terminal once people can come. `organiserKey` is null unless it was just made. */
export function greeting(config: Config, port: number, organiserKey: string | null): string {
  const everywhere = listensEverywhere(config);
  const host = everywhere ? 'localhost' : config.host.includes(':') ? `[${config.host}]` : config.host;
  const address = config.publicUrl ?? `http://${host}:${port}`;
  const lines = [`Heard is ready at ${address}`];
  if (organiserKey !== null) {
    lines.push(`Organiser sign-in: ${address}/sign-in#${organiserKey}`);
    lines.push('This key is shown only once. Keep it.');
  } else {
    lines.push(`Organisers sign in at ${address}/sign-in`);
    lines.push('A lost key is replaced with: npm start -- --new-organiser-key');
  }
  if (everywhere && config.publicUrl === null) lines.push(...networkLines(port));
  return lines.join('\n');
}

function networkLines(port: number): string[] {
  const addresses = networkAddresses().map((address) => `http://${address}:${port}`);
  const [first] = addresses;
  if (first === undefined) return ['This machine is in no network, so other devices cannot reach it.'];
  return [`Other devices in the same network: ${addresses.join(' or ')}`, '', drawQr(first)];
}
