/** A menu that is made when its button is used is, to everybody who uses it, a menu. */
import { ActionIcon, MantineProvider, Menu } from '@mantine/core';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { LazyMenu } from '../../../renderer/ui/lazy-menu';

const showMenu = () => {
  const items = vi.fn(() => <Menu.Item>Do it</Menu.Item>);
  render(
    <MantineProvider env="test">
      <LazyMenu position="bottom-end" button={(props) => <ActionIcon {...props} aria-label="More" />}>
        {items}
      </LazyMenu>
    </MantineProvider>,
  );
  return { items, user: userEvent.setup(), button: screen.getByRole('button', { name: 'More' }) };
};

const expanded = (button: HTMLElement) => button.getAttribute('aria-expanded');

describe('A menu that is made when its button is used', () => {
  it('is announced by its button before, and nothing of it is drawn', () => {
    const { items, button } = showMenu();
    expect(button.getAttribute('aria-haspopup')).toBe('menu');
    expect(expanded(button)).toBe('false');
    expect(items).not.toHaveBeenCalled();
  });

  it('opens by the keyboard, belongs to its button, and gives the keyboard back to it', async () => {
    const { user, button } = showMenu();
    button.focus();
    await user.keyboard('{Enter}');
    const menu = await screen.findByRole('menu');
    expect(expanded(button)).toBe('true');
    expect(button.getAttribute('aria-controls')).toBe(menu.id);
    expect(menu.getAttribute('aria-labelledby')).toBe(button.id);
    await waitFor(() => expect(menu.contains(document.activeElement)).toBe(true));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement).toBe(button));
    expect(expanded(button)).toBe('false');
  });

  it('is closed by its button as it was opened, and opens again', async () => {
    const { user, button } = showMenu();
    await user.click(button);
    await screen.findByRole('menuitem', { name: 'Do it' });
    await user.click(button);
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
    await user.click(button);
    await user.click(await screen.findByRole('menuitem', { name: 'Do it' }));
    await waitFor(() => expect(expanded(button)).toBe('false'));
  });
});
