/** Fills `{{fact}}` places of a sentence from a refusal's facts, in i18next's own notation, for hosts without a screen. */
import { refusals, type RefusalCode } from './refusals';

/** A sentence with places, such as one of the notes of an order. */
export const fillSentence = (template: string, facts: Readonly<Record<string, unknown>>): string =>
  template.replace(/\{\{(\w+)\}\}/g, (_place, fact: string) => String(facts[fact] ?? '–'));

export const isRefusalCode = (code: string): code is RefusalCode => Object.hasOwn(refusals, code);

/** What happened, as one sentence; the bare code where it has none, which a test forbids. */
export const refusalSentence = (refusal: { readonly code: string; readonly [fact: string]: unknown }): string =>
  isRefusalCode(refusal.code) ? fillSentence(refusals[refusal.code].what, refusal) : refusal.code;

export const refusalNextStep = (refusal: { readonly code: string; readonly [fact: string]: unknown }): string =>
  isRefusalCode(refusal.code) ? fillSentence(refusals[refusal.code].next, refusal) : '';
