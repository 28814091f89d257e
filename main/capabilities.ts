/** Everything that a window can ask of its host, as a flat list over one workspace. */
import { done } from '../domain/result';
import { answerActivations } from './capability/activations';
import { answerAlerts } from './capability/alerts';
import { answerAppInfo } from './capability/app-info';
import { answerBackups } from './capability/backups';
import type { Capabilities, CapabilityParts } from './capability/capability';
import { answerInstallationOrders } from './capability/installation-orders';
import { answerLicenceIssue } from './capability/issue-licence';
import { answerLicenceUsage } from './capability/licence-usage';
import { answerKeyCreate, answerKeyExport, answerKeyList } from './capability/own-keys';
import { answerSampleOpen, answerSampleRemove } from './capability/sample-portfolio';
import { answerQuotes } from './capability/quotes';
import { answerTables } from './capability/tables';
import { answerTransferAccept, answerTransferConfirm, answerTransferRelease } from './capability/signed-transfers';
import { answerTrustAdd, answerTrustList, answerTrustPreview, answerTrustRemove } from './capability/trusted-keys';
import { withinProfile } from './capability/within-profile';
import { answerWorkspaceHealth } from './capability/workspace-health';

/** Node's buffers may be views of larger ones. */
const ownCopy = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);

export const createCapabilities = (parts: CapabilityParts): Capabilities => {
  const { ledger } = parts.workspace;
  const capabilities: Capabilities = {
    'app.info': answerAppInfo(parts),
    'profile.choose': async ({ profile }) => {
      const chosen = await parts.profile.choose(profile);
      return chosen.ok ? done({}) : chosen;
    },
    'ledger.head': () => Promise.resolve(done(ledger.head())),
    'ledger.events': async ({ after, limit }) => done(await ledger.page(after, limit)),
    'ledger.record': ({ changes }) => ledger.record(changes),
    'serials.read': ({ docId }) => ledger.serials(docId),
    'files.preview': async ({ fileName, bytes }) => done(await ledger.preview(fileName, bytes)),
    'files.commit': ({ preview, ...said }) => ledger.commit(preview, said),
    'files.discard': ({ preview }) => {
      ledger.discard(preview);
      return Promise.resolve(done({}));
    },
    'files.bytes': async ({ docId }) => {
      const found = await ledger.documentBytes(docId);
      return found.ok ? done({ ...found.value, bytes: ownCopy(found.value.bytes) }) : found;
    },
    'documents.attach': (draft) => ledger.attach(draft),
    'documents.bytes': async ({ docId }) => {
      const found = await ledger.attachmentBytes(docId);
      return found.ok ? done({ bytes: ownCopy(found.value.bytes) }) : found;
    },
    'registers.read': ({ fileName, bytes }) => ledger.registers.read(fileName, bytes),
    'registers.preview': ({ handle, ...reading }) => ledger.registers.preview(handle, reading),
    'registers.commit': ({ handle, leaveOut, ...reading }) => ledger.registers.commit(handle, reading, leaveOut),
    'registers.discard': ({ handle }) => {
      ledger.registers.discard(handle);
      return Promise.resolve(done({}));
    },
    'keys.list': answerKeyList(parts),
    'keys.create': answerKeyCreate(parts),
    'keys.export': answerKeyExport(parts),
    'trust.list': answerTrustList(parts),
    'trust.preview': answerTrustPreview(parts),
    'trust.add': answerTrustAdd(parts),
    'trust.remove': answerTrustRemove(parts),
    'transfers.release': answerTransferRelease(parts),
    'transfers.accept': answerTransferAccept(parts),
    'transfers.confirm': answerTransferConfirm(parts),
    'licences.issue': answerLicenceIssue(parts),
    'sample.open': answerSampleOpen(parts),
    'sample.remove': answerSampleRemove(parts),
    ...answerInstallationOrders(parts),
    ...answerQuotes(parts),
    ...answerTables(parts),
    ...answerActivations(parts),
    ...answerBackups(parts),
    ...answerLicenceUsage(parts),
    ...answerWorkspaceHealth(parts),
    ...answerAlerts(parts),
  };
  return withinProfile(capabilities, { profile: parts.profile.chosen, find: ledger.event });
};
