import type { Erased, ErasureInput } from '@heard/shared/erasure/contract';
import type { SessionId } from '@heard/shared/id';
import { call } from './call.ts';
import { sessionPath } from './session.ts';

export const erase = (session: SessionId, input: ErasureInput) =>
  call<Erased>('POST', `${sessionPath(session)}/erasures`, input);
