import { resolve } from 'node:path';
import { type LogLevel, type OptionName, options, type Read } from './options.ts';

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Whole path. */
  readonly dataFolder: string;
  /** Without a slash at the end; null where people use the address the server itself is seen at. */
  readonly publicUrl: string | null;
  readonly trustedProxies: readonly string[];
  readonly logLevel: LogLevel;
  /** Null where the metrics are for nobody. */
  readonly metricsToken: string | null;
  /** Whole path. */
  readonly clientFolder: string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

export type ConfigRead =
  | { readonly ok: true; readonly config: Config }
  /** Every fault at once, each a plain sentence. */
  | { readonly ok: false; readonly faults: readonly string[] };

/** The only look at the environment in the whole server. */
export function environment(): Environment {
  return process.env;
}

/** Folders are taken from `home`, the folder the server was started in. */
export function readConfig(given: Environment, home: string): ConfigRead {
  const faults: string[] = [];
  const take = <Name extends OptionName>(name: Name): ValueOf<Name> | undefined => {
    const option = options[name];
    const read = option.read((given[name] ?? option.standard).trim()) as Read<ValueOf<Name>>;
    if (read.ok) return read.value;
    faults.push(`${name} ${read.fault}.`);
    return undefined;
  };
  const taken = {
    port: take('PORT'),
    host: take('HOST'),
    data: take('DATA'),
    publicUrl: take('PUBLIC_URL'),
    trustedProxies: take('TRUSTED_PROXIES'),
    logLevel: take('LOG_LEVEL'),
    metricsToken: take('METRICS_TOKEN'),
    client: take('CLIENT'),
  };
  if (faults.length > 0) return { ok: false, faults };
  const { data, client, publicUrl, ...rest } = taken as Required<typeof taken>;
  const config = {
    ...rest,
    publicUrl: publicUrl?.origin ?? null,
    dataFolder: resolve(home, data ?? ''),
    clientFolder: resolve(home, client ?? ''),
  };
  return { ok: true, config: config as Config };
}

type ValueOf<Name extends OptionName> = (typeof options)[Name]['read'] extends (
  text: string,
) => Read<infer Value>
  ? Value
  : never;

/** The options as the table of the README. */
export function optionsTable(): string {
  const rows = Object.entries(options).map(([name, { standard, description }]) => {
    const shown = standard === '' ? 'not set' : `\`${standard}\``;
    return `| \`${name}\` | ${shown} | ${description} |`;
  });
  return ['| option | default | meaning |', '| --- | --- | --- |', ...rows].join('\n');
}
