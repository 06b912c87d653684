import type { FieldValue } from '../../contracts/document.ts';
import type { Kind } from '../../mail/kinds.ts';
import type { FieldMap } from '../extract/field.ts';
import { isTyped } from '../extract/is-message.ts';
import { holdsNobodyLiable } from '../extract/liable-party.ts';
import { notYetConsolidated } from '../extract/medical-report.ts';
import { isOurName } from '../extract/ours.ts';
import type { Reading } from '../extract/reading.ts';
import { type Role, sortOf } from './roles.ts';

/** From here on a rule has read words that say it, not drawn it from who stands beside whom. */
const plainlySaid = 0.9;

/** "VAUCLAIR, assureur de la requérante": where an act says whom we insure, nothing is weighed: a notice goes to him. */
const saidByAct = (kind: Kind, role: Role, said: FieldValue | undefined): boolean =>
  role === 'insuredName' && kind === 'summons' && said !== undefined && said.confidence >= plainlySaid;

/** "J’écris au nom de mon père, Ambroise Vaubourg": where a complaint says for whom it speaks, the writer is not weighed against him. */
const spokenFor = 0.75;
const saidByComplaint = (kind: Kind, role: Role, all: FieldMap): boolean => {
  const [complainant, sender] = [all['complainantName'], all['senderName']];
  return (
    kind === 'complaint' &&
    role === 'complainantName' &&
    complainant !== undefined &&
    complainant.confidence >= spokenFor &&
    complainant.value !== sender?.value
  );
};

/** "J’interviens pour la Compagnie X", or a form's other side: an insurer who is not the writer was named as such. */
const namedInsurer = 0.94;
const saidOfAnother = (role: Role, all: FieldMap): boolean => {
  const [insurer, sender] = [all['counterpartyInsurer'], all['senderName']];
  return role === 'counterpartyInsurer' && insurer !== undefined && insurer.confidence >= namedInsurer && insurer.value !== sender?.value;
};

/** From these on what a rule says is plain (docs/decisions/0011): "CT-209-QA (votre assuré)", counsel behind "ayant pour avocat". */
const plainFrom: Readonly<Partial<Record<Role, number>>> = {
  vehicleRegistration: 0.93,
  claimantCounsel: 0.8,
  bailiff: 0.85,
  servedOn: 0.9,
  liablePartyName: 0.8,
  liableInsurer: 0.76,
  earlierComplaintDate: 0.9,
};
/** A surname alone: the whole name may stand elsewhere. */
const isPartOfName = (role: Role, { value }: FieldValue): boolean => sortOf[role] === 'name' && !String(value).includes(' ');
const saidPlainly = (role: Role, said: FieldValue | undefined): boolean =>
  said !== undefined && said.confidence >= (plainFrom[role] ?? 2) && !isPartOfName(role, said);

/** Whoever an act names calls others than us: it was not served on us. */
const servedOnOthers = (reading: Reading, role: Role, all: FieldMap): boolean => {
  const called = all['defendants']?.value;
  return role === 'servedOn' && all[role]?.value === 'insured' && Array.isArray(called) && !called.some((name) => isOurName(reading, name));
};

/** Where the report holds nobody liable, or leaves it open, whoever it names is only the other one. */
const liability: ReadonlySet<Role> = new Set(['liablePartyName', 'liableInsurer']);
const saidOfNobody = (reading: Reading, role: Role, all: FieldMap): boolean =>
  liability.has(role) && (all['recourseAdvised']?.value === false || holdsNobodyLiable(reading));

/** "Non consolidé": a day to come is one to see the patient again. */
const saidNotConsolidated = (reading: Reading, role: Role, said: FieldValue | undefined): boolean =>
  role === 'consolidationDate' && said === undefined && notYetConsolidated.test(reading.cue);

/** A message bears the day on which it was sent. */
const saidByEnvelope = (reading: Reading, role: Role, said: FieldValue | undefined): boolean =>
  role === 'documentDate' && isTyped(reading) && said !== undefined && said.value === reading.context.envelope?.sent;

/** A field of a letter, and what the rules said of all. */
type Asked = { readonly reading: Reading; readonly kind: Kind; readonly role: Role; readonly all: FieldMap };

/** Whether what the rules said of a field, or that they said nothing, stands without being weighed. */
export const isPlainlySaid = ({ reading, kind, role, all }: Asked): boolean =>
  saidByAct(kind, role, all[role]) ||
  saidByComplaint(kind, role, all) ||
  saidOfAnother(role, all) ||
  saidPlainly(role, all[role]) ||
  servedOnOthers(reading, role, all) ||
  saidOfNobody(reading, role, all) ||
  saidNotConsolidated(reading, role, all[role]) ||
  saidByEnvelope(reading, role, all[role]);
