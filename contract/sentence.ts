/** What people read of a refusal: what happened, and what to do next, with `{{fact}}` places for its facts. */

export interface Sentence {
  readonly what: string;
  readonly next: string;
}
