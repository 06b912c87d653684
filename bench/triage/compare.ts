import { sameValue } from '../../local/evaluate/same-value.ts';
import { measureOf, type Share, shareOf } from '../../local/evaluate/statistics.ts';
import { defaultConfiguration } from '../../shared/contracts/default-configuration.ts';
import { fieldsOf } from '../../shared/mail/fields.ts';
import { type Kind, kinds } from '../../shared/mail/kinds.ts';
import { documentText } from '../../shared/text/document-text.ts';
import { type Decision, triage } from '../../shared/triage/triage.ts';
import { type CorpusMail, corpusMail } from '../../test/corpus-mail.ts';
import { plainRegexes } from './plain-regexes.ts';
import { tfIdfLinear } from './tf-idf-linear.ts';

type Known = {
  readonly text: string;
  readonly kind: Kind;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly said: Decision['documents'][number] | undefined;
};

const kindOf = (name: string): Kind => kinds.find((kind) => kind === name) ?? 'other';

const textOf = ({ mail }: CorpusMail, part: string | undefined): string => {
  const pages = (mail.parts.find(({ id }) => id === part) ?? mail.parts.at(-1))?.transcript.pages ?? [];
  return documentText(pages).text;
};

/** Mail with a single document, with its text and what Pli says of it. */
const single = (folder: string): Known[] =>
  corpusMail(folder)
    .filter(({ truth }) => truth.documents.length === 1)
    .map((one) => {
      const said = triage(one.mail, {
        configuration: defaultConfiguration,
        received: one.truth.received ?? '2026-11-25',
        receivedFrom: 'clerk',
      }).documents[0];
      const truth = one.truth.documents[0];
      return { text: textOf(one, said?.part), kind: kindOf(truth?.kind ?? ''), fields: truth?.fields ?? {}, said };
    });

type Row = { readonly name: string; readonly pli: number; readonly plain: number; readonly support: number };
type Value = string | number | boolean | readonly string[];

const isValue = (value: unknown): value is Value => ['string', 'number', 'boolean'].includes(typeof value) || Array.isArray(value);

const scored = (known: readonly Known[], name: string, read: (one: Known) => unknown): { f1: number; support: number } => {
  const counts = { found: 0, wrong: 0, missed: 0 };
  for (const one of known) {
    const [truth, got] = [one.fields[name], read(one)];
    const right = isValue(truth) && isValue(got) && sameValue(name, (fieldsOf(one.kind)[name] ?? { type: 'text' }).type, got, truth);
    if (right) counts.found++;
    else {
      if (got !== undefined) counts.wrong++;
      if (truth !== undefined) counts.missed++;
    }
  }
  return measureOf(counts);
};

const fieldRow = (known: readonly Known[], name: string): Row => {
  const having = known.filter(({ kind }) => name in fieldsOf(kind));
  const pli = scored(having, name, ({ said }) => said?.fields[name]?.value);
  const plain = scored(having, name, ({ text }) => plainRegexes[name]?.(text));
  return { name, pli: pli.f1, plain: plain.f1, support: pli.support };
};

/** Pli against a TF-IDF classifier for the kinds and plain regular expressions for five fields, in one run; it names no letter. */
export const compare = (trainedOn: string, measuredOn: string): { kinds: { pli: Share; plain: Share }; fields: Row[] } => {
  const classifier = tfIdfLinear(single(trainedOn));
  const known = single(measuredOn);
  return {
    kinds: {
      pli: shareOf(known.filter(({ kind, said }) => said?.kind === kind).length, known.length),
      plain: shareOf(known.filter(({ kind, text }) => classifier(text) === kind).length, known.length),
    },
    fields: Object.keys(plainRegexes).map((name) => fieldRow(known, name)),
  };
};
