import type { DocumentText } from '../text/document-text.ts';
import type { Zone } from './evidence/sign.ts';
import { type TextFeatures, textFeatures } from './model/text-features.ts';
import { type Tokens, tokensOf } from './tokens.ts';
import { type Hit, hitsOf, scoresOf } from './weigh-evidence.ts';
import { withSubject } from './with-subject.ts';
import { zonesOf } from './zones.ts';

/** What a document shows of its kind: the words that the model weighs, and the evidence for each kind, in the order of `kinds`. */
export type Observation = { readonly features: TextFeatures; readonly evidence: readonly number[] };

/** Looks at a document; the subject of an e-mail counts as the object of its message. */
export const observe = (
  document: DocumentText,
  subject?: string,
): Observation & { readonly tokens: Tokens; readonly hits: readonly Hit[] } => {
  const letter = tokensOf(document);
  const tokens = withSubject(letter, subject);
  const zones: Zone[] = ['object', ...zonesOf(letter, document, subject)];
  const hits = hitsOf(tokens, zones);
  return { tokens, hits, features: textFeatures(tokens, zones), evidence: scoresOf(hits) };
};
