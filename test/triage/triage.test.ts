import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultConfiguration } from '../../shared/contracts/default-configuration.ts';
import { mailDocument } from '../../shared/contracts/document.ts';
import { AppError } from '../../shared/errors.ts';
import type { MailTranscript } from '../../shared/mail/transcript.ts';
import { type Decision, triage } from '../../shared/triage/triage.ts';
import { corpusMail } from '../corpus-mail.ts';
import { htmlPages, textPages } from '../html-pages.ts';
import { noisyPages } from '../noisy-pages.ts';

const context = { configuration: defaultConfiguration, received: '2026-11-25', receivedFrom: 'appeared' } as const;
const fileOf = (text: string): MailTranscript => ({ parts: [{ id: 'p1', role: 'file', transcript: { pages: textPages(text) } }] });
const decide = (mail: MailTranscript): Decision => triage(mail, context);

const act = `A S S I G N A T I O N

L'AN DEUX MILLE VINGT-SIX ET LE DIX-NEUF NOVEMBRE

À LA REQUÊTE DE : Madame Ondine Ferrec

J'ai, Maître Paul Aubrac, commissaire de justice, DONNÉ ASSIGNATION À : Vauclair Assurances

d'avoir à comparaître à l'audience du mardi 12 janvier 2027 à 9 heures devant le tribunal judiciaire de Nantes`;

/** A letter in words of the trade, in any order, with any marks between. */
const anyLetter = fc
  .array(
    fc.constantFrom(
      ...'assignation tribunal judiciaire page 1/3 objet : réclamation expert le 12 novembre 2026 1 200,00 € Vauclair Assurances S26-104233 \n \n\n mise en demeure madame, pj : œ É ﬁ 😀 … « » A B C D E F'.split(
        ' ',
      ),
    ),
    { maxLength: 200 },
  )
  .map((words) => words.join(' '));

describe('triage', () => {
  test('a complaint is one, however long the report behind it', () => {
    const complaint = `<p>Brahim Haddadou<br>22480 Saint-Nicolas</p><p>Vauclair Assurances<br>12 rue des Tanneurs<br>44000 Nantes</p><p>Saint-Nicolas, le 13 novembre 2026</p>
      <p>Votre dossier S26-101995</p><p>Madame, Monsieur,</p><p>Je suis très mécontent et ceci est une réclamation. Je conteste votre offre de 31 200 €, que je trouve dérisoire.
      Votre expert est resté quarante minutes et personne ne me répond depuis deux mois. Je demande qu’un responsable reprenne ce dossier. Je joins le rapport de mon expert.</p><p>Salutations distinguées.</p><p>B. Haddadou</p>`;
    const report = `<h1>RAPPORT D’EXPERTISE</h1><p>établi pour M. Brahim Haddadou</p><p>Expert : Yann Tanguy – Visite du 6 octobre 2026 – Réf. ACE-26-0233</p><p>Sinistre : incendie du 26 janvier 2026. Origine : feu de conduit. Aucun tiers en cause.</p>
      <table><tr><th>Lot</th><th>Chiffrage TTC</th></tr><tr><td>Charpente</td><td>18 420,00</td></tr><tr><td>Couverture</td><td>14 310,00</td></tr><tr><td>Total</td><td>32 730,00</td></tr></table>
      <p>Vétusté : 8 %. Le montant des dommages s’établit à 48 930 € TTC. Évaluation faite contradictoirement, indemnité proposée 48 930 €.</p>`;
    const pages = htmlPages(`${complaint}<div class="page-break"></div>${report.repeat(3)}`);
    const { documents } = decide({ parts: [{ id: 'p1', role: 'file', transcript: { pages } }] });
    expect(documents.map(({ kind }) => kind)).toEqual(['complaint']);
  });

  test('every file comes out as documents in the contract’s form', () => {
    const [document] = decide(fileOf(act)).documents;
    const { part, ...contract } = document ?? { part: '' };
    expect(part).toBe('p1');
    expect(mailDocument.safeParse(contract).error).toBeUndefined();
    expect(document).toMatchObject({ kind: 'summons', pages: [1, 1], route: { queue: 'legal', priority: 'immediate' } });
  });

  test('any text: only AppError escapes, no page is in two documents, none is invented', () => {
    fc.assert(
      fc.property(fc.oneof(anyLetter, fc.string({ maxLength: 800 }), fc.string({ unit: 'grapheme', maxLength: 200 })), (text) => {
        const mail = fileOf(text);
        const count = mail.parts[0]?.transcript.pages.length ?? 0;
        try {
          const pages = decide(mail).documents.flatMap((d) =>
            Array.from({ length: d.pages[1] - d.pages[0] + 1 }, (_, i) => d.pages[0] + i),
          );
          expect(new Set(pages).size).toBe(pages.length);
          for (const page of pages) expect(page).toBeLessThanOrEqual(count);
        } catch (error) {
          if (!(error instanceof AppError)) throw error;
        }
      }),
      { numRuns: 150, seed: 7 },
    );
  });

  test('the same input gives the same output byte for byte', () => {
    for (const { mail } of corpusMail('test/corpus/samples').slice(0, 12))
      expect(JSON.stringify(decide(mail))).toBe(JSON.stringify(decide(mail)));
  });

  test('a poor scan of a summons still reaches the legal department', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const mail: MailTranscript = {
        parts: [{ id: 'p1', role: 'file', transcript: { pages: noisyPages(textPages(act), { seed, rate: 0.06 }) } }],
      };
      const [document] = decide(mail).documents;
      expect([document?.route.queue, ...(document?.route.copies ?? [])]).toContain('legal');
    }
  });

  test('“papier reçu ce matin” with an act attached is the act, and the subject’s reference counts for it', () => {
    const mail: MailTranscript = {
      envelope: {
        subject: 'Sinistre S26-104233',
        from: 'a@b.example',
        to: 'sinistres@vauclair-assurances.example',
        received: '2026-11-24',
      },
      parts: [
        {
          id: 'p1',
          role: 'message',
          transcript: { pages: textPages('Objet : Sinistre S26-104233\n\nBonjour, papier reçu ce matin. Cordialement') },
        },
        { id: 'p2', role: 'attachment', attachment: 'photo.jpg', transcript: { pages: textPages(act) } },
      ],
    };
    const decision = decide(mail);
    expect(decision).toMatchObject({ received: '2026-11-24', receivedFrom: 'header' });
    expect(decision.documents).toHaveLength(1);
    expect(decision.documents[0]).toMatchObject({ kind: 'summons', attachment: 'photo.jpg', part: 'p2' });
    expect(decision.documents[0]?.fields['claimNumber']?.value).toBe('S26-104233');
  });

  test('a message that is itself the letter is a document on page 1', () => {
    const body = `Bonjour, je suis très mécontente de votre service. Cela fait trois mois que j'attends une réponse, mes relances restent sans réponse
      et personne ne me rappelle. Je conteste le montant de votre indemnisation et je vous demande de revoir votre position. Cordialement, Ondine Ferrec`;
    const mail: MailTranscript = { parts: [{ id: 'p1', role: 'message', transcript: { pages: textPages(body) } }] };
    expect(decide(mail).documents.map(({ pages, kind, attachment }) => ({ pages, kind, attachment }))).toEqual([
      { pages: [1, 1], kind: 'complaint', attachment: undefined },
    ]);
  });

  test('the mailroom’s stamp gives the day received, the clerk’s entry goes before it', () => {
    const mail = fileOf(`COURRIER ARRIVÉ LE 23 NOV. 2026\n\n${act}`);
    expect(decide(mail)).toMatchObject({ received: '2026-11-23', receivedFrom: 'stamp' });
    expect(triage(mail, { ...context, received: '2026-11-24', receivedFrom: 'clerk' })).toMatchObject({
      received: '2026-11-24',
      receivedFrom: 'clerk',
    });
  });

  test('a sheet of signs alone ends as a document for a person to look at', () => {
    const [document] = decide({ parts: [{ id: 'p1', role: 'file', transcript: { pages: htmlPages('<p>?!</p><p>42</p>') } }] }).documents;
    expect(document?.route.queue).toBe('review');
  });

  const known = { claimNumber: 'S26-104233', insuredName: 'Bruno Talec', policyFrom: '2024-01-01', policyUntil: '2026-12-31' };
  const onClaim = (text: string) => triage(fileOf(text), { ...context, claims: [known] }).documents[0];

  test('an insured whom only the company’s own claim names is told of the summons', () => {
    expect(onClaim(`${act}\n\nSinistre S26-104233`)?.letters).toContainEqual(
      expect.objectContaining({ template: 'insured-summons-notice', recipient: 'Bruno Talec' }),
    );
  });

  test('another insured than the claim’s is a reason for review, with a copy to legal', () => {
    const document = onClaim(`${act}\n\nSinistre S26-104233\n\nVotre assuré : Monsieur Paul Galand`);
    expect(document?.fields['insuredName']?.value).toContain('Galand');
    expect(document?.route).toMatchObject({ queue: 'review', copies: ['legal'] });
    expect(document?.route.reasons.join(' ')).toContain('n’est pas celui du dossier');
  });

  const grievance = `Bonjour, je suis très mécontente de votre service. Cela fait trois mois que j'attends une réponse, mes relances restent sans réponse
    et personne ne me rappelle. Je conteste le montant de votre indemnisation et la vétusté appliquée, le rapport de votre expert joint à ce message est faux
    et je vous demande de revoir votre position. C'est inadmissible. Cordialement, Ondine Ferrec`;
  const report =
    'RAPPORT D’EXPERTISE\n\nCauses et circonstances du sinistre : fuite.\n\nValeur à neuf 1 200 €, vétusté 20 %. Évaluation des dommages : 960 €.';
  const emailOf = (text: string, ...attached: string[]): MailTranscript => ({
    parts: [
      { id: 'p1', role: 'message', transcript: { pages: textPages(text) } },
      ...attached.map((one, i) => ({
        id: `p${i + 2}`,
        role: 'attachment' as const,
        attachment: `${i}.pdf`,
        transcript: { pages: textPages(one) },
      })),
    ],
  });
  const found = (mail: MailTranscript) => decide(mail).documents.map(({ kind, attachment }) => [kind, attachment]);

  test('what a complaint by e-mail carries as its exhibit is no letter of its own', () => {
    expect(found(emailOf(grievance, report))).toEqual([['complaint', undefined]]);
  });

  test('a complaint is not lost because an act is attached to it, nor the act', () => {
    expect(found(emailOf(grievance, act))).toEqual([
      ['complaint', undefined],
      ['summons', '0.pdf'],
    ]);
  });

  test('a few words that hand over a report are no letter', () => {
    expect(found(emailOf('Bonjour, ci-joint mon rapport. Cordialement, P. Aubrac', report))).toEqual([['expert-report', '0.pdf']]);
  });

  test('the subject of an e-mail speaks for what the message is', () => {
    const mail = emailOf('Bonjour, voir ci-dessous. Merci.');
    expect(triage({ ...mail, envelope: { subject: 'Déclaration de sinistre' } }, context).documents[0]?.kind).toBe('claim-notice');
  });
});
