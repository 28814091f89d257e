/** The sentences of refusals come after the window's first screen: later, and never not at all. */
import { render, screen } from '@testing-library/react';
import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadRefusals, setUpTexts } from '../../../renderer/app/set-up-texts';
import { RefusalCard } from '../../../renderer/ui/refusal-card';
import { refusalText } from '../../../renderer/ui/refusal-text';

const exists = { code: 'pool/exists', pool: 'P-1' };
const sentence = /A pool P-1 exists already, or existed once\./;

describe('A refusal', () => {
  beforeAll(async () => {
    await setUpTexts();
    // An earlier test may have had them brought.
    i18next.removeResourceBundle('en', 'refusals');
  });

  it('of the window itself has its sentence from the start, when nothing more can be fetched', () => {
    expect(refusalText({ code: 'window/host-unreachable' }).what).toBe('The window has lost its connection to Coterm.');
  });

  it('that stands on the page before its sentence is here gets it a moment later', async () => {
    render(<RefusalCard refusal={exists} word="Refused" />);
    expect(screen.queryByText(sentence)).toBeNull();
    expect(refusalText({ code: 'no/such-code' }).what).toBe('');
    await loadRefusals();
    expect(await screen.findByText(sentence)).toBeTruthy();
    expect(screen.getByText('Choose another id; ids of pools are used up for ever.')).toBeTruthy();
  });

  it('that nobody knows a sentence for says at least that it was refused', () => {
    expect(refusalText({ code: 'no/such-code' }).what).not.toBe('');
  });
});
