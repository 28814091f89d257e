/** The register for a screen; it renders again when the ledger has changed. */
import { useStore } from 'zustand';
import { registerState, type RegisterState } from './register-state';

export const useRegister = (): RegisterState => useStore(registerState);
