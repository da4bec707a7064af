import { expect, test } from 'vitest';
import { createToasts, SHOWN_FOR, SHOWN_WITH_ACTION_FOR } from './toasts.ts';

function tray() {
  const due = new Map<() => void, number>();
  const toasts = createToasts((act, milliseconds) => {
    due.set(act, milliseconds);
    return () => due.delete(act);
  });
  const letPass = (milliseconds: number) => {
    for (const [act, wait] of [...due]) {
      if (wait > milliseconds) continue;
      due.delete(act);
      act();
    }
  };
  return { toasts, letPass, texts: () => toasts.list().map(({ text }) => text) };
}

test('a message leaves after its time, one with something to press later', () => {
  const { toasts, letPass, texts } = tray();
  toasts.show('plain');
  toasts.show('with undo', { label: 'Undo', run: () => undefined });
  letPass(SHOWN_FOR);
  expect(texts()).toEqual(['with undo']);
  letPass(SHOWN_WITH_ACTION_FOR);
  expect(texts()).toEqual([]);
});

test('none leaves while held', () => {
  const { toasts, letPass, texts } = tray();
  toasts.show('before');
  toasts.hold(true);
  toasts.show('while');
  letPass(SHOWN_WITH_ACTION_FOR);
  expect(texts()).toEqual(['before', 'while']);
  toasts.hold(false);
  letPass(SHOWN_FOR);
  expect(texts()).toEqual([]);
});

test('the oldest makes room for the fourth', () => {
  const { toasts, texts } = tray();
  for (const text of ['1', '2', '3', '4']) toasts.show(text);
  expect(texts()).toEqual(['2', '3', '4']);
});

test('those with something to press are taken away together', () => {
  const { toasts, texts } = tray();
  toasts.show('with undo', { label: 'Undo', run: () => undefined });
  toasts.show('plain');
  toasts.show('with redo', { label: 'Redo', run: () => undefined });
  toasts.dismissActs();
  expect(texts()).toEqual(['plain']);
});

test('the answer of show takes the message away, once', () => {
  const { toasts, texts } = tray();
  const away = toasts.show('one');
  toasts.show('two');
  away();
  away();
  expect(texts()).toEqual(['two']);
});
