/**
 * A menu that is made when its button is used: until then the button stands there alone, so that a list draws as many buttons as it
 * has rows, and no menu.
 */
import {
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
  useState,
  type ReactNode,
  type Ref,
  type RefObject,
} from 'react';
import { Menu, type MenuProps } from '@mantine/core';

/** What the button has to pass on to its element. */
export interface MenuButtonProps {
  readonly ref: Ref<HTMLButtonElement>;
  readonly id: string;
  readonly 'aria-haspopup': 'menu';
  readonly 'aria-expanded': boolean;
  readonly 'aria-controls': string | undefined;
  readonly 'data-expanded': true | undefined;
  readonly onClick: () => void;
}

interface LazyMenuProps {
  readonly position: NonNullable<MenuProps['position']>;
  readonly button: (props: MenuButtonProps) => ReactNode;
  /** What stands in the menu, drawn with it. */
  readonly children: () => ReactNode;
}

export const LazyMenu = ({ button, children, position }: LazyMenuProps) => {
  const id = useId();
  const element = useRef<HTMLButtonElement>(null);
  const [used, setUsed] = useState(false);
  const [opened, setOpened] = useState(false);
  const toggle = (): void => {
    setUsed(true);
    setOpened((now) => !now);
  };
  return (
    <>
      {button({
        ref: element,
        id,
        'aria-haspopup': 'menu',
        'aria-expanded': opened,
        'aria-controls': opened ? `${id}-dropdown` : undefined,
        'data-expanded': opened || undefined,
        onClick: toggle,
      })}
      {used && (
        <UsedMenu id={id} opened={opened} onChange={setOpened} position={position} of={element}>
          {children}
        </UsedMenu>
      )}
    </>
  );
};

interface UsedMenuProps extends Pick<LazyMenuProps, 'position' | 'children'> {
  readonly id: string;
  readonly opened: boolean;
  readonly onChange: (opened: boolean) => void;
  readonly of: RefObject<HTMLButtonElement | null>;
}

const UsedMenu = ({ of, opened, children, ...menu }: UsedMenuProps) => {
  const [stands, setStands] = useState(false);
  // A menu remembers where the keyboard was when it opens, not when it is made.
  useEffect(() => setStands(true), []);
  return (
    <Menu {...menu} opened={stands && opened} withinPortal>
      <Menu.Target>
        <Anchor of={of} />
      </Menu.Target>
      <Menu.Dropdown>{children()}</Menu.Dropdown>
    </Menu>
  );
};

interface AnchorProps {
  readonly of: RefObject<HTMLButtonElement | null>;
  readonly ref?: Ref<HTMLButtonElement | null>;
}

/** Stands for the button, which stands there already: the menu opens beside it, and a click on it is none beside the menu. */
const Anchor = ({ of, ref }: AnchorProps) => {
  useImperativeHandle<HTMLButtonElement | null, HTMLButtonElement | null>(ref, () => of.current, [of]);
  return null;
};
