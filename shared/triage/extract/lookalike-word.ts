import { numberWordList } from '../../text/number-words.ts';

const listed = `janvier fevrier avril juillet septembre octobre novembre decembre lundi mardi mercredi jeudi vendredi samedi dimanche premier
heures heure minutes euros tribunal judiciaire commerce activites economiques administratif correctionnel police proximite appel chambre audience refere referes
assignation assigner requete demande demandeur demandeurs defendeur defendeurs demanderesse defenderesse comparaitre comparution constituer constitue avocat avocats maitre barreau
commissaire justice huissier huissiers signification signifie signifier denonciation intervention forcee garantie garantir relever condamner condamne condamnons motifs
principal subsidiaire subsidiairement article depens provision provisionnel solidum somme montant total payer versement reglement indemnite indemnites franchise vetuste
dommages degats reparations valeur remplacement expertise expert experts rapport cabinet reunion convocation convoquer observations dernieres definitif synthese mission
sinistre sinistres police contrat dossier reference references assure assuree assures societaire monsieur madame mademoiselle docteur societe syndicat coproprietaires
objet recommandee reception immatriculation immatricule vehicule accident victime responsable responsabilite recours convention bareme echelon direction contestation
contestons reclamation reclamer reclamons compagnie mutuelle assurance assurances adversaire quittance subrogative creance debours provisoire definitive caisse primaire
mediateur mediation saisine autorite controle prudentiel consommateur consommateurs demeure delai jours quinze compter mettons personne habilitee domicile etude
remise modalites presente acte copie jugement ordonnance arret rendu rendue prononce public republique francaise peuple francais minute debiteur saisie attribution conservatoire
tiers consolidation examine souffrances endurees atteinte permanente physique psychique deficit fonctionnel permanent blessee patient curatelle tutelle mineur mineure sauvegarde
curateur tuteur representant legal facture devis resiliation adresse attestation publicite opposition requisition personnelles donnees refus retard insatisfait mecontent
survenu survenue declaration declarer evenement incendie tempete inondation secheresse catastrophe naturelle telephone courriel immediate differee nantes reparable irreparable economiquement
convoques signataire soussigne soussignee presents representee domicilie domiciliee siege capital gerant syndic qualites qualite assureur assureurs conclusions declaration notification
habilite litige opposant opposables requerant requerante requerants designer designation electronique employee adherent adherente emanant constitution immediat differe differee franchises vetustes retenu retenue totaux ensemble avant laisse laissons huitaine quinzaine reponse impartis`;

const byShape = new Map<string, string[]>();
const known = new Set<string>();

const add = (key: string, word: string): void => {
  const words = byShape.get(key);
  if (words === undefined) byShape.set(key, [word]);
  else words.push(word);
};

for (const word of [...listed.split(/\s+/), ...numberWordList]) {
  if (word.length < 5 || known.has(word)) continue;
  known.add(word);
  add(`${word.length}<${word.slice(0, 2)}`, word);
  add(`${word.length}>${word.slice(-2)}`, word);
}

const differences = (a: string, b: string): number => {
  let count = 0;
  for (let i = 0; i < a.length; i++) if (a.charCodeAt(i) !== b.charCodeAt(i)) count++;
  return count;
};

const allowance = (length: number): number => (length >= 9 ? 2 : 1);

const nearest = (word: string): string | undefined => {
  for (const key of [`${word.length}<${word.slice(0, 2)}`, `${word.length}>${word.slice(-2)}`])
    for (const candidate of byShape.get(key) ?? []) if (differences(word, candidate) <= allowance(word.length)) return candidate;
  return undefined;
};

const inside = /[a-z0-9|$]{5,}/g;
const mostlyDigits = /\d\D?\d/;
/** True words a letter away from one of ours. */
const others = new Set([
  'ministre',
  'secours',
  'commande',
  'partie',
  'avocate',
  'montent',
  'montants',
  'cents',
  'trente',
  'exposes',
  'signifier',
  'demander',
  'assurer',
  'payes',
  'polices',
  'malaise',
  'etudes',
  'heurte',
  'heurter',
  'valeurs',
  'rendus',
  'actes',
  'copies',
  'mortifs',
  'devise',
  'totale',
  'seine',
]);

const repaired = (word: string): string => {
  if (known.has(word) || others.has(word) || mostlyDigits.test(word)) return word;
  const found = nearest(word);
  // A plural, a feminine or another form of the verb one sign away is a word of its own.
  return found === undefined || (word.slice(0, -1) === found.slice(0, -1) && /[enrstxz]$/.test(word)) ? word : found;
};

/** The word of the usual wordings of the same length that this one was misread for, else itself; punctuation around it stays. */
export const lookalikeWord = (folded: string): string => folded.replace(inside, repaired);
