/** Whom to call, what was agreed, and the papers behind it: with some pools and customers, as it is in a desk's life. */
import { aboutCustomer, aboutPool } from '../../../domain/customer/subject';
import { dossierStory } from '../dossier-story';
import type { ToldStep } from '../told-step';

const harbour = dossierStory(aboutPool('P-2041'));
const nordmole = dossierStory(aboutCustomer('Nordmole Port Authority'));
const velm = dossierStory(aboutCustomer('Velm Energy'));
const solarField = dossierStory(aboutPool('P-1970'));
const airport = dossierStory(aboutCustomer('Karst Regional Airport'));
const quarry = dossierStory(aboutPool('P-1995'));
const easterholm = dossierStory(aboutCustomer('Port of Easterholm'));
const brannock = dossierStory(aboutCustomer('City of Brannock'));

export const dossiers: readonly ToldStep[] = [
  harbour.paper(
    [-11],
    'PO-7713.pdf',
    (dayOf) => ({
      kind: 'purchase-order',
      reference: 'PO-7713',
      date: dayOf([-11, -6]),
      remark: 'As received by post.',
    }),
    (dayOf) => [
      'Nordmole Port Authority',
      '',
      'Purchase order PO-7713',
      `Date: ${dayOf([-11, -6])}`,
      '',
      '40 x Core, perpetual, with 12 months of SUP     249.00 EUR each',
      'Project: Nordmole harbour perimeter',
    ],
  ),
  harbour.contact([-11, 2], 'Ingrid Solheim', {
    role: 'Harbour master',
    organisation: 'Nordmole Port Authority',
    email: 'i.solheim@nordmole.example',
    phone: '+47 55 010 1180',
  }),
  harbour.contact([-9, -4], 'Marek Okafor', {
    role: 'Installer',
    organisation: 'Breakwater Systems',
    phone: '+47 55 010 1426',
  }),
  harbour.note(
    [-9, -3],
    'Quay 3 went live first.',
    'The ferry ramp follows as soon as its masts are painted.',
    'Keys to the cabinets are with the harbour master.',
  ),
  nordmole.paper(
    [-11, 1],
    'frame-agreement-nordmole.pdf',
    (dayOf) => ({
      kind: 'agreement',
      title: 'Frame agreement',
      reference: 'FA-2041',
      date: dayOf([-12]),
      expiresOn: dayOf([24]),
    }),
    (dayOf) => [
      'Frame agreement FA-2041',
      'between Sentinel and Nordmole Port Authority',
      '',
      `In force from ${dayOf([-12])} to ${dayOf([24])}.`,
      'Orders are placed by the harbour office and confirmed within five working days.',
    ],
  ),
  nordmole.note([-2, 4], 'Invoices go to the treasury, not to the harbour office.'),

  velm.contact([-24], 'Tomas Velikova', {
    role: 'Head of site security',
    organisation: 'Velm Energy',
    email: 'tomas.velikova@velm.example',
    phone: '+420 555 010 277',
  }),
  velm.note(
    [-5],
    'One renewal for all substations is wanted next year.',
    'Their budget closes at the end of October; send the figures before.',
  ),
  velm.letter(
    [-5, 1],
    'renewal-wish.txt',
    { kind: 'correspondence', title: 'Wish for one renewal' },
    'From: Tomas Velikova',
    '',
    'Could the substations and the solar field end on one day from next year on?',
    'We would rather sign once.',
  ),
  solarField.note([-8], 'The western strings are fenced off until spring.'),

  airport.contact([-14], 'Lucía Ferrant', {
    role: 'Duty manager',
    organisation: 'Karst Regional Airport',
    phone: '+386 5 550 1090',
    email: 'ferrant@karst.example',
  }),
  quarry.contact([-9, 1], 'Owen Tarrin', { role: 'Owner', email: 'owen@tarrin.example' }),
  quarry.note([-8], 'Blasting on Tuesdays: no visits before noon.'),
  easterholm.contact([-50], 'Harbour control room', { role: 'Day and night', phone: '+44 1632 960 144' }),
  brannock.contact([-20], 'Aisling Byrne', {
    role: 'Procurement',
    organisation: 'City of Brannock',
    email: 'procurement@brannock.example',
  }),
];
