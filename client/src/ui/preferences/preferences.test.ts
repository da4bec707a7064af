import { expect, test } from 'vitest';
import { createPreferences, DEFAULT_PREFERENCES } from './preferences.ts';

function page(stored?: string) {
  const kept = new Map(stored === undefined ? [] : [['heard.preferences', stored]]);
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  const root = { dataset: {} as Record<string, string | undefined> };
  return { root, open: () => createPreferences(root, () => storage) };
}

const refused = () => {
  throw new Error('The operation is insecure.');
};

test('without a choice the device decides: no attribute is set', () => {
  const { root, open } = page();
  expect(open().get()).toEqual(DEFAULT_PREFERENCES);
  expect(root.dataset).toEqual({});
});

test('a choice is applied, told and there on the next visit', () => {
  const { root, open } = page();
  const first = open();
  let told = 0;
  first.subscribe(() => told++);
  first.change({
    scheme: 'dark',
    textSize: 'large',
    calm: true,
    contrast: true,
    shortcuts: false,
    map: true,
  });
  expect(told).toBe(1);
  const shown = { scheme: 'dark', textSize: 'large', contrast: 'more', calm: 'on' };
  expect(root.dataset).toEqual(shown);

  root.dataset = {};
  expect(open().get()).toEqual(first.get());
  expect(root.dataset).toEqual(shown);
});

test('going back to the default takes the attributes away', () => {
  const { root, open } = page();
  const preferences = open();
  preferences.change({ scheme: 'light', calm: true });
  preferences.change({ scheme: 'system', calm: false });
  expect(root.dataset).toEqual({});
});

test('works where storage is refused, for as long as the page is open', () => {
  const root = { dataset: {} as Record<string, string | undefined> };
  const preferences = createPreferences(root, refused);
  preferences.change({ scheme: 'dark' });
  expect(preferences.get().scheme).toBe('dark');
  expect(root.dataset.scheme).toBe('dark');
});

test.each(['not json', 'null', '[]', '{"scheme":"pink","textSize":7,"calm":"yes","shortcuts":null,"map":1}'])(
  'what was kept is taken as far as it is understood: %s',
  (stored) => {
    expect(page(stored).open().get()).toEqual(DEFAULT_PREFERENCES);
  },
);
