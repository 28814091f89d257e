/** `profile.json` in the workspace folder: how this computer's user uses Coterm. A choice, not a right: nothing is signed with it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { profiles, type Profile } from '../../domain/profile/profile';
import { done, type Result } from '../../domain/result';
import { writeAtomically } from '../files/write-atomically';

const profileFileSchema = z.strictObject({ v: z.literal(1), profile: z.enum(profiles) });

const pathIn = (folder: string): string => join(folder, 'profile.json');

const parseProfile = (text: string): Profile | null => {
  try {
    return profileFileSchema.parse(JSON.parse(text)).profile;
  } catch {
    return null;
  }
};

/** `null` where nobody has chosen, or where the file says nothing that is known: then the choice is offered again. */
const readProfile = async (folder: string): Promise<Profile | null> => {
  const text = await readFile(pathIn(folder), 'utf8').catch(() => null);
  return text === null ? null : parseProfile(text);
};

export interface ProfileKeeper {
  readonly chosen: () => Profile | null;
  /** Error: `file/unwritable`; the profile before stays then. */
  readonly choose: (profile: Profile) => Promise<Result<null>>;
}

/** `folder` is that of the workspace that the host was started with, whichever one it shows. */
export const openProfileKeeper = async (folder: string): Promise<ProfileKeeper> => {
  let chosen = await readProfile(folder);
  return {
    chosen: () => chosen,
    choose: async (profile) => {
      const written = await writeAtomically(pathIn(folder), `${JSON.stringify({ v: 1, profile })}\n`);
      if (written.ok) chosen = profile;
      return written.ok ? done(null) : written;
    },
  };
};
