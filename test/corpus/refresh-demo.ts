import { copyFileSync, mkdirSync, rmSync, utimesSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The sample mail that `pli demo` takes: prints, scans, mails, a photograph, a Word file. Run it after `print-corpus.ts samples`. */
const chosen = [
  's01-assignation-fond-tj.pdf',
  's05-saisie-attribution.pdf',
  's07-rapport-habitation.pdf',
  's08-rapport-auto-vei.pdf',
  's09-reclamation-courriel.eml',
  's11-irsa-contestation.pdf',
  's12-irsi-recours.pdf',
  's13-debours-cpam.pdf',
  's14-declaration-degat-des-eaux.jpg',
  's16-mediation-saisine.pdf',
  's25-resiliation.docx',
  's27-assure-transmet-assignation.eml',
  's29-pv-contradictoire.tif',
];

const root = resolve(import.meta.dirname, '../..');
const to = join(root, 'local', 'demo');
const arrived = new Date('2026-11-24T07:30:00Z');
rmSync(to, { recursive: true, force: true });
mkdirSync(to, { recursive: true });
for (const name of chosen) {
  copyFileSync(join(root, 'var', 'corpus', 'samples', name), join(to, name));
  utimesSync(join(to, name), arrived, arrived);
}
