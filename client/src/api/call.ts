import { type FailureId, isFailureId } from '@heard/shared/failure';

/** A refusal as the server tells it; `fields` names the parts of the input that were not in the right form. */
export interface Refusal {
  readonly ok: false;
  readonly failure: FailureId;
  readonly fields?: readonly string[];
}

/** What every call of the server answers. It never throws: a lost network is the failure `offline`. */
export type Answer<Value> = { readonly ok: true; readonly value: Value } | Refusal;

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/** Sends `input` as JSON and answers the JSON that came back; an empty answer is `undefined`. */
export async function call<Value>(method: Method, path: string, input?: unknown): Promise<Answer<Value>> {
  const sent = await send(method, path, input);
  if (!sent.ok) return sent;
  try {
    const text = await sent.value.text();
    return { ok: true, value: (text === '' ? undefined : JSON.parse(text)) as Value };
  } catch {
    return { ok: false, failure: 'offline' };
  }
}

/** The same for an answer that is bytes and not JSON. */
export async function callForBytes(path: string): Promise<Answer<Uint8Array>> {
  const sent = await send('GET', path);
  if (!sent.ok) return sent;
  try {
    return { ok: true, value: new Uint8Array(await sent.value.arrayBuffer()) };
  } catch {
    return { ok: false, failure: 'offline' };
  }
}

async function send(method: Method, path: string, input?: unknown): Promise<Answer<Response>> {
  const asked: RequestInit = { method, headers: { accept: 'application/json' } };
  if (input !== undefined) {
    asked.headers = { accept: 'application/json', 'content-type': 'application/json' };
    asked.body = JSON.stringify(input);
  }
  let response: Response;
  try {
    response = await fetch(path, asked);
  } catch {
    return { ok: false, failure: 'offline' };
  }
  return response.ok ? { ok: true, value: response } : refusalOf(response);
}

async function refusalOf(response: Response): Promise<Refusal> {
  const told: unknown = await response.json().catch(() => null);
  if (typeof told !== 'object' || told === null) return { ok: false, failure: fromStatus(response.status) };
  const failure = 'failure' in told && isFailureId(told.failure) ? told.failure : fromStatus(response.status);
  const fields = 'fields' in told && Array.isArray(told.fields) ? told.fields.map(String) : [];
  return fields.length > 0 ? { ok: false, failure, fields } : { ok: false, failure };
}

/** For an answer that isn't Heard's own: a proxy in between that is full, down or limiting. */
function fromStatus(status: number): FailureId {
  if (status === 413) return 'too-large';
  if (status === 429) return 'too-many-requests';
  if (status === 502 || status === 503 || status === 504) return 'server-stopping';
  return 'unexpected';
}
