import { describe, expect, it } from 'vitest';
import type { PlacedWord } from '../../engines/pages/placed-word.ts';
import { readingOrder } from '../../engines/pages/reading-order.ts';
import { type Block, lineText } from '../../shared/mail/transcript.ts';

const size: readonly [number, number] = [595, 842];

/** Words of a line at a place in points, 6 points a letter, 8 points tall. */
const at = (left: number, top: number, text: string, tall = 8): PlacedWord[] => {
  let x = left;
  return text.split(' ').map((word) => {
    const width = word.length * tall * 0.62;
    const box = [x / 595, top / 842, width / 595, tall / 842] as const;
    x += width + tall * 0.4;
    return { text: word, box, confidence: 1, angle: 0 };
  });
};

const textOf = (blocks: readonly Block[]): string[] => blocks.flatMap((block) => block.lines.map(lineText));
const order = (...words: readonly PlacedWord[][]): Block[] => readingOrder(words.flat(), size);

describe('a page is read as a person reads it', () => {
  it('two columns of prose one after the other, then what stands below both', () => {
    const left = ['Le service rappelle aux adhérents', 'que la déclaration doit parvenir', 'dans les cinq jours ouvrés'];
    const right = ['La commission a examiné', 'quarante-sept dossiers et rendu', 'vingt-neuf avis favorables'];
    const words = left.flatMap((text, i) => [...at(57, 100 + i * 14, text), ...at(320, 100 + i * 14, right[i] ?? '')]);
    expect(
      textOf(
        readingOrder([...words, ...at(57, 200, 'La prochaine séance aura lieu le 9 décembre en salle Colbert à dix-sept heures')], size),
      ),
    ).toEqual([...left, ...right, 'La prochaine séance aura lieu le 9 décembre en salle Colbert à dix-sept heures']);
  });

  it('a table row by row, with its cells', () => {
    const rows = [
      ['Poste', 'Quantité', 'Montant'],
      ['Parquet flottant', '12 m²', '1 400,00 €'],
      ['Peinture', '30 m²', '936,10 €'],
    ];
    const words = rows.flatMap(([a = '', b = '', c = ''], i) => [
      ...at(57, 100 + i * 20, a),
      ...at(250, 100 + i * 20, b),
      ...at(400, 100 + i * 20, c),
    ]);
    const [table] = readingOrder(words, size);
    expect(table).toMatchObject({ role: 'table', rows });
  });

  it('a cell over two columns does not join them', () => {
    const rows = [
      ['Nom', 'Hexagone Mutuelle', 'Rivage Iard'],
      ['Dossier', 'HX 558120', 'S26 118 404'],
      ['Véhicule', 'GA-204-KT', 'EV-771-BD'],
    ];
    const words = rows.flatMap(([a = '', b = '', c = ''], i) => [
      ...at(57, 100 + i * 15, a),
      ...at(180, 100 + i * 15, b),
      ...at(330, 100 + i * 15, c),
    ]);
    const wide = [...at(57, 145, 'Accident'), ...at(180, 145, 'le 25 mai 2026 sur le parking du marché de gros')];
    const [table] = readingOrder([...words, ...wide], size);
    expect(table).toMatchObject({ role: 'table', rows: [...rows, ['Accident', 'le 25 mai 2026 sur le parking du marché de gros', '']] });
  });

  it('a letterhead above a table is none of its rows', () => {
    const rows = [
      ['Expert', 'Maud Lartigue', 'Mission', 'BC 26 0417'],
      ['Police', 'VA 2019 0745', 'Reçue', '09/06/2026'],
      ['Chantier', 'Vic-Fezensac', 'Lot', 'charpente'],
    ];
    const head = [
      ...at(57, 60, 'Constats du Gers'),
      ...at(420, 60, 'Assurances Rivage'),
      ...at(57, 74, '32000 Auch'),
      ...at(420, 74, '44000 Nantes'),
    ];
    const words = rows.flatMap((row, i) => row.flatMap((text, k) => at([57, 150, 300, 400][k] ?? 0, 160 + i * 15, text)));
    const blocks = readingOrder([...head, ...words], size);
    expect(blocks.filter(({ role }) => role === 'table').map((block) => block.rows)).toEqual([rows]);
  });

  it('labels beside values in a form row by row', () => {
    const rows = [
      ['Société', 'Assurances Hexagone'],
      ['Référence', 'HX-2026-558120'],
      ['Assuré', 'M. Escande'],
    ];
    const words = rows.flatMap(([a = '', b = ''], i) => [...at(57, 100 + i * 21, a), ...at(250, 100 + i * 21, b)]);
    expect(textOf(readingOrder(words, size))).toEqual(rows.map((row) => row.join(' ')));
  });

  it('a grid of labels is parted from the letterhead above it that leaves the same strip free', () => {
    const [sender, about] = [
      ['Caisse de la Réunion', 'Pôle recours', '97704 Saint-Denis'],
      ['Document émis', 'le 1er décembre 2026'],
    ];
    const rows = [
      ['Dossier caisse', 'RCT 974-25-08814'],
      ['Tiers responsable', 'Loïc Técher'],
      ['Victime', 'Ibrahim Saïd'],
    ];
    const words = [
      ...sender.flatMap((text, i) => at(57, 60 + i * 12, text)),
      ...about.flatMap((text, i) => at(330, 60 + i * 12, text)),
      ...rows.flatMap(([a = '', b = ''], i) => [...at(57, 140 + i * 15, a), ...at(330, 140 + i * 15, b)]),
    ];
    expect(textOf(readingOrder(words, size))).toEqual([...sender, ...about, ...rows.map((row) => row.join(' '))]);
  });

  it('a label over two lines stands before its value', () => {
    const words = order(
      at(57, 100, 'Créancier'),
      at(180, 100, 'Négoce Artois'),
      at(57, 120, 'Débiteur'),
      at(180, 120, 'Bâtiservices'),
      at(57, 140, 'Cause de la'),
      at(57, 150, 'saisie'),
      at(180, 140, 'un jugement du 3 mars 2026 rendu par le tribunal'),
      at(180, 150, 'de commerce de Lille'),
    );
    expect(textOf(words)).toEqual([
      'Créancier Négoce Artois',
      'Débiteur Bâtiservices',
      'Cause de la saisie un jugement du 3 mars 2026 rendu par le tribunal de commerce de Lille',
    ]);
  });

  it('labels at the edge of the page are no strip in its margin, nor are sums', () => {
    const rows = [
      ['Appelant', 'Roch Gallizia, tailleur de pierre à Rognes'],
      ['Intimée', 'Façades des Alpilles et son assureur, Vauclair Assurances'],
      ['Décision', 'tribunal judiciaire de Tarascon, 30 juillet 2026'],
      ['Objet', 'appel limité aux chefs qui rejettent la demande'],
      ['Avocat', 'Maître Pascalis, avocat à Aix-en-Provence'],
      ['Greffe', 'chambre 1-4 de la cour, deuxième section, audience de rentrée'],
      ['Chefs', 'rejet de la demande de garantie et de celle de dommages et intérêts'],
      ['Copies', 'aux avocats constitués par le réseau des avocats le 9 octobre'],
    ];
    const sums = ['6 900,00', '1 380,00', '8 280,00', '120,00', '35,00', '42,00', '12,00', '9,00'].map((sum, i) => [
      `Poste ${i} du devis de remise en état après le sinistre, fournitures et pose comprises`,
      sum,
    ]);
    const labels = rows.flatMap(([a = '', b = ''], i) => [...at(30, 100 + i * 18, a), ...at(120, 100 + i * 18, b)]);
    const figures = sums.flatMap(([a = '', b = ''], i) => [...at(60, 100 + i * 16, a), ...at(520, 100 + i * 16, b)]);
    expect(textOf(readingOrder(labels, size))).toEqual(rows.map((row) => row.join(' ')));
    expect(textOf(readingOrder(figures, size))).toEqual(sums.map((row) => row.join(' ')));
  });

  it('two headings above two addresses are no grid', () => {
    const [left, right] = [
      ['Demandeur :', 'Jean Morel', '14 allée des Tilleuls', '35200 Rennes'],
      ['Défendeur :', 'Luc Bosc', '3 rue Foch', '34000 Montpellier'],
    ];
    const words = left.flatMap((text, i) => {
      const top = 60 + i * 12 + (i > 0 ? 20 : 0);
      return [...at(57, top, text), ...at(330, top, right[i] ?? '')];
    });
    expect(textOf(readingOrder(words, size))).toEqual([...left, ...right]);
  });

  it('a sender of names alone and an addressee at the same height are two columns', () => {
    const sender = ['Soizic Guernic', 'Ronan Sauzon', 'Avocats au barreau'];
    const addressee = ['Vauclair Assurances', '12 rue des Tanneurs', '44000 Nantes'];
    const words = sender.flatMap((text, i) => [...at(57, 60 + i * 14, text), ...at(330, 60 + i * 14, addressee[i] ?? '')]);
    expect(textOf(readingOrder(words, size))).toEqual([...sender, ...addressee]);
  });

  it("a bailiff's stamp down the left side does not cut the sentences and comes last", () => {
    const stamp = ['SCP AUDRAN', 'Commissaires', 'de justice', '3 rue Foch', '34000', 'Réf. C 60418', 'COPIE', 'Coût 43,60'];
    const body = Array.from({ length: 9 }, (_, i) => `ligne ${i} de l'assignation délivrée à la société défenderesse`);
    const words = [...stamp.flatMap((text, i) => at(70, 100 + i * 13, text, 5)), ...body.flatMap((text, i) => at(180, 100 + i * 14, text))];
    const blocks = readingOrder(words, size);
    expect(textOf(blocks.filter((block) => block.role === 'text'))).toEqual(body);
    expect(textOf(blocks.filter((block) => block.role === 'margin'))).toEqual(stamp);
  });

  it('a sender at the left and an addressee lower at the right stay whole', () => {
    const sender = ['Jean Morel', '14 allée des Tilleuls', '35200 Rennes'];
    const addressee = ['Vauclair Assurances', '12 rue des Tanneurs', '44000 Nantes'];
    const words = [
      ...sender.flatMap((text, i) => at(57, 60 + i * 14, text)),
      ...addressee.flatMap((text, i) => at(330, 88 + i * 14, text)),
    ];
    expect(textOf(readingOrder(words, size))).toEqual([...sender, ...addressee]);
  });
});

describe('words are mended', () => {
  it('letter-spaced titles are joined', () => {
    const letters = Array.from('ASSIGNATION').flatMap((letter, i) => at(100 + i * 10, 50, letter));
    expect(textOf(order(letters))).toEqual(['ASSIGNATION']);
  });
  it('a title that a text layer has parted at some letters is joined, its words stay apart', () => {
    let x = 100;
    const pieces = ['T', 'R', 'AN', 'V', 'IG', 'OUROUX', ' ', 'SA', 'R', 'K', 'I', 'SS', 'I', 'AN'].flatMap((piece) => {
      const words = piece === ' ' ? [] : at(x, 50, piece);
      x += piece === ' ' ? 8 : (words[0]?.box[2] ?? 0) * 595 + 2;
      return words;
    });
    expect(textOf(order(pieces))).toEqual(['TRANVIGOUROUX SARKISSIAN']);
  });
  it('initials among words in capitals stay as they are', () => {
    expect(textOf(order(at(100, 50, 'M. LE GALL C/ A. ET B. DE LA TOUR')))).toEqual(['M. LE GALL C/ A. ET B. DE LA TOUR']);
    expect(textOf(order(at(100, 50, 'PLAN A OU B SUR LE LOT C DU SITE')))).toEqual(['PLAN A OU B SUR LE LOT C DU SITE']);
  });
  it('a word cut at the end of a line stands whole on the first', () => {
    expect(textOf(order(at(57, 100, 'une demande d’indem-'), at(57, 114, 'nité au titre du contrat')))).toEqual([
      'une demande d’indemnité',
      'au titre du contrat',
    ]);
  });
  it('an address of the net keeps its hyphen, wherever the line ends', () => {
    expect(textOf(order(at(57, 100, 'par courriel à contact@brun-'), at(57, 114, 'avocats.example')))).toEqual([
      'par courriel à contact@brun-avocats.example',
    ]);
    expect(textOf(order(at(57, 100, 'voir sur www.ville-'), at(57, 114, 'propre.example ce soir')))).toEqual([
      'voir sur www.ville-propre.example',
      'ce soir',
    ]);
  });

  it('a compound keeps its hyphen', () => {
    expect(textOf(order(at(57, 100, 'le rendez-'), at(57, 114, 'vous du lundi')))).toEqual(['le rendez-vous', 'du lundi']);
  });
  it('a mark alone on its line goes to the line above', () => {
    expect(textOf(order(at(57, 100, 'CONTRE'), at(57, 114, ':')))).toEqual(['CONTRE :']);
  });
});
