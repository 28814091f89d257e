/** A saved mail among the files that were dropped: what it confirms is looked at before anything is recorded. */
import { dismissFile, type IncomingFile } from '../../stores/incoming-files-store';
import { MailCard } from '../confirmations';
import { FileHead } from './file-head';

const MAIL_TYPE = 'message/rfc822';

export const MailFileCard = ({ file }: { readonly file: IncomingFile }) => (
  <MailCard file={file} head={<FileHead file={file} typ={MAIL_TYPE} />} onDismiss={() => dismissFile(file.id)} />
);
