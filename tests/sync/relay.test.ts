import { closeCode, limits } from '@heard/shared/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { documentOf } from '../../server/src/relay/board/live-document.ts';
import { mostCharacters } from '../../server/src/relay/update/text-length.ts';
import { heartbeatMessage } from '../../server/src/relay/wire/messages.ts';
import { RelayBench } from '../support/relay-bench.ts';
import { SimulatedClient } from '../support/simulated-client.ts';

let bench: RelayBench;
beforeEach(async () => {
  bench = await RelayBench.open();
});
afterEach(() => bench.close());

const words = (client: SimulatedClient) => client.doc.getText('words');

describe('editing together', () => {
  it('brings what one writes to the others, and to those who come later (B1)', async () => {
    const ann = await bench.join();
    const ben = await bench.join();
    words(ann).insert(0, 'buses');
    await bench.settle([ann, ben]);
    expect(words(ben).toString()).toBe('buses');
    const late = await bench.join();
    expect(words(late).toString()).toBe('buses');
    expect(late.synced).toBe(true);
  });

  it('takes what somebody writes in a note while another deletes it (U1)', async () => {
    const ann = await bench.join();
    const note = new Y.XmlFragment();
    const text = new Y.XmlText('heard');
    note.insert(0, [text]);
    ann.doc.getMap('cards').set('card', note);
    const ben = await bench.join();
    await bench.settle([ann, ben]);
    ben.doc.getMap('cards').delete('card');
    await bench.settle([ben]);
    text.insert(3, 'x');
    text.insert(6, 'y');
    await bench.settle([ann, ben]);
    expect(ann.refusals).toEqual([]);
    expect(ann.saved).toBe(ann.sent);
  });

  it('takes edits that rest on edits still on their way to the disk (A2)', async () => {
    const ann = await bench.join();
    for (let place = 0; place < 20; place++) words(ann).insert(place, 'x');
    ann.pair.deliverToServer();
    await bench.settle([ann]);
    expect(ann.refusals).toEqual([]);
    expect(ann.saved).toBe(ann.sent);
  });

  it('keeps everything over a restart, and so does a board written in compact form (R3)', async () => {
    const ann = await bench.join();
    for (let place = 0; place < 1200; place++) words(ann).insert(place, String(place % 10));
    await bench.settle([ann]);
    const before = words(ann).toString();
    await bench.restart();
    const stored = await bench.storage.journal.load(bench.session.id);
    expect(stored.ok && stored.value.checkpoint).not.toBeNull();
    expect(words(await bench.join()).toString()).toBe(before);
  });

  it('merges what was written offline', async () => {
    const person = await bench.newPerson();
    const ann = new SimulatedClient();
    await bench.connect(ann, person);
    const ben = await bench.join();
    await bench.settle([ann, ben]);
    ann.pair.cut();
    words(ann).insert(0, 'offline ');
    words(ben).insert(0, 'online ');
    await bench.settle([ben]);
    await bench.connect(ann, person);
    await bench.settle([ann, ben]);
    expect(words(ann).toString()).toBe(words(ben).toString());
    expect(words(ann).toString()).toContain('offline ');
    expect(ann.saved).toBe(ann.sent);
  });

  it('asks for everything when something is missing, instead of keeping what it cannot place (A3)', async () => {
    const ann = await bench.join();
    const ben = await bench.join();
    words(ann).insert(0, 'lost ');
    ann.pair.toServer.length = 0;
    words(ann).insert(5, 'found');
    await bench.settle([ann, ben]);
    expect(words(ben).toString()).toBe('lost found');
    // The server has never seen the lost message, and counts the answer that brought it.
    expect(ann.saved).toBe(ann.sent - 1);
  });

  it('counts as saved only what is on disk (S1, S2)', async () => {
    const ann = await bench.join();
    const before = ann.saved;
    words(ann).insert(0, 'buses');
    ann.pair.deliverToServer();
    ann.pair.deliverToClient();
    expect(ann.saved).toBe(before);
    await bench.settle([ann]);
    expect(ann.saved).toBe(before + 1);
  });
});

describe('presence (P1 to P4)', () => {
  const see = (client: SimulatedClient) =>
    client.othersPresence().map(({ user, ...doing }) => ({ user, doing }));

  it('is stamped with the person it belongs to, whatever the browser says', async () => {
    const ann = await bench.join({ name: 'Ann', colour: 4 });
    const ben = await bench.join({ name: 'Ben' });
    ann.awareness.setLocalState({ cursor: { x: 1 }, user: { name: 'The mayor' }, secret: 1 });
    await bench.settle([ann, ben]);
    expect(see(ben)).toMatchObject([{ user: { name: 'Ann', colour: 4 }, doing: { cursor: { x: 1 } } }]);
    expect(ben.othersPresence()[0]).not.toHaveProperty('secret');
  });

  it('is passed over where it is too large (P5)', async () => {
    const ann = await bench.join({ name: 'Ann' });
    const ben = await bench.join();
    ann.awareness.setLocalState({ cursor: { x: 1 }, selection: ['x'.repeat(limits.presenceBytes)] });
    await bench.settle([ann, ben]);
    expect(see(ben)).toEqual([]);
    ann.awareness.setLocalState({ cursor: { x: 2 } });
    await bench.settle([ann, ben]);
    expect(see(ben)).toMatchObject([{ doing: { cursor: { x: 2 } } }]);
  });

  it('reaches those who come later and ends with the connection', async () => {
    const ann = await bench.join({ name: 'Ann' });
    ann.awareness.setLocalState({ cursor: null });
    await bench.settle([ann]);
    const late = await bench.join();
    expect(see(late)).toMatchObject([{ user: { name: 'Ann' } }]);
    ann.pair.cut();
    await bench.settle([late]);
    expect(see(late)).toEqual([]);
  });

  it('is there again at once after a reconnect', async () => {
    const person = await bench.newPerson({ name: 'Ann' });
    const ann = new SimulatedClient();
    ann.awareness.setLocalState({ editing: null });
    await bench.connect(ann, person);
    const ben = await bench.join();
    await bench.settle([ann, ben]);
    ann.pair.cut();
    await bench.settle([ben]);
    await bench.connect(ann, person);
    await bench.settle([ann, ben]);
    expect(see(ben)).toMatchObject([{ user: { name: 'Ann' } }]);
  });

  it('of somebody else cannot be changed or removed', async () => {
    const ann = await bench.join({ name: 'Ann' });
    const eve = await bench.join({ name: 'Eve' });
    const ben = await bench.join({ name: 'Ben' });
    ann.awareness.setLocalState({ cursor: 'mine' });
    await bench.settle([ann, eve, ben]);
    eve.awareness.clientID = ann.doc.clientID;
    eve.awareness.meta.set(ann.doc.clientID, { clock: 2 ** 50, lastUpdated: 0 });
    eve.awareness.setLocalState({ cursor: 'forged' });
    await bench.settle([ann, eve, ben]);
    expect(see(ben)).toMatchObject([{ user: { name: 'Ann' }, doing: { cursor: 'mine' } }]);
    eve.awareness.setLocalState(null);
    await bench.settle([ann, eve, ben]);
    expect(see(ben)).toHaveLength(1);
  });

  it('of viewers tells that they are here, and nothing else', async () => {
    const viewer = await bench.join({ role: 'viewer', name: 'Vera' });
    const ben = await bench.join();
    viewer.awareness.setLocalState({ cursor: 1 });
    await bench.settle([viewer, ben]);
    expect(see(ben)).toMatchObject([{ user: { name: 'Vera', role: 'viewer' }, doing: {} }]);
    expect(see(ben)[0]?.doing).not.toHaveProperty('cursor');
  });
});

describe('roles and leaving (V1 to V3)', () => {
  it('takes nothing from viewers, and all of it once they are members', async () => {
    const person = await bench.newPerson({ role: 'viewer' });
    const viewer = new SimulatedClient();
    await bench.connect(viewer, person);
    const ben = await bench.join();
    words(viewer).insert(0, 'written too early');
    await bench.settle([viewer, ben]);
    expect(words(ben).toString()).toBe('');
    expect(viewer.refusals).toContain('not-allowed');
    expect(viewer.saved).toBeLessThan(viewer.sent);
    bench.relay.changeRole(person.id, 'member');
    await bench.settle([viewer, ben]);
    expect(words(ben).toString()).toBe('written too early');
    expect(viewer.saved).toBe(viewer.sent);
  });

  it('sends a removed person away at once', async () => {
    const person = await bench.newPerson();
    const ann = new SimulatedClient();
    await bench.connect(ann, person);
    await bench.settle([ann]);
    expect(bench.relay.presentParticipants(bench.session.id)).toEqual([person.id]);
    words(ann).insert(0, 'too late');
    bench.relay.disconnect(person.id, closeCode.removed);
    expect(ann.pair.closedWith).toBe(closeCode.removed);
    const ben = await bench.join();
    expect(words(ben).toString()).toBe('');
  });

  it('ends a line that answers no ping, and keeps a quiet one alive (N2)', async () => {
    const [asleep, quiet] = [await bench.join(), await bench.join()];
    quiet.pair.toClient.length = 0;
    for (let seconds = 0; seconds < 30; seconds += 10) {
      bench.clock.pass(10_000);
      quiet.pair.pong();
    }
    expect(quiet.pair.pings).toBe(3);
    expect(quiet.pair.toClient).toContainEqual(heartbeatMessage);
    expect(quiet.pair.closedWith).toBeNull();
    expect(asleep.pair.closedWith).toBe(1006);
  });

  it('does not seat anybody for an earlier board or a session that is gone', async () => {
    const person = await bench.newPerson();
    expect(await bench.relay.seat(person, 2)).toMatchObject({ failure: 'epoch-over' });
    await bench.storage.sessions.delete(bench.session.id);
    expect(await bench.relay.seat(person, null)).toMatchObject({ failure: 'session-gone' });
  });

  it('sends the session state on joining and whenever it changes', async () => {
    const ann = await bench.join();
    bench.relay.pushSessionState(bench.session.id, '{"stage":"close"}');
    await bench.settle([ann]);
    expect(ann.sessionStates).toEqual(['{"stage":"welcome"}', '{"stage":"close"}']);
  });
});

describe("the server's own door (W1 to W3)", () => {
  it('writes for everybody, one act after the other', async () => {
    const ann = await bench.join();
    const acts = ['one ', 'two ', 'three '].map((text) =>
      bench.relay.withBoard(bench.session, (doc) => doc.getText('words').insert(0, text)),
    );
    expect((await Promise.all(acts)).every(({ ok }) => ok)).toBe(true);
    await bench.settle([ann]);
    expect(words(ann).toString()).toBe('three two one ');
    const board = await bench.relay.readBoard(bench.session);
    const copy = documentOf(board.ok ? board.value : []);
    expect(copy.getText('words').toString()).toBe('three two one ');
  });

  it('changes nothing when the act throws', async () => {
    const ann = await bench.join();
    const act = bench.relay.withBoard(bench.session, (doc) => {
      doc.getText('words').insert(0, 'half');
      throw new Error('no');
    });
    await expect(act).rejects.toThrow('no');
    await bench.settle([ann]);
    expect(words(ann).toString()).toBe('');
    expect((await bench.relay.withBoard(bench.session, () => 'after')).ok).toBe(true);
  });

  it('changes nothing when a part of what the act wrote cannot be taken, however it was written', async () => {
    const ann = await bench.join();
    const act = bench.relay.withBoard(bench.session, (doc) => {
      doc.getText('words').insert(0, 'half');
      doc.getMap('cards').set('card', new Y.XmlText('x'.repeat(mostCharacters + 1)));
    });
    await expect(act).rejects.toThrow('could not be applied');
    words(ann).insert(0, 'whole');
    await bench.settle([ann]);
    expect(ann.saved).toBe(ann.sent);
    await bench.restart();
    expect(words(await bench.join()).toString()).toBe('whole');
  });

  it('cannot be used under the client id of the server by a participant (A1)', async () => {
    let writer = 0;
    const ann = await bench.join();
    await bench.relay.withBoard(bench.session, (doc) => {
      writer = doc.clientID;
      doc.getText('words').insert(0, 'server');
    });
    await bench.settle([ann]);
    ann.doc.clientID = writer;
    words(ann).insert(0, 'forged ');
    await bench.settle([ann]);
    expect(ann.refusals).toContain('other-writer');
    expect(words(await bench.join()).toString()).toBe('server');
  });
});
