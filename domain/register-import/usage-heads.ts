/** Heads of the columns of a table of licence figures, in English, German and Spanish. */
import type { UsageField } from './field';

/** Whole heads, in lower case and with single spaces. The first field that knows a head has it. */
export const usageHeads: Readonly<Record<UsageField, readonly string[]>> = {
  installation: ['installation', 'system', 'anlage', 'instalación'],
  licence: ['licence', 'licence name', 'lizenz', 'licencia'],
  used: ['used', 'in use', 'genutzt', 'belegt', 'en uso', 'usadas'],
  total: ['total', 'gesamt'],
  shared: ['shared', 'geteilt', 'compartidas'],
  taken: ['taken', 'taken at', 'date', 'date/time', 'time', 'datum', 'zeit', 'fecha', 'hora'],
};
