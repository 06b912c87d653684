import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPrinter } from '../../engines/print/create-printer.ts';

const complaint = `Monsieur Anselme Quiberon
14 rue des Capucins
35000 Rennes

Vauclair Assurances
12 rue des Tanneurs
44000 Nantes

Rennes, le 20 novembre 2026

Objet : réclamation, sinistre S26-104233

Madame, Monsieur,

Cela fait trois mois que j'attends le règlement de mon dégât des eaux et personne ne me répond. Je suis très mécontent de la façon
dont vous traitez mon dossier et je vous demande de me répondre par écrit.

Veuillez agréer, Madame, Monsieur, mes salutations distinguées.

Anselme Quiberon
`;

const recourse = `<p>Mutuelle des Trois Rivières<br>Service recours<br>3 place du Marché, 49000 Angers</p>
<p>Vauclair Assurances<br>12 rue des Tanneurs<br>44000 Nantes</p>
<p>Nos références : 2026-55187-RC<br>Vos références : S26-118204<br>Angers, le 18 novembre 2026</p>
<p>Objet : recours subrogatoire, accident du 4 septembre 2026</p>
<p>Messieurs,</p><p>Nous avons indemnisé notre assurée, Madame Lise Fontanel, à hauteur de 2 340,50 €. Subrogés dans ses droits (article L. 121-12
du code des assurances), nous mettons en cause la responsabilité de votre assuré, Monsieur Paul Arcouët, et vous prions de nous rembourser
cette somme sous trente jours.</p><p>Veuillez agréer, Messieurs, nos salutations distinguées.</p>`;

const summons = `<p style="text-align:center"><b>ASSIGNATION DEVANT LE TRIBUNAL JUDICIAIRE DE NANTES</b></p>
<p>L'AN DEUX MILLE VINGT-SIX ET LE DIX-NEUF NOVEMBRE</p>
<p>À LA REQUÊTE DE : Madame Irène Kervella, née le 3 mai 1961 à Quimper, demeurant 9 rue des Écluses, 44000 Nantes,<br>
ayant pour avocat Maître Solène Tanguy, avocat au barreau de Nantes</p>
<p>J'ai, Maître Yann Le Goff, commissaire de justice à Nantes, soussigné,</p>
<p>DONNÉ ASSIGNATION À : la société Vauclair Assurances, SA, dont le siège est 12 rue des Tanneurs, 44000 Nantes, RCS Nantes 482 719 309</p>
<p>D'AVOIR À COMPARAÎTRE le mardi 12 janvier 2027 à 9 heures devant le tribunal judiciaire de Nantes.</p>
<p>TRÈS IMPORTANT : vous êtes tenu de constituer avocat dans un délai de QUINZE JOURS à compter de la date du présent acte.</p>
<p>PAR CES MOTIFS<br>CONDAMNER la société Vauclair Assurances à payer à Madame Kervella la somme de 18 400 € ;<br>
LA CONDAMNER à payer 2 000 € au titre de l'article 700 du code de procédure civile ;<br>LA CONDAMNER aux dépens.</p>
<p>SOUS TOUTES RÉSERVES</p>`;

const mail = `From: Rose Aubrac <rose.aubrac@example.org>
To: sinistres@vauclair-assurances.example
Subject: Changement d'adresse contrat VA20417733
Date: Fri, 20 Nov 2026 09:12:00 +0100
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

Bonjour,
Je vous informe que j'habite depuis le 15 novembre au 8 quai de la Douane, 29200 Brest.
Merci de mettre mon contrat VA20417733 à jour.
Cordialement,
Rose Aubrac
`;

/** Writes some letters as a mailroom gets them: a text, a mail, two PDFs with text, a picture. */
export const writeInbox = async (folder: string): Promise<void> => {
  mkdirSync(folder, { recursive: true });
  const page = (body: string): string =>
    `<!doctype html><html lang="fr"><body style="margin:20mm;font:11pt serif;width:170mm">${body}</body></html>`;
  const printer = await createPrinter();
  try {
    const files: [string, string | Uint8Array][] = [
      ['reclamation.txt', complaint],
      ['adresse.eml', mail],
      ['recours.pdf', await printer.print(page(recourse), 'Recours')],
      ['assignation.pdf', await printer.print(page(summons), 'Assignation')],
      ['recours photographié.png', await printer.renderPng(page(recourse.replace('55187', '55188')), 794)],
    ];
    for (const [name, bytes] of files) {
      writeFileSync(join(folder, name), bytes);
      utimesSync(join(folder, name), new Date('2026-11-23T08:00:00Z'), new Date('2026-11-23T08:00:00Z'));
    }
  } finally {
    await printer.close();
  }
};
