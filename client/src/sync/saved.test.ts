import { expect, test } from 'vitest';
import { countSaved } from './saved.ts';

const step1 = Uint8Array.of(0, 0, 1, 0);
const step2 = Uint8Array.of(0, 1, 2, 0, 0);
const update = Uint8Array.of(0, 2, 2, 0, 0);
const awareness = Uint8Array.of(1, 0);

test('nothing is called saved before this browser has answered what the server lacks', () => {
  const saved = countSaved(() => {});
  saved.restart();
  saved.sent(step1);
  saved.sent(awareness);
  expect(saved.allSaved).toBe(false);
  saved.sent(step2);
  expect(saved.allSaved).toBe(false);
  saved.acknowledged(1);
  expect(saved.allSaved).toBe(true);
});

test('an update is open until the server counts it', () => {
  const saved = countSaved(() => {});
  saved.sent(step2);
  saved.sent(update);
  saved.sent(update);
  saved.acknowledged(2);
  expect(saved.allSaved).toBe(false);
  saved.acknowledged(3);
  expect(saved.allSaved).toBe(true);
});

test('what an earlier connection had acknowledged says nothing about a new one', () => {
  const saved = countSaved(() => {});
  saved.sent(step2);
  saved.acknowledged(1);
  saved.restart();
  expect(saved.allSaved).toBe(false);
});
