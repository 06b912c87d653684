import { allSigns } from './evidence/all-signs.ts';
import { wordsOfPhrase } from './phrase.ts';

/** Words of letters that no sign names; they keep a near word from being taken for a key word, and help to part words run together. */
const plainWords = `
a au aux avec ce ces cette dans de des du elle en est et il je l la le les leur lui ma mais me mes mon ne nos notre nous on ou par pas plus pour qu que qui
sa se ses si son sont sur un une vos votre vous y d j n s c m t
abord action adresse affaire agir agit ancien annee annuel appel apport apres argent article assurance assurances assureur assureurs attendre attente attestations autre autres avant avoir banque bien
bonne bureau cadre cas caution celui cent chaque chez cinq cinquante client clients code compagnie compte comptes concerne condition conditions conformement connaissance consulter contenu
contrats contre copie courrier courriers cours dater debut demande demandes dernier derniere description designations designer destination deux devant
different differents difficulte disposition donnees donner dossier dossiers droit droits duree durable element elements encore ensemble entre envoi etait etat
etre euros exemple existence expedie expedition expiration explication explications expression fait faits famille faute femme finale fonction garantie garanties general gestion
groupe heure heures huit immeuble important information informations intention interet interets interieur intervention jour jours juillet juin justice
lettre lettres lieu logement logements madame mademoiselle maison maniere mandats marche mardi mars matin meilleur meilleure membre mesure message mesures mille mois moment monsieur montant
mutuelle mutuelles necessaire nombre nouveau nouvelle novembre numero objet objets occupation octobre operation origine paiement papier parents partie parties partir passage passe payer
pendant pensez periode personne personnes piece pieces place police portable possible pourquoi precise precision premier premiere prendre present presente presentes president prestation
prime principal prix probleme procedure procedures prochain production produit professionnel propre proprietaire protection qualite quatre question rappeler reception
recevoir recommande recu reference references refus regard regle reglement relation remise rendre rendu rentree reparation reparations reparer reponse representant reservation
reserves respect responsabilite responsable retard retour reunion revenir salarie salutations samedi semaine semaines septembre service services signature signe simple
sinistre sinistres situation societe soixante solution somme sommes souhait suite suivant suivante sujet surface taux telephone temoignages temps titre toiture total
toujours travail travaux trente tribunal trois trouver vehicule vehicules vendredi verifier version victime ville vingt virement visite volontaire
distinguees distingues sentiments agreer prier cordialement sincere sinceres consideration meilleurs bonjour merci
janvier fevrier avril aout decembre lundi mercredi jeudi dimanche
assigner assignee assigne assignations citations citation comparution designation resignation consignations jugements ordonnances signifie signifiee signification significations
reclamer reclamant reclame proclamation acclamation declaration declarations declarer declamation indemnisation indemnite indemnites
expert experts experte expertises expertise convocations convoquer convoque convoquee convoques medicaux medicales medicale mediation mediations meditation subroge subroges subrogee
contestation contestations contester conteste constatation constatations constater constats saisir saisie saisies saisine saisines
resiliation resilie resilier resiliee residence residences
mecontentement mecontent mecontente insatisfait insatisfaite insatisfaction scandaleux scandaleuse
condamne condamner condamnation condamnes prevenir preventive presenter
`;

/** Words that a misread word may be repaired to. */
export const keyWords: ReadonlySet<string> = new Set([
  ...plainWords.split(/\s+/).filter((word) => word !== ''),
  ...allSigns.flatMap((sign) => sign.phrases.flatMap(wordsOfPhrase)),
]);
