import { expect, test } from 'vitest';
import { cardRecord } from '../card/index.ts';
import { conversationRecord } from '../conversation/index.ts';
import { recommendationRecord } from '../recommendation/index.ts';
import { themeRecord } from '../theme/index.ts';
import { closeCode, message, protocolVersion, returnWithin } from './index.ts';

/**
 * What two versions of Heard must agree on to talk to each other. When this test fails, the wire or the board has
 * changed: raise `protocolVersion` and add a line to the history.
 *
 * - 1: the first.
 * - 2: the server tells when it cannot save (103), and over how long people are to come back after a close.
 */
test('the wire and the schema of the board belong to version 2', () => {
  const schema = [cardRecord, themeRecord, recommendationRecord, conversationRecord].map(
    ({ kind, fields }) => [kind, Object.entries(fields).map(([name, { stored }]) => `${name}: ${stored}`)],
  );
  expect(protocolVersion).toBe(2);
  expect({ message, closeCode, schema }).toMatchSnapshot();
});

test('the reason of a close is a time to come back within, or says nothing', () => {
  expect(returnWithin('3000')).toBe(3000);
  for (const reason of ['', 'soon', '-1', '1e9', '9999999']) expect(returnWithin(reason)).toBeNull();
});
