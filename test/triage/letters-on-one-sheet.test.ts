import { describe, expect, it } from 'vitest';
import { defaultConfiguration } from '../../shared/contracts/default-configuration.ts';
import type { Block, Box, Page } from '../../shared/mail/transcript.ts';
import { triage } from '../../shared/triage/triage.ts';
import { htmlPages } from '../html-pages.ts';

const invoice = `<p>Garage Ferrand<br>4 rue des Lilas<br>49000 Angers</p><p>Vauclair Assurances<br>12 rue des Tanneurs<br>44000 Nantes</p><p>Angers, le 12 novembre 2026</p><p>Objet : facture de remorquage FA-2291</p>
  <p>Madame, Monsieur,</p><p>Veuillez trouver notre facture de remorquage du véhicule de votre assuré, M. Louis Caradec, d'un montant de 186,00 €.</p><p>Nous vous prions d'agréer, Madame, Monsieur, nos salutations distinguées.</p>`;
const complaint = `<p>Odile Barraquand<br>9 place du Ralliement<br>49100 Angers</p><p>Vauclair Assurances<br>12 rue des Tanneurs<br>44000 Nantes</p><p>Angers, le 14 novembre 2026</p><p>Objet : réclamation</p>
  <p>Monsieur,</p><p>Voilà quatre mois que j'attends l'indemnisation de mon dégât des eaux. Je vous adresse une réclamation formelle et vous demande une réponse écrite.</p><p>Recevez, Monsieur, mes salutations.</p>`;
const coupon =
  '<p>Bon pour accord, à détacher et à renvoyer. Je soussigné, M. Louis Caradec, accepte la facture de remorquage FA-2291 de 186,00 € et autorise son règlement direct au garage par mon assureur.</p><p>Fait à Angers, le ................ Signature :</p>';

type Move = (box: Box) => Box;

const moved = (html: string, move: Move): Block[] =>
  htmlPages(html)
    .flatMap(({ blocks }) => blocks)
    .map((block) => ({
      ...block,
      box: move(block.box),
      lines: block.lines.map((line) => ({
        ...line,
        box: move(line.box),
        words: line.words.map((word) => ({ ...word, box: move(word.box), confidence: 0.95 })),
      })),
    }));

const sheet = (size: Page['size'], blocks: readonly Block[]): Page => ({
  number: 1,
  source: 'ocr',
  engine: 'test',
  confidence: 0.95,
  size,
  rotation: 0,
  blank: false,
  separator: false,
  blocks,
  barcodes: [],
});

const left: Move = ([x, y, w, h]) => [x * 0.45, y, w * 0.45, h];
const right: Move = ([x, y, w, h]) => [0.52 + x * 0.45, y, w * 0.45, h];
const upper: Move = ([x, y, w, h]) => [x, y * 0.9, w, h * 0.9];
const lower: Move = ([x, y, w, h]) => [x, 0.45 + y * 0.9, w, h * 0.9];

const reasonsOf = (page: Page): readonly string[] =>
  triage(
    { parts: [{ id: 'p1', role: 'file', transcript: { pages: [page] } }] },
    { configuration: defaultConfiguration, received: '2026-11-16', receivedFrom: 'appeared' },
  ).documents.flatMap(({ route }) => (route.queue === 'review' ? route.reasons : []));

const shared = 'Deux lettres sur une même feuille (page 1) : les numériser chacune à part, ou traiter les deux.';

describe('two letters that were laid on the scanner together', () => {
  it('beside each other go to a person, who is told why', () => {
    expect(reasonsOf(sheet([842, 595], [...moved(invoice, left), ...moved(complaint, right)]))).toContain(shared);
  });

  it('one below the other as well', () => {
    expect(reasonsOf(sheet([595, 842], [...moved(invoice, upper), ...moved(complaint, lower)]))).toContain(shared);
  });

  it('a letter with a slip to send back is one letter, and so is a page with two columns', () => {
    expect(reasonsOf(sheet([595, 842], [...moved(invoice, upper), ...moved(coupon, lower)]))).not.toContain(shared);
    expect(reasonsOf(sheet([842, 595], [...moved(invoice, left), ...moved(coupon, right)]))).not.toContain(shared);
  });
});
