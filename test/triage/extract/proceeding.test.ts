import { describe, expect, test } from 'vitest';
import { valuesOf } from './read-letter.ts';

const us = 'VAUCLAIR ASSURANCES, 12 rue des Tanneurs, 44000 NANTES';
const proceeding = (body: string): unknown => valuesOf('summons', body)['proceeding'];

describe('third parties called into a case (CPC art. 331 to 338)', () => {
  test.each([
    `<p>APPEL EN GARANTIE</p><p>Tribunal judiciaire de Laval – RG 26/00402</p><p>L’an deux mille vingt-six le treize novembre, à la requête de la commune de CHANGÉ, nous avons assigné ${us}, audience de mise en état du 12 janvier 2027.</p>`,
    `<p>ASSIGNATION</p><p>À la requête de la CPAM DU HAINAUT, avons donné assignation à ${us}, d’avoir à intervenir à l’instance pendante entre Mme LUCE et M. LEST, et à comparaître à l’audience de mise en état du lundi 2 novembre 2026.</p>`,
    `<p>ASSIGNATION</p><p>À la requête de la SARL CHARPENTES DU VAR, j’ai donné assignation à ${us}, à l’audience de mise en état du 12 janvier 2027.</p><p>PAR CES MOTIFS : déclarer recevable l’appel en garantie ; ordonner la jonction ; condamner la requise à relever et garantir la requérante de toutes condamnations.</p>`,
  ])('%#', (body) => expect(proceeding(body)).toBe('third-party'));

  const convocation = (why: string): string =>
    `<p>TRIBUNAL JUDICIAIRE DE BELFORT<br>PÔLE SOCIAL</p><p>VAUCLAIR ASSURANCES<br>44000 NANTES</p><p>CONVOCATION</p><p>Le pôle social a été saisi par M. Ümit KARA d’une requête en reconnaissance de la faute inexcusable de son employeur, la SAS TÔLERIES DU LOIR. ${why}</p><p>Le greffier</p>`;

  test('an insurer whom a worker calls with his employer is a party from the beginning; one whom the employer calls later is not', () => {
    expect(proceeding(convocation('À la demande du requérant vous êtes appelés en la cause.'))).toBe('merits');
    expect(proceeding(convocation('À la demande de l’employeur vous êtes appelés en la cause.'))).toBe('third-party');
  });
});

test('a provision asked in référé stays one, though the order is to be common to the fund', () =>
  expect(
    proceeding(
      `<p>ASSIGNATION devant le président du tribunal judiciaire de Pau statuant en référé</p><p>DEMANDE DE PROVISION</p><p>À la requête de Mme Nadège LARROUY, j’ai assigné ${us} ; la CPAM DE PAU, en déclaration d’ordonnance commune.</p><p>PAR CES MOTIFS condamner la requise à payer une provision de 9 000 €.</p>`,
    ),
  ).toBe('summary-provision'));
