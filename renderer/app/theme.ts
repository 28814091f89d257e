/** Mantine's settings for this app; its colours and sizes stand in `tokens.css`, so that no style is inlined (CSP). */
import {
  Button,
  Checkbox,
  createTheme,
  Drawer,
  Input,
  Menu,
  Modal,
  NumberInput,
  PasswordInput,
  Select,
  Textarea,
  TextInput,
  Tooltip,
} from '@mantine/core';

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
    InputWrapper: Input.Wrapper.extend({
      defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] },
    }),
    Button: Button.extend({ defaultProps: { size: 'sm', variant: 'default' } }),
    Checkbox: Checkbox.extend({ defaultProps: { size: 'xs' } }),
    Drawer: Drawer.extend({ defaultProps: { ...overlay, position: 'right', size: 412 } }),
    Menu: Menu.extend({ defaultProps: { shadow: 'md', transitionProps: { duration: 120 } } }),
    Modal: Modal.extend({ defaultProps: { ...overlay, radius: 'md', padding: 'lg' } }),
    NumberInput: NumberInput.extend({ defaultProps: { hideControls: true, thousandSeparator: ',' } }),
    PasswordInput: PasswordInput.extend({ defaultProps: { size: 'sm' } }),
    Select: Select.extend({ defaultProps: { checkIconPosition: 'right' } }),
    Textarea: Textarea.extend({ defaultProps: { rows: 3, resize: 'vertical' } }),
    TextInput: TextInput.extend({ defaultProps: { size: 'sm' } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 400, transitionProps: { duration: 120 } } }),
  },
});
