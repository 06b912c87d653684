import type { MailRecord } from '../../../shared/contracts/record.ts';
import { mailIdOf, sha256Of } from '../../../shared/mail/identify.ts';
import { originalKey } from '../../../shared/mail/keys.ts';
import { parisDay } from '../../../shared/mail/paris-day.ts';
import type { Ports } from '../../../shared/ports.ts';
import type { Arrival } from './arrival.ts';
import type { InboxFile } from './fetch-object.ts';

const problems = {
  infected: {
    code: 'malware-found',
    message:
      'Un logiciel malveillant a été trouvé dans ce fichier : il n’a pas été ouvert et reste à l’écart. Demandez à l’expéditeur de le renvoyer sain.',
  },
  doubtful: {
    code: 'malware-scan-failed',
    message:
      'Ce fichier n’a pas pu être contrôlé (protégé par mot de passe ou trop grand) : il n’a pas été ouvert. Demandez-le à l’expéditeur sans protection.',
  },
} as const;

/** Records a file that must not be opened: it is there, rejected, with the reason; its bytes stay in the inbox alone. */
export const refuse = async (
  file: InboxFile,
  verdict: Extract<Arrival['verdict'], 'infected' | 'doubtful'>,
  { register, clock }: Pick<Ports, 'register' | 'clock'>,
): Promise<string> => {
  const sha256 = await sha256Of(file.bytes);
  const id = mailIdOf(sha256);
  const record: MailRecord = {
    id,
    version: 0,
    state: 'rejected',
    fileName: file.key,
    sha256,
    size: file.bytes.length,
    mediaType: 'application/octet-stream',
    original: originalKey(id),
    appeared: file.appeared,
    received: file.received ?? parisDay(file.appeared),
    receivedFrom: file.received === undefined ? 'appeared' : 'clerk',
    pageCount: 0,
    parts: [],
    documents: [],
    problem: problems[verdict],
    history: [{ at: clock.now(), by: 'intake', what: 'rejected', why: problems[verdict].code }],
  };
  await register.createMail(record);
  return id;
};
