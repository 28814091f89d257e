/** The sentences of offline activation: requests, answers, returns and losses. */
import type { Sentence } from './sentence';

const writeAgain = 'Ask the site to write a new request; older ones count no more.';

export const activationRefusals = {
  'activation/foreign': {
    what: 'The answer {{id}} is to no request that was written here.',
    next: 'Check that it was meant for this site; if the request was undone here, bring it back in Files first.',
  },
  'activation/nonce': {
    what: 'The answer {{id}} does not carry the number used once that its request has.',
    next: 'Ask the licence desk to answer the request file itself; the same request gets the same answer.',
  },
  'activation/replayed': {
    what: 'The answer {{id}} is in the register already. It counts once.',
    next: 'Nothing to do.',
  },
  'activation/answered': {
    what: 'The request {{request}} has an answer already, and this is another one ({{id}}).',
    next: 'Ask the licence desk which of the two counts; to take this one, undo the other in Files first.',
  },
  'activation/sequence': {
    what: 'The answer {{id}} is number {{sequence}} of its issuer, and number {{last}} was here before it.',
    next: 'Ask the licence desk whether it is an old answer; if you still need the licences, write a new request.',
  },
  'activation/site-sequence': {
    what: 'The request {{id}} is number {{sequence}} of its site, and number {{last}} was here before it.',
    next: writeAgain,
  },
  'activation/conflict': {
    what: 'A request {{id}} of this site is in the register with other content.',
    next: writeAgain,
  },
  'activation/differs': {
    what: 'The answer {{id}} grants something else than its request {{request}} asked for.',
    next: 'Ask the licence desk to look at it; nothing was activated.',
  },
  'activation/product-unknown': {
    what: 'Pool {{pool}} has no licences of {{product}}.',
    next: 'Check the product’s name and the pool, or import the licence file first.',
  },
  'activation/too-few-licences': {
    what: 'Of {{product}} in pool {{pool}}, {{available}} can still be activated; {{quantity}} asked for.',
    next: 'Ask for fewer, or add licences first.',
  },
  'activation/too-few-in-lot': {
    what: 'No single lot of {{product}} in pool {{pool}} has {{quantity}} licences left; the largest has {{most}}.',
    next: 'Ask for them in two requests: an answer names one lot.',
  },
  'activation/return-unknown': {
    what: 'The return {{id}} names no granted activation of this site.',
    next: 'Return from the activation itself; it names its answer.',
  },
  'activation/too-many-returned': {
    what: 'The return {{id}} is about {{quantity}} licences, and {{left}} of that activation are left.',
    next: 'Return at most as many as are left.',
  },
  'activation/too-few-at-site': {
    what: 'At {{site}}, {{activated}} licences of pool {{pool}} are activated; {{quantity}} were named.',
    next: 'Name fewer, or record first at which site the licences were activated.',
  },
  'activation/needs-proof': {
    what: 'A return to pool {{pool}} counts only with the signed answer that grants it.',
    next: 'Request the return and accept its answer; if the server is dead, record the loss.',
  },
} satisfies Record<string, Sentence>;

/** Said of files and orders before the register is asked. */
export const activationFileRefusals = {
  'activation/wrong-signer': {
    what: 'The request {{id}} is not signed by the key of the site that it names.',
    next: 'Ask the site to write it again with its own key.',
  },
  'activation/answered-otherwise': {
    what: 'The request {{request}} was answered before: {{result}}. The same request always gets the same answer.',
    next: 'Give out that answer again, or ask the site for a new request.',
  },
  'activation/own-answer': {
    what: 'The request {{id}} would be answered by those who asked: nobody grants licences to themselves.',
    next: 'Ask the licence desk. If you are it, answer with another key, which is trusted here as an issuer’s.',
  },
  'activation/other-key': {
    what: 'The licences were requested with another key ({{kid}}) than the one chosen.',
    next: 'Sign the return with the key of the request.',
  },
  'activation/not-a-request': {
    what: 'This file is no request of a site.',
    next: 'Open the .ilreq file that the site sent.',
  },
  'activation/not-an-answer': {
    what: 'This file is no answer of a licence desk.',
    next: 'Open the .ilresp file that the licence desk sent.',
  },
} satisfies Record<string, Sentence>;
