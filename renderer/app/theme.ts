/** Mantine's settings for this app; its colours and sizes stand in `tokens.css`, so that no style is inlined (CSP). */
import {
  createTheme,
  type ButtonProps,
  type CheckboxProps,
  type DrawerProps,
  type InputWrapperProps,
  type MenuProps,
  type ModalProps,
  type NumberInputProps,
  type PasswordInputProps,
  type SelectProps,
  type TextareaProps,
  type TextInputProps,
  type TooltipProps,
} from '@mantine/core';

/** Settings name their components by type alone: importing them here would load every one before the first screen. */
const always = <Props extends object>(defaultProps: Partial<Props>) => ({ defaultProps });

// The body never scrolls, and locking it would inject a style element.
const overlay = {
  lockScroll: false,
  // A dialog's head is no banner of the page.
  attributes: { header: { role: 'presentation' } },
  transitionProps: { duration: 120 },
  overlayProps: { color: 'var(--scrim)', backgroundOpacity: 1 },
};

export const theme = createTheme({
  primaryColor: 'blue',
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // A hint below the field keeps the fields of a row on one line.
    InputWrapper: always<InputWrapperProps>({ inputWrapperOrder: ['label', 'input', 'description', 'error'] }),
    Button: always<ButtonProps>({ size: 'sm', variant: 'default' }),
    Checkbox: always<CheckboxProps>({ size: 'xs', radius: 'xs' }),
    Drawer: always<DrawerProps>({ ...overlay, position: 'right', size: 412 }),
    Menu: always<MenuProps>({ shadow: 'md', transitionProps: { duration: 120 } }),
    Modal: always<ModalProps>({ ...overlay, radius: 'md', padding: 'lg' }),
    NumberInput: always<NumberInputProps>({ hideControls: true, thousandSeparator: ',' }),
    PasswordInput: always<PasswordInputProps>({ size: 'sm' }),
    Select: always<SelectProps>({ checkIconPosition: 'right' }),
    Textarea: always<TextareaProps>({ rows: 3, resize: 'vertical' }),
    TextInput: always<TextInputProps>({ size: 'sm' }),
    Tooltip: always<TooltipProps>({ openDelay: 400, transitionProps: { duration: 120 } }),
  },
});
