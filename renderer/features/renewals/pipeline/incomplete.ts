/** A verdict for steps that change no date: the host alone decides them, when they are committed. */
import type { DraftVerdict } from '../../pools';

export const INCOMPLETE: DraftVerdict = { status: 'incomplete' };
