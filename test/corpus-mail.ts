import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Envelope, MailTranscript, Page, TranscribedPart } from '../shared/mail/transcript.ts';
import { htmlPages, textPages } from './html-pages.ts';
import { type Noise, noisyPages } from './noisy-pages.ts';

/** A piece of written mail with its truth, as it would be read. */
export type CorpusMail = { readonly id: string; readonly mail: MailTranscript; readonly truth: CorpusTruth };

export type CorpusTruth = {
  readonly render?: string;
  readonly received?: string;
  readonly deceptive?: boolean;
  readonly why?: string;
  readonly documents: readonly {
    readonly pages?: readonly [number, number];
    readonly kind: string;
    readonly queue?: string;
    readonly fields?: Readonly<Record<string, unknown>>;
    readonly deadlines?: readonly { readonly code: string; readonly due: string; readonly prudent?: string }[];
    readonly letters?: readonly string[];
    readonly attachment?: string;
  }[];
};

type WrittenMail = {
  readonly from?: string;
  readonly to?: string;
  readonly subject?: string;
  readonly date?: string;
  readonly text?: string;
  readonly html?: string;
  readonly attachments?: readonly { readonly name: string; readonly source: string; readonly as?: string }[];
};

/** About how many letters each way of rendering damages. */
const noiseOf: Readonly<Record<string, number>> = {
  scan: 0.004,
  'scan-fair': 0.012,
  'scan-poor': 0.035,
  photo: 0.02,
  tiff: 0.008,
  jpeg: 0.012,
};

const seedOf = (id: string): number => Array.from(id).reduce((seed, char) => (seed * 31 + char.charCodeAt(0)) >>> 0, 7);

const withNoise = (pages: Page[], noise: Noise | undefined): Page[] => (noise === undefined ? pages : noisyPages(pages, noise));

const noiseFor = (render: string | undefined, seed: number): Noise | undefined => {
  const rate = render === undefined ? undefined : noiseOf[render];
  return rate === undefined ? undefined : { seed, rate };
};

const envelopeOf = (written: WrittenMail): Envelope => ({
  ...(written.subject === undefined ? {} : { subject: written.subject }),
  ...(written.from === undefined ? {} : { from: written.from }),
  ...(written.to === undefined ? {} : { to: written.to }),
  ...(written.date === undefined ? {} : { sent: written.date.slice(0, 10), received: written.date.slice(0, 10) }),
});

/** A message is read without its headers: those are its envelope. */
const messagePages = (written: WrittenMail): Page[] =>
  written.text === undefined ? htmlPages(written.html ?? '') : textPages(written.text);

const attachmentPart = (
  folder: string,
  seed: number,
  index: number,
  attachment: { name: string; source: string; as?: string },
): TranscribedPart => ({
  id: `p${index + 2}`,
  role: 'attachment',
  attachment: attachment.name,
  transcript: { pages: withNoise(pagesOfFile(join(folder, attachment.source)), noiseFor(attachment.as, seed)) },
});

const pagesOfFile = (path: string): Page[] => {
  const text = readFileSync(path, 'utf8');
  return path.endsWith('.html') ? htmlPages(text) : textPages(text);
};

const emailOf = (folder: string, id: string): MailTranscript => {
  const written = JSON.parse(readFileSync(join(folder, `${id}.mail.json`), 'utf8')) as WrittenMail;
  const message: TranscribedPart = { id: 'p1', role: 'message', transcript: { pages: messagePages(written) } };
  const attachments = (written.attachments ?? []).map((one, index) => attachmentPart(folder, seedOf(id), index, one));
  return { parts: [message, ...attachments], envelope: envelopeOf(written) };
};

const fileMail = (folder: string, id: string, render: string | undefined): MailTranscript => {
  const html = join(folder, `${id}.html`);
  const path = existsSync(html) ? html : join(folder, `${id}.txt`);
  return { parts: [{ id: 'p1', role: 'file', transcript: { pages: withNoise(pagesOfFile(path), noiseFor(render, seedOf(id))) } }] };
};

const mailOf = (folder: string, id: string): CorpusMail => {
  const truth = JSON.parse(readFileSync(join(folder, `${id}.truth.json`), 'utf8')) as CorpusTruth;
  const mail = existsSync(join(folder, `${id}.mail.json`)) ? emailOf(folder, id) : fileMail(folder, id, truth.render);
  return { id, mail, truth };
};

/** Every piece of written mail in a folder of the corpus, sorted by id, read without printing it: scans get a noise like their rendering's. */
export const corpusMail = (folder: string): CorpusMail[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.truth.json'))
    .map((name) => name.replace('.truth.json', ''))
    .sort()
    .map((id) => mailOf(folder, id));
