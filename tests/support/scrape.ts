import parsePrometheusTextFormat from 'parse-prometheus-text-format';

export type Family = ReturnType<typeof parsePrometheusTextFormat>[number];

/** What `/metrics` said at one moment, read as Prometheus reads it. */
export class Scrape {
  readonly text: string;
  readonly families: readonly Family[];

  constructor(text: string) {
    this.text = text;
    this.families = parsePrometheusTextFormat(text);
  }

  /** Of a gauge or counter, with this failure as its label where it has one; of a histogram, how many it counted. */
  value(name: string, code?: string): number {
    const family = this.families.find((one) => one.name === name);
    const sample = family?.metrics.find(({ labels }) => labels?.code === code);
    return Number(sample?.value ?? sample?.count ?? Number.NaN);
  }
}

export async function scrape(url: string, token: string): Promise<Scrape> {
  const response = await fetch(`${url}/metrics`, { headers: { authorization: `Bearer ${token}` } });
  if (!response.ok) throw new Error(`/metrics answered ${response.status}`);
  return new Scrape(await response.text());
}
