import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { surviveClosedPipe } from '../../../main/commands/closed-pipe';

const failure = (code: string) => Object.assign(new Error(code), { code });

describe('a reader that leaves early', () => {
  it('is no failure of the command', () => {
    const stream = new PassThrough();
    surviveClosedPipe(stream);
    expect(() => stream.emit('error', failure('EPIPE'))).not.toThrow();
  });

  it('is told apart from a disk that is full', () => {
    const stream = new PassThrough();
    surviveClosedPipe(stream);
    expect(() => stream.emit('error', failure('ENOSPC'))).toThrow('ENOSPC');
  });
});
