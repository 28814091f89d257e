/** The sentences of strict JSON; `contract/json` answers with these. */
import type { Sentence } from './sentence';

const askAgain = 'Ask the sender for the file again, as it was issued.';
const foreignWriter = 'Ask the sender to write the file with Coterm, or as docs/file-format.md says.';

/** Facts `part`, `line`, `column` and `path`: where the text stops being strict JSON. */
export const jsonRefusals = {
  'json/syntax': { what: 'The {{part}} is not JSON from line {{line}}, column {{column}} on.', next: askAgain },
  'json/byte-order-mark': {
    what: 'The {{part}} begins with a byte order mark.',
    next: 'Save it as UTF-8 without a byte order mark.',
  },
  'json/not-utf8': { what: 'The {{part}} is not UTF-8 after {{offset}} bytes.', next: askAgain },
  'json/control-character': {
    what: 'The {{part}} has a bare control character at line {{line}}, column {{column}}.',
    next: foreignWriter,
  },
  'json/lone-surrogate': {
    what: 'The {{part}} has half a character (a lone surrogate) at line {{line}}, column {{column}}.',
    next: foreignWriter,
  },
  'json/duplicate-name': {
    what: 'The {{part}} names “{{name}}” twice, at line {{line}}, column {{column}}.',
    next: foreignWriter,
  },
  'json/not-an-integer': {
    what: 'The {{part}} has a number that is not whole at line {{line}}, column {{column}}.',
    next: 'Write whole numbers in digits only; money is in minor units.',
  },
  'json/integer-too-large': {
    what: 'The {{part}} has a number beyond 9007199254740991 at line {{line}}, column {{column}}.',
    next: foreignWriter,
  },
  'json/number-too-long': {
    what: 'The {{part}} has a number of too many digits at line {{line}}, column {{column}}.',
    next: 'Write it with fewer digits.',
  },
  'json/too-deep': {
    what: 'The {{part}} is nested more than {{maxDepth}} levels deep at line {{line}}, column {{column}}.',
    next: foreignWriter,
  },
} satisfies Record<string, Sentence>;
