/** Light, dark, or whatever the system says; remembered by the window. */
import { create } from 'zustand';
import { persist } from 'zustand/middleware';

export type ColourScheme = 'auto' | 'light' | 'dark';

interface Appearance {
  readonly scheme: ColourScheme;
  readonly setScheme: (scheme: ColourScheme) => void;
}

export const useAppearance = create<Appearance>()(
  persist((set) => ({ scheme: 'auto', setScheme: (scheme) => set({ scheme }) }), { name: 'coterm-appearance' }),
);
