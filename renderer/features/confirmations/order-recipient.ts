/** Whom the mail drafts of IDIS orders go to; remembered by the window. */
import { create } from 'zustand';
import { persist } from 'zustand/middleware';

interface OrderRecipient {
  readonly address: string;
  readonly setAddress: (address: string) => void;
}

export const useOrderRecipient = create<OrderRecipient>()(
  persist((set) => ({ address: '', setAddress: (address) => set({ address }) }), { name: 'coterm-order-recipient' }),
);
