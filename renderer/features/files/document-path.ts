/** The address of one document's page. */
import { paths } from '../../app/paths';

export const documentPath = (docId: string): string => `${paths.files}/d/${encodeURIComponent(docId)}`;
