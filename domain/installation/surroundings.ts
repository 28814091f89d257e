/** What a change of an installation is judged by beside the installations themselves: parts, policy, sites, attachments. */
import type { RegisteredAttachment } from '../customer/kept';
import type { Parts } from '../part/part';
import type { SerialPer } from '../policy/policy';
import type { RegisteredSite } from '../site/registered-site';
import type { Installations } from './installations';

export interface Surroundings {
  readonly installations: Installations;
  readonly parts: Parts;
  /** ID-6: whether a serial is for a family or for a part. */
  readonly per: SerialPer;
  readonly sites: ReadonlyMap<string, RegisteredSite>;
  readonly attachments: ReadonlyMap<string, RegisteredAttachment>;
}
