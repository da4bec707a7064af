/** What a server is started with that believes what a proxy on this computer says about who comes. */
export const behindProxy = { TRUSTED_PROXIES: '127.0.0.1' } as const;

let addresses = 0;

/** The header of somebody whose address nobody had before: for attacks that are about something else than how many come. */
export function fromElsewhere(): { readonly 'X-Forwarded-For': string } {
  addresses += 1;
  return { 'X-Forwarded-For': [10, addresses >> 16, (addresses >> 8) & 255, addresses & 255].join('.') };
}
