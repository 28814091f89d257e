/** The keys of a workspace that has none of its own. */
import { done } from '../../domain/result';
import type { KeyParts } from '../../main/keys/known-keys';

export const noOwnKeys: KeyParts['keys'] = { publicKeys: async () => done([]) };
