/** Own keys and trusted issuers as the person at the screen sees them. */
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createDesktopDouble } from '../../../doubles/desktop';
import { publicJwkText } from '../../../doubles/desktop/keys';
import { compareFingerprint } from '../../../../renderer/features/keys/compare-fingerprint';
import { keyDraftErrors } from '../../../../renderer/features/keys/key-draft';
import { openWindow } from '../../open-window';

const kid = 'abcd'.repeat(10) + 'xyz';

describe('Keys & trust', () => {
  it('an issuer is trusted only after its fingerprint was compared', async () => {
    const { host, user } = await openWindow('/keys/trust');
    await user.click(await screen.findByLabelText('Or paste the public key'));
    await user.paste(publicJwkText(kid));
    const trust = await screen.findByRole('button', { name: 'Trust this issuer' });
    await user.type(screen.getByLabelText('Name of the issuer'), 'iSentry');
    expect(trust).toHaveProperty('disabled', true);
    await user.click(screen.getByLabelText('Fingerprint you were given'));
    await user.paste(`${kid.slice(0, 42)}Q`);
    expect(screen.getByText(/The fingerprints differ/)).toBeTruthy();
    expect(trust).toHaveProperty('disabled', true);
    await user.clear(screen.getByLabelText('Fingerprint you were given'));
    await user.paste(kid.replace(/(.{4})/g, '$1 '));
    await user.click(trust);
    await waitFor(() => expect(host.keys.trusted(kid)?.name).toBe('iSentry'));
  });

  it('an own key can be trusted here in one click', async () => {
    const host = createDesktopDouble();
    host.keys.create({ name: 'desk' });
    const { user } = await openWindow('/keys', host);
    await user.click(await screen.findByRole('button', { name: 'Trust this key here' }));
    expect(await screen.findByText('Trusted')).toBeTruthy();
  });

  it('a key is not created while its two passphrases differ', async () => {
    const { host, user } = await openWindow('/keys/new');
    await user.type(await screen.findByLabelText('Name'), 'desk');
    await user.click(screen.getByLabelText('Protect it with a passphrase'));
    await user.type(screen.getByLabelText('Passphrase'), 'one');
    await user.type(screen.getByLabelText('Passphrase again'), 'two');
    await user.click(screen.getByRole('button', { name: 'Create key' }));
    expect(screen.getByText('The two passphrases differ.')).toBeTruthy();
    expect(host.asked).not.toContain('keys.create');
  });
});

describe('comparing fingerprints', () => {
  it('spaces do not matter, capitals do', () => {
    expect(compareFingerprint(kid, ` ${kid.slice(0, 20)} ${kid.slice(20)}\n`)).toBe('matches');
    expect(compareFingerprint(kid, kid.toUpperCase())).toBe('differs');
  });

  it('a beginning is short of it, and more than it differs', () => {
    expect(compareFingerprint(kid, 'abcd a')).toBe('short');
    expect(compareFingerprint(kid, `${kid}a`)).toBe('differs');
  });
});

describe('a key to be created', () => {
  it('has a name that can be a file’s', () => {
    expect(keyDraftErrors({ name: '../key', isProtected: false, passphrase: '', again: '' }, [])).toEqual({
      name: 'name',
    });
    expect(keyDraftErrors({ name: 'desk', isProtected: false, passphrase: '', again: '' }, ['desk'])).toEqual({
      name: 'taken',
    });
    expect(keyDraftErrors({ name: 'desk 2', isProtected: false, passphrase: '', again: '' }, ['desk'])).toEqual({});
  });
});
