import { once } from 'node:events';
import { newId } from '@heard/shared/id';
import { closeCode, syncPath } from '@heard/shared/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { behindProxy, fromElsewhere } from '../support/addresses.ts';
import { chanceOf } from '../support/chance.ts';
import { longOr } from '../support/length.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { type Browser, Venue } from '../support/venue.ts';

const canary = 'Zq7-what-only-this-room-may-read';

let server: RunningServer;
let venue: Venue;
let other: Venue;
let stranger: Browser;
beforeAll(async () => {
  server = await startServer({ env: behindProxy });
  venue = await Venue.open(server);
  other = await venue.another();
  stranger = await other.join('Eve');
  const ann = await venue.connect(await venue.join('Ann'));
  ann.doc.getText('words').insert(0, canary);
  await ann.until(() => ann.saved === ann.sent);
  ann.close();
});
afterAll(async () => {
  await server.stop();
});

/** What somebody is told who comes to a session, and by what they are sent away. */
async function knock(sessionId: string, cookie: string): Promise<{ told: string; code: number }> {
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}${syncPath(sessionId)}`, {
    headers: { cookie, ...fromElsewhere() },
  });
  let told = '';
  socket.on('message', (data: Buffer) => {
    told += data.toString('latin1');
  });
  const [code, reason] = (await once(socket, 'close')) as [number, Buffer];
  return { told: told + reason, code };
}

describe('somebody who has not joined', () => {
  it('is told nothing with the cookie of another session, nor without one (H2)', async () => {
    const forged = `heard_device=${'A'.repeat(43)}`;
    for (const cookie of [stranger.cookie, '', forged, 'heard_device=']) {
      expect(await knock(venue.sessionId, cookie)).toEqual({ told: '', code: closeCode.notJoined });
    }
    // The control: where they have joined, the same cookie opens, and here the words are there to be read.
    const eve = await other.connect(stranger);
    eve.close();
    const ben = await venue.connect(await venue.join('Ben'));
    expect(ben.doc.getText('words').toString()).toBe(canary);
    ben.close();
  });

  it('finds out nothing by trying ids, and a deleted session is as if it had never been', async () => {
    const { random } = chanceOf(20261122);
    const gone = await venue.another();
    const ann = await gone.join('Ann');
    (await gone.connect(ann)).close();
    const deleted = await gone.organiser.call('DELETE', gone.path, { confirmation: 'First evening' });
    expect(deleted.ok).toBe(true);
    const answer = { told: '', code: closeCode.sessionGone };
    expect(await knock(gone.sessionId, ann.cookie)).toEqual(answer);
    for (let left = longOr(100, 10_000); left > 0; left--)
      expect(await knock(newId('session', random), stranger.cookie)).toEqual(answer);
  });

  it.each(['', '/x', '/', '/..', '/%00', '?version=', '/__proto__'])(
    'gets no further with the address %s',
    async (more) => {
      const path = more.startsWith('?') ? `${syncPath('nothing')}${more}` : `${syncPath('nothing')}${more}`;
      const socket = new WebSocket(`${server.url.replace('http', 'ws')}${path}`, {
        headers: { cookie: stranger.cookie },
      });
      const [error] = (await once(socket, 'error')) as [Error];
      expect(error.message).toContain('404');
    },
  );

  it.each(['', '/report.docx', '/report.json', '/participants', '/snapshots', '/invitation'])(
    'is refused %s over HTTP',
    async (what) => {
      const answer = await stranger.call('GET', `${venue.path}${what}`);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(await answer.text()).not.toContain(canary);
    },
  );
});
