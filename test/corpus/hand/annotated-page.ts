import type { SeededRandom } from '../print/seeded-random.ts';
import type { Hand } from './hand-fonts.ts';
import { handStyle, handwritten } from './hand-page.ts';

/** A printed letter with room under it. */
export const printedLetter = `<div class="sender">Garage du Moulin<br>12 route de Redon<br>35600 Redon</div>
<p class="place-date">Redon, le 3 novembre 2026</p>
<p class="object">Objet : véhicule AB-123-CD, dossier S26-104233</p>
<p>Madame, Monsieur,</p>
<p>Le véhicule cité en objet est entré dans notre atelier le 26 octobre 2026 après une collision par l'arrière. Le hayon, le pare-chocs et le longeron gauche sont à remplacer.</p>
<p>Votre expert l'a examiné le 29 octobre. Nous attendons son accord sur le montant de 4 218,70 € TTC pour commander les pièces, dont le délai est de douze jours.</p>
<p>Le véhicule de prêt reste à la disposition de votre assurée jusqu'au 20 novembre.</p>
<p>Veuillez agréer, Madame, Monsieur, nos salutations distinguées.</p>`;

/** A flourish, as under a letter. */
const signature = (random: SeededRandom): string => {
  const points = Array.from({ length: 9 }, (_, index) => `${(index * 22 + random() * 20).toFixed(0)} ${(random() * 70).toFixed(0)}`);
  return `<svg width="60mm" height="24mm" viewBox="-10 -10 220 90"><path d="M${points[0]} S${points.slice(1).join(' ')}" fill="none" stroke="#16246b" stroke-width="3"/></svg>`;
};

/** A printed page with a note by hand under it and a signature, both a little askew. */
export const annotated = async (html: string, hand: Hand, random: SeededRandom): Promise<string> => {
  const note = handwritten(['Reçu le 5 novembre, à transmettre au service', 'expertise. Le client rappelle demain matin.'], random);
  return `<style>${await handStyle(hand, random)}</style>${html}<div style="margin:8mm 0 0 60mm;transform:rotate(-2deg)">${signature(random)}</div>
<div style="margin:6mm 0 0 12mm;transform:rotate(1.5deg);width:120mm">${note}</div>`;
};
