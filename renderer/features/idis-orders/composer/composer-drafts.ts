/** Orders that are being composed, by where they were begun: kept while other screens are open. */
import { create } from 'zustand';
import type { ComposerForm } from './composer-form';

interface ComposerDrafts {
  readonly drafts: Readonly<Record<string, ComposerForm>>;
}

export const useComposerDrafts = create<ComposerDrafts>(() => ({ drafts: {} }));

/** One draft for orders that begin with nothing, and one for each installation. */
export const draftKey = (installation: string | null): string => installation ?? '';

export const keepDraft = (key: string, form: ComposerForm): void =>
  useComposerDrafts.setState(({ drafts }) => ({ drafts: { ...drafts, [key]: form } }));

export const dropDraft = (key: string): void =>
  useComposerDrafts.setState(({ drafts }) => ({
    drafts: Object.fromEntries(Object.entries(drafts).filter(([name]) => name !== key)),
  }));
