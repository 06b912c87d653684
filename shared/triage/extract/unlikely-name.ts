import { fold } from '../../text/fold.ts';

/** Beginnings of lines and cells that a name never has: verbs of a judgment, heads of a table, labels. */
const beginnings =
  /^(?:bonjour|bonsoir|salut|hello|cordialement|merci|a (?:l'|la |le |l )|au |aux |deboute|condamne|declare|ordonne|dit |fixe |notre |nos |votre |vos |dommages? |tel\.? |tel$|fax |cout |total|sous[- ]total|montant|facture|devis|objet|page |annexe|references?|erences|planning|entre |du \d|le \d|ht |ttc |tva |par ces motifs|arret n|jugement|ordonnance|mission|visite|present|les? faits|aureole|couverture h|sommaire|bordereau|piece|quittance|recommand|mise en|lettre|expertise (?:construction|automobile|amiable|habitation)$|evaluation|constat|attestation|declaration|pouvoir(?:$| )|procuration(?:$| )|formulaire|proces[- ]verbal|temoignage|justificatif|(?:la |le )?debi(?:teur|trice)$|(?:la |le )?requ(?:erante?|ise)$|bonne (?:fin|journee|soiree|reception|continuation)|bien a vous|dans l'attente)/;
/** A number with letters, such as a plate or a file's. */
const reference = /^[A-Z]{1,4}[\s.-]?\d{2,}\S*$|^[A-Z]{2}-?\d{2,3}\S{0,2}-[A-Z]{2}$|^\p{L}{2,5}\d-\p{L}{1,3}$|^\p{L}{2} \d{3} \p{L}{2}$/iu;
const figures = /\d{1,3}[\s.]\d{3}|\d,\d{2}|[€%]|\d{2}[/.-]\d{2}[/.-]\d{2}/;

/** Words that are no name of a person or a firm, however they are written. */
export const isUnlikelyName = (text: string): boolean =>
  beginnings.test(fold(text.normalize('NFC'))) || figures.test(text) || reference.test(text);
