/**
 * The register's installations in pages: each page is one text, so that 100,000 of them are 196 records. A page is
 * written again only where something happened to one of its installations.
 */
import type { RegisteredInstallation } from '../../domain/installation/registered-installation';
import type { Register } from '../../domain/ledger/register';
import { textSum } from './checksum';

export const INSTALLATIONS_PER_PAGE = 512;

export interface InstallationPage {
  readonly page: number;
  /** The installations as JSON: a text is stored and read many times faster than as many objects. */
  readonly text: string;
  /** Checksum of the text: tells a damaged page from a whole one. */
  readonly sum: number;
}

type Installed = Pick<Register, 'installations' | 'parts' | 'sites' | 'removedSites' | 'policy' | 'generalChanges'>;

/** What every installation is read by, beside its own history. */
const groundPrint = ({ parts, sites, removedSites, policy, generalChanges }: Installed): number =>
  textSum(JSON.stringify([parts, sites, removedSites, policy, generalChanges.map(({ event }) => event)]));

/** An installation is what its history makes of it: where that is the same, the installation is. */
const addPrint = (print: number, { installation, changes }: RegisteredInstallation): number =>
  changes.reduce((sum, { event }) => textSum(event, sum), textSum(installation, print));

/** One number a page, worked out without writing the page. */
export const pagePrints = (register: Installed): readonly number[] => {
  const ground = groundPrint(register);
  const prints: number[] = [];
  register.installations.forEach((installation, index) => {
    const page = Math.floor(index / INSTALLATIONS_PER_PAGE);
    prints[page] = addPrint(prints[page] ?? ground, installation);
  });
  return prints;
};

const toPage = ({ installations }: Installed, page: number): InstallationPage => {
  const start = page * INSTALLATIONS_PER_PAGE;
  const text = JSON.stringify(installations.slice(start, start + INSTALLATIONS_PER_PAGE));
  return { page, text, sum: textSum(text) };
};

/** The pages that differ from those that are held with these prints. */
export const differingPages = (
  register: Installed,
  prints: readonly number[],
  held: readonly number[],
): readonly InstallationPage[] =>
  prints.flatMap((print, page) => (held[page] === print ? [] : [toPage(register, page)]));

/** `null` where a page is missing or damaged. `pages` in their order. */
export const joinInstallationPages = (
  pages: readonly InstallationPage[],
  prints: readonly number[],
): readonly RegisteredInstallation[] | null => {
  const isWhole = pages.every(({ page, text, sum }, index) => page === index && sum === textSum(text));
  if (!isWhole || pages.length !== prints.length) return null;
  return pages.flatMap(({ text }) => JSON.parse(text) as readonly RegisteredInstallation[]);
};
