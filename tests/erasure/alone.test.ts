import { done, refused } from '@heard/shared/failure';
import { closeCode } from '@heard/shared/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { documentOf } from '../../server/src/relay/board/live-document.ts';
import { RelayBench } from '../support/relay-bench.ts';
import { SimulatedClient } from '../support/simulated-client.ts';

let bench: RelayBench;
beforeEach(async () => {
  bench = await RelayBench.open();
});
afterEach(() => bench.close());

const words = ({ doc }: SimulatedClient) => doc.getText('words');

const wordsIn = (updates: readonly Uint8Array[]) => documentOf(updates).getText('words').toString();

/** An act that has the session alone until it is let go. */
function holdAlone() {
  const begun = Promise.withResolvers<string>();
  const end = Promise.withResolvers<ReturnType<typeof done>>();
  const over = bench.relay.alone(bench.session.id, ({ updates }) => {
    begun.resolve(wordsIn(updates));
    return end.promise;
  });
  return { begun: begun.promise, letGo: () => end.resolve(done()), over };
}

describe('having a session alone (E4)', () => {
  it('settles what is under way, sends everybody away and lets nobody in before it is over', async () => {
    const ann = await bench.join();
    const ben = await bench.join();
    words(ann).insert(0, 'on its way');
    ann.pair.deliverToServer();
    const alone = holdAlone();
    expect(await alone.begun).toBe('on its way');
    expect([ann, ben].map(({ pair }) => pair.closedWith)).toEqual([closeCode.epochOver, closeCode.epochOver]);

    const order: string[] = [];
    const coming = bench.join().then((late) => {
      order.push('came in');
      return late;
    });
    const acted = await bench.relay.withBoard(bench.session, () => 'written');
    expect(acted).toEqual(refused('epoch-over'));
    expect(await bench.relay.readBoard(bench.session)).toEqual(refused('epoch-over'));
    await bench.settle([]);
    order.push('let go');
    alone.letGo();
    expect(await alone.over).toEqual(done());
    expect(words(await coming).toString()).toBe('on its way');
    expect(order).toEqual(['let go', 'came in']);
  });

  it('has before it all that the server was asked to do, and after it nothing of that', async () => {
    const { relay, session, storage } = bench;
    // Somebody has just left, so that the room is on its way to close.
    (await bench.join()).close();
    const acting = relay.withBoard(session, (doc) => doc.getText('words').insert(0, 'written'));
    const replaced = await relay.alone(session.id, async ({ epoch, updates }) => {
      expect(wordsIn(updates)).toBe('written');
      return storage.erasures.erase({
        sessionId: session.id,
        epoch,
        board: Y.encodeStateAsUpdate(documentOf(updates)),
        writer: 7,
        snapshots: [],
        unreadable: [],
        person: null,
      });
    });
    expect(await acting).toMatchObject({ ok: true });
    expect(replaced).toMatchObject({ ok: true });
    expect(await relay.withBoard(session, () => 'late')).toEqual(refused('epoch-over'));
    expect(await relay.readBoard(session)).toEqual(refused('epoch-over'));
    expect(await relay.readBoard({ ...session, epoch: 2 })).toMatchObject({ ok: true });
  });

  it('is waited with for whoever keeps the board open', async () => {
    const order: string[] = [];
    const kept = Promise.withResolvers<void>();
    const keeping = bench.relay.whileOpen(bench.session, async () => {
      await kept.promise;
      order.push('kept');
      return done();
    });
    const alone = holdAlone();
    void alone.begun.then(() => order.push('alone'));
    await bench.settle([]);
    kept.resolve();
    await keeping;
    await alone.begun;
    expect(order).toEqual(['kept', 'alone']);
    alone.letGo();
    await alone.over;
  });

  it('sends away whoever had a seat but had not yet taken it', async () => {
    const seat = await bench.relay.seat(await bench.newPerson(), null);
    if (!seat.ok) throw new Error(seat.failure);
    const alone = holdAlone();
    const late = new SimulatedClient();
    seat.value.take(late.newPair().server, '{}');
    expect(late.pair.closedWith).toBe(closeCode.epochOver);
    await alone.begun;
    alone.letGo();
    await alone.over;
  });

  it('comes to one after the other', async () => {
    await bench.join();
    const [first, second] = [holdAlone(), holdAlone()];
    await first.begun;
    let begun = false;
    void second.begun.then(() => {
      begun = true;
    });
    await bench.settle([]);
    expect(begun).toBe(false);
    first.letGo();
    await second.begun;
    second.letGo();
    await second.over;
    expect(words(await bench.join()).toString()).toBe('');
  });

  it('is over when the act fails, and the board opens as it was (E5)', async () => {
    const ann = await bench.join();
    words(ann).insert(0, 'kept');
    await bench.settle([ann]);
    const failing = bench.relay.alone(bench.session.id, () => Promise.reject(new Error('no thread')));
    await expect(failing).rejects.toThrow('no thread');
    const refusing = bench.relay.alone(bench.session.id, async () => refused('not-saved'));
    expect(await refusing).toEqual(refused('not-saved'));
    const seat = await bench.relay.seat(await bench.newPerson(), 1);
    if (!seat.ok) throw new Error(seat.failure);
    seat.value.giveBack();
    expect(words(await bench.join()).toString()).toBe('kept');
  });

  it('is waited for when the server stops', async () => {
    const alone = holdAlone();
    await alone.begun;
    let closed = false;
    const closing = bench.relay.close().then(() => {
      closed = true;
    });
    await bench.settle([]);
    expect(closed).toBe(false);
    alone.letGo();
    await closing;
  });
});
