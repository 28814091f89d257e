/** Whether a program of the system is there to be tested against. */
import { spawnSync } from 'node:child_process';

export const hasProgram = (name: string): boolean =>
  spawnSync(name, [name === 'openssl' ? 'version' : '--version']).status === 0;
