import type { OrganiserState } from '@heard/shared/engagement/contract';
import { call } from './call.ts';

export const readOrganiser = () => call<OrganiserState>('GET', '/api/organiser');

export const signIn = (key: string) => call<OrganiserState>('POST', '/api/organiser/sign-in', { key });

export const signOut = () => call<OrganiserState>('POST', '/api/organiser/sign-out', {});
