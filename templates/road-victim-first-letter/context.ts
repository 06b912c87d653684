import { z } from 'zod';
import { citations } from '../../shared/law/citations.ts';
import { personAddressee } from '../_layout/addressee.ts';
import { longDate } from '../_layout/format.ts';
import { itemised, of } from '../_layout/french.ts';
import { maybe, optional, said } from '../_layout/optional.ts';
import { nameInSentence, nameSort } from '../_layout/person-name.ts';
import { insuredNameOf, lossDateOf, saidByPerson } from '../_layout/references.ts';
import type { Addressee } from '../letter.ts';
import { defineLetter } from '../letter.ts';
import type { LetterOrder } from '../letter-order.ts';

const schema = z.strictObject({
  feminine: z.string(),
  lossOn: optional,
  insured: optional,
  handler: said,
  phone: said,
  email: said,
  offer: said,
  payers: said,
  rights: said,
  notice: said,
  information: said,
  items: z.array(said).min(1),
});

const items = [
  'vos nom, prénoms, date et lieu de naissance, et l’adresse à laquelle vous écrire',
  'votre activité professionnelle, l’adresse de votre employeur et le montant de vos revenus, avec leurs justificatifs',
  'la description de vos blessures, avec le certificat médical initial',
  'la description des dommages causés à vos biens',
  'les noms, prénoms et dates de naissance des personnes à votre charge au moment de l’accident',
  'votre numéro d’immatriculation à la sécurité sociale et l’adresse de votre caisse',
  'la liste des autres organismes qui vous versent des prestations',
];

const victim = (order: LetterOrder): Addressee => personAddressee(order, 'victimName', 'patientName', 'senderName');

/** "blessé", "blessée", "blessé(e)". */
const endings: Readonly<Record<string, string>> = { man: '', woman: 'e', couple: 's' };
const endingFor = (order: LetterOrder): string => {
  const [name] = victim(order).names;
  return (name === undefined ? undefined : endings[nameSort(name)]) ?? '(e)';
};

/** The first letter to the victim of a road accident, with the rights it must recall. */
export const roadVictimFirstLetter = defineLetter({
  name: 'road-victim-first-letter',
  version: 1,
  shell: 'letter',
  audience: 'consumer',
  department: 'claims',
  pageLimit: 2,
  schema,
  addressee: victim,
  subject: () => 'votre accident de la circulation – vos droits et vos démarches',
  enclosures: () => ['Notice relative à l’indemnisation des victimes d’accidents de la circulation', 'Questionnaire'],
  context: (order) => {
    const department = order.configuration.departments.claims;
    return {
      feminine: endingFor(order),
      lossOn: maybe(lossDateOf(order), longDate),
      insured: maybe(insuredNameOf(order), (name) => of(nameInSentence(name))),
      handler: order.handler?.name ?? saidByPerson(order, 'handler') ?? department.signatory.split(', ')[0] ?? department.name,
      phone: department.phone,
      email: department.email,
      offer: citations.roadVictimThirdParagraph.article,
      payers: citations.roadVictimPayers.article,
      rights: citations.roadVictimRights.article,
      notice: citations.roadVictimNotice.article,
      information: citations.roadVictimInformation.article,
      items: itemised(items),
    };
  },
});
