import { expect, test } from 'vitest';
import { cardRecord } from '../card/index.ts';
import { conversationRecord } from '../conversation/index.ts';
import { recommendationRecord } from '../recommendation/index.ts';
import { themeRecord } from '../theme/index.ts';
import { closeCode, message, protocolVersion } from './index.ts';

/**
 * What two versions of Heard must agree on to talk to each other. When this test fails, the wire or the board has
 * changed: raise `protocolVersion` and add a line to the history.
 *
 * - 1: the first.
 */
test('the wire and the schema of the board belong to version 1', () => {
  const schema = [cardRecord, themeRecord, recommendationRecord, conversationRecord].map(
    ({ kind, fields }) => [kind, Object.entries(fields).map(([name, { stored }]) => `${name}: ${stored}`)],
  );
  expect(protocolVersion).toBe(1);
  expect({ message, closeCode, schema }).toMatchSnapshot();
});
