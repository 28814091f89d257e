/** Whoever works by keyboard goes on where the dialog was opened (WCAG 2.2, 2.4.3). */
import { useState } from 'react';
import { Button, MantineProvider, Menu, Modal } from '@mantine/core';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { useReturnFocus } from '../../../renderer/ui/use-return-focus';

const Dialog = ({ onClose }: { readonly onClose: () => void }) => {
  useReturnFocus();
  return (
    <Modal opened onClose={onClose} title="Describe" transitionProps={{ duration: 0 }}>
      <input aria-label="Number" />
    </Modal>
  );
};

const Page = ({ goes = false }: { readonly goes?: boolean }) => {
  const [opened, setOpened] = useState(false);
  const [gone, setGone] = useState(false);
  const open = (): void => setOpened(true);
  const close = (): void => {
    setOpened(false);
    setGone(goes);
  };
  return (
    <MantineProvider env="test">
      <main tabIndex={-1}>
        {!gone && <Button onClick={open}>Open</Button>}
        <Menu transitionProps={{ duration: 0 }}>
          <Menu.Target>
            <Button>Actions</Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={open}>Describe…</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </main>
      {opened && <Dialog onClose={close} />}
    </MantineProvider>
  );
};

const escapeFromDialog = async (user: ReturnType<typeof userEvent.setup>): Promise<void> => {
  const field = await screen.findByLabelText('Number');
  await user.click(field);
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
};

describe('after a dialog the focus', () => {
  it('is on the button that opened it', async () => {
    const user = userEvent.setup();
    render(<Page />);
    await user.click(screen.getByRole('button', { name: 'Open' }));
    await escapeFromDialog(user);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Open' }));
  });

  it('is on the button of the menu whose item opened it', async () => {
    const user = userEvent.setup();
    render(<Page />);
    await user.click(screen.getByRole('button', { name: 'Actions' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Describe…' }));
    await escapeFromDialog(user);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Actions' }));
  });

  it('is on the page where what opened it has gone', async () => {
    const user = userEvent.setup();
    render(<Page goes />);
    await user.click(screen.getByRole('button', { name: 'Open' }));
    await escapeFromDialog(user);
    expect(document.activeElement).toBe(screen.getByRole('main'));
  });
});
