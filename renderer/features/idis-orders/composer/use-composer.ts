/** The state of the composer: what is typed, what the rules say of it at once, and the release that leads to the order’s page. */
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { serialIndex } from '../../../../domain/installation/lineage';
import { currentSerials } from '../../../../domain/installation/lineage';
import type { Register } from '../../../../domain/ledger/register';
import type { Refusal } from '../../../../domain/result';
import { applyChange } from '../../../app/apply-change';
import { installationOrderPath } from '../../../app/paths';
import { composeOrder, type ComposedOrder } from './composed-order';
import { composerChecks, openChecks, type Check } from './composer-checks';
import { draftKey, dropDraft, keepDraft, useComposerDrafts } from './composer-drafts';
import { emptyComposer, withPartLine, type ComposerForm, type PartLineForm } from './composer-form';
import { placedOrder } from './placed-order';

export interface ComposerState {
  readonly register: Register;
  readonly form: ComposerForm;
  readonly order: ComposedOrder;
  readonly checks: readonly Check[];
  readonly open: number;
  readonly set: (part: Partial<ComposerForm>) => void;
  readonly setLine: (index: number, part: Partial<PartLineForm>) => void;
  readonly busy: boolean;
  /** Why the ledger did not take it. */
  readonly refusal: Refusal | null;
  readonly release: () => void;
  readonly drop: () => void;
}

/** ID-1 is stated by the person; what an installation’s own page begins is for that one, and is new while it has no serial. */
const begun = (register: Register, id: string | null): ComposerForm => {
  const installation = register.installations.find((each) => each.installation === id);
  if (installation === undefined) return emptyComposer(register.asOf);
  const isNew = currentSerials(installation).length === 0;
  return emptyComposer(register.asOf, {
    installation: installation.installation,
    installationIs: isNew ? 'new' : 'existing',
  });
};

export const useComposer = (register: Register, installation: string | null): ComposerState => {
  const [, navigate] = useLocation();
  const key = draftKey(installation);
  const kept = useComposerDrafts(({ drafts }) => drafts[key]);
  const [initial] = useState(() => begun(register, installation));
  const form = kept ?? initial;
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const index = useMemo(() => serialIndex(register.installations), [register.installations]);
  const order = useMemo(() => composeOrder(form, register, index, register.asOf), [form, register, index]);
  const checks = useMemo(() => composerChecks(form, order), [form, order]);
  const open = openChecks(checks);
  const place = async (): Promise<void> => {
    const placed = placedOrder(form, order);
    setBusy(true);
    setRefusal(null);
    const recorded = await applyChange(placed.changes);
    setBusy(false);
    if (!recorded.ok) return setRefusal(recorded.error);
    dropDraft(key);
    navigate(installationOrderPath(placed.order));
  };
  return {
    register,
    form,
    order,
    checks,
    open,
    set: (part) => keepDraft(key, { ...form, ...part }),
    setLine: (line, part) => keepDraft(key, withPartLine(form, line, part)),
    busy,
    refusal,
    release: () => {
      if (open === 0 && !busy) void place();
    },
    drop: () => dropDraft(key),
  };
};
