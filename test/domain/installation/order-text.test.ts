import { describe, expect, it } from 'vitest';
import { orderFacts, orderFileName } from '../../../domain/installation/order-facts';
import { orderDocument, orderText } from '../../../domain/installation/order-text';
import { isWellFormed } from '../../../domain/well-formed';
import { someOrderFacts } from '../../builders/an-order-document';
import { installationCreated, orderConfirmed, orderPlaced } from '../../builders/installation-steps';
import { accepted, aHistory } from '../../builders/ledger-history';
import { naughtyStrings } from '../../vectors/naughty-strings';

const textOf = (over: Parameters<typeof someOrderFacts>[0] = {}): string =>
  orderText(orderDocument(someOrderFacts(over)));

describe('An IDIS order as text', () => {
  it('ID-1, ID-3: states that the installation exists and quotes its serial, in the fields that the vendor asks for', () => {
    expect(textOf().split('\n')).toEqual([
      'IDIS licence order PO-7713',
      '',
      'Purchase order number:            PO-7713',
      'Date:                             2026-03-02',
      'Licences are for:                 Existing installation',
      'Installation:                     Westhaven Mall',
      'Licence serial number (IDIS VAI): VAI-9X5F-27NJ-04',
      'Customer:                         Mall Estates Ltd',
      'Site:                             North wing',
      'Territory:                        United States',
      'Partner:                          Northgate Security',
      'Contact:                          anna.berg@northgate.example',
      '',
      'Quantity  Part number  Description',
      '      40  VS-ADV3      Pro Advanced, 3 years, per camera',
      '                       in place of as many VS-ES1',
      '       6  VS-ADV1      Pro Advanced, 1 year, per camera',
      '',
      'Note:',
      '  Please hurry.',
      '  The fair opens on Monday.',
      '',
      'Please confirm the update by a revised confirmation e-mail, with the new licence serial number for IDIS VAI.',
      '',
    ]);
  });

  it('ID-2: for a new installation states so, quotes none and asks for its serial', () => {
    const text = textOf({ installationIs: 'new', serials: [], awaiting: ['ISS'] });
    expect(text).toMatch(/Licences are for: +New installation/);
    expect(text).toMatch(/\(IDIS ISS\): +none yet, to be generated/);
    expect(text).toContain('Please generate the licence serial number of this installation');
  });

  it('ID-2: reads after the confirmation as it did when it was sent: none was quoted', () => {
    const history = aHistory();
    accepted(history.record(installationCreated()));
    accepted(history.record(orderPlaced('O1', [], ['4 ISS-Expert'])));
    const written = (): readonly string[] => {
      const register = history.register();
      return register.installationOrders.map((order) => orderText(orderDocument(orderFacts(register, order))));
    };
    const sent = written();
    expect(sent[0]).toMatch(/\(IDIS ISS\): +none yet, to be generated/);
    accepted(history.record(orderConfirmed('C1', ['ISS-1'], ['4 ISS-Expert'], { order: 'O1' })));
    expect(written()).toEqual(sent);
  });

  it('ID-4, ID-6: for ISS asks for a revised confirmation under the same serial', () => {
    const text = textOf({ serials: [{ family: 'ISS', part: 'ISS-Expert', serial: 'ISS-60417-WH' }] });
    expect(text).toContain('(IDIS ISS, ISS-Expert): ISS-60417-WH');
    expect(text).toContain('The licence serial number stays the same.');
  });

  it('ID-2, ID-6: for an installation with one family asks for the serial of the other', () => {
    const text = textOf({ serials: [{ family: 'ISS', serial: 'ISS-60417-WH' }], awaiting: ['VAI'] });
    expect(text).toContain('stays the same. Please generate the licence serial number for IDIS VAI with it.');
  });

  it('is a file named after its number, cut between characters and leading to no other folder', () => {
    expect(orderFileName('../PO\\7:13', 'eml')).toBe('IDIS order ..-PO-7-13.eml');
    expect(isWellFormed(orderFileName(`P${'\u{1d49c}'.repeat(90)}`, 'pdf'))).toBe(true);
  });

  it('says nothing of what nobody said', () => {
    const text = textOf({ customer: null, site: null, partner: '', territory: null, contact: ' ', note: null });
    expect(text).not.toMatch(/Customer|Site|Partner|Territory|Contact|Note/);
  });

  it('lets nothing that was typed look like a field of its own', () => {
    for (const text of ['Mall\nLicence serial number (IDIS VAI): VAI-0000', ...naughtyStrings]) {
      const lines = textOf({ installation: text, customer: text, number: text, note: text, partner: text }).split('\n');
      expect(lines.filter((line) => line.startsWith('Licence serial number'))).toEqual([
        'Licence serial number (IDIS VAI): VAI-9X5F-27NJ-04',
      ]);
    }
  });
});
