import { expect, test } from 'vitest';
import { createAnnouncer, OTHERS_EVERY, type Whose } from './announcer.ts';

/** A clock that moves only when told. */
function clock() {
  let time = 1_000;
  let due: { at: number; act: () => void }[] = [];
  return {
    now: () => time,
    later(act: () => void, milliseconds: number) {
      const entry = { at: time + milliseconds, act };
      due.push(entry);
      return () => {
        due = due.filter((other) => other !== entry);
      };
    },
    pass(milliseconds: number) {
      const end = time + milliseconds;
      for (;;) {
        const next = due.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        due = due.filter((other) => other !== next);
        time = next.at;
        next.act();
      }
      time = end;
    },
    waiting: () => due.length,
  };
}

function room() {
  const time = clock();
  const announcer = createAnnouncer({ ...time, sum: (texts) => texts.join(' + ') });
  return { time, announcer, texts: () => announcer.messages().map(({ text }) => text) };
}

test('all of my own messages are said at once', () => {
  const { announcer, texts } = room();
  announcer.announce('one', 'mine');
  announcer.announce('two', 'mine');
  announcer.announce('two', 'mine');
  expect(texts()).toEqual(['one', 'two', 'two']);
});

test('others are heard at once, and then at most every five seconds', () => {
  const { announcer, time, texts } = room();
  announcer.announce('a', 'others');
  expect(texts()).toEqual(['a']);
  announcer.announce('b', 'others');
  time.pass(1_000);
  announcer.announce('c', 'others');
  time.pass(OTHERS_EVERY - 1_001);
  expect(texts()).toEqual(['a']);
  time.pass(1);
  expect(texts()).toEqual(['a', 'b + c']);
  expect(time.waiting()).toBe(0);
});

test('a busy minute holds at most thirteen messages from others and loses none', () => {
  const { announcer, time } = room();
  const said: string[] = [];
  announcer.subscribe(() => said.push(announcer.messages().at(-1)?.text ?? ''));
  for (let count = 0; count < 600; count++) {
    announcer.announce(`n${count}`, 'others');
    time.pass(100);
  }
  time.pass(OTHERS_EVERY);
  expect(said.length).toBeLessThanOrEqual(13);
  expect(said.join(' + ').split(' + ')).toHaveLength(600);
});

/** The most messages that were said within any five seconds. */
function mostAtOnce(times: readonly number[]): number {
  return Math.max(
    ...times.map((from) => times.filter((at) => at >= from && at < from + OTHERS_EVERY).length),
  );
}

/** When something is said while somebody does something ten times a second for a minute. */
function timesOf(whose: Whose): number[] {
  const { announcer, time } = room();
  const times: number[] = [];
  announcer.subscribe(() => times.push(time.now()));
  for (let count = 0; count < 600; count++) {
    announcer.announce('a', whose);
    time.pass(100);
  }
  return times;
}

test('in no five seconds are there two messages from others', () => {
  expect(mostAtOnce(timesOf('others'))).toBe(1);
});

test('what is said without waiting is caught by the same count', () => {
  expect(mostAtOnce(timesOf('mine'))).toBe(50);
});

test('who sums up is asked once, when it is said', () => {
  const { announcer, time, texts } = room();
  let count = 0;
  const sum = () => `${count} moved`;
  for (count = 1; count < 40; count++) announcer.announce(sum, 'others');
  announcer.announce('b', 'others');
  time.pass(OTHERS_EVERY);
  expect(texts()).toEqual(['1 moved', '40 moved + b']);
});

test('my own messages do not wait for those of others, nor hold them up', () => {
  const { announcer, time, texts } = room();
  announcer.announce('a', 'others');
  announcer.announce('b', 'others');
  announcer.announce('mine', 'mine');
  expect(texts()).toEqual(['a', 'mine']);
  time.pass(OTHERS_EVERY);
  expect(texts()).toEqual(['a', 'mine', 'b']);
});

test('stopping calls off what waits', () => {
  const { announcer, time, texts } = room();
  announcer.announce('a', 'others');
  announcer.announce('b', 'others');
  announcer.stop();
  time.pass(OTHERS_EVERY * 2);
  expect(texts()).toEqual(['a']);
});

test('the region holds the last eight', () => {
  const { announcer, texts } = room();
  for (let count = 1; count <= 20; count++) announcer.announce(`${count}`, 'mine');
  expect(texts()).toEqual(['13', '14', '15', '16', '17', '18', '19', '20']);
});
