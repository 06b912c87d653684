import type { LetterTemplate } from '../shared/mail/state.ts';
import type { Audience } from './letter.ts';

/** What the guard knows of the letter whose words it reads. */
export type GuardContext = {
  readonly template: LetterTemplate;
  readonly audience: Audience;
  /** Reserves on cover stand in the letter, written by a jurist. */
  readonly reserved: boolean;
  /** A convention between insurers applies, and its steps are not exhausted. */
  readonly underConvention: boolean;
  /** The addressee is insured for legal protection and has not asked in writing for a lawyer's name. */
  readonly legalProtection: boolean;
};

/** A sentence that must not leave, why, and in which letters. */
export type ForbiddenStatement = {
  readonly id: string;
  readonly patterns: readonly RegExp[];
  readonly when: (context: GuardContext) => boolean;
  /** French, read by the person who must change the sentence. */
  readonly reason: string;
};

const outside = ({ audience }: GuardContext): boolean => audience !== 'internal';
const toAdversary = ({ audience }: GuardContext): boolean => audience === 'insurer' || audience === 'expert';
const isOneOf =
  (...templates: readonly LetterTemplate[]) =>
  ({ template }: GuardContext): boolean =>
    templates.includes(template);
const isComplaint = isOneOf('complaint-acknowledgement', 'complaint-answer', 'complaint-holding', 'complaint-grant', 'complaint-refusal');

/** What must never be stated (handbook 4.1, 3.8); blanks and apostrophes of any sort are matched. */
export const forbidden: readonly ForbiddenStatement[] = [
  {
    id: 'liability-recognised',
    when: outside,
    patterns: [
      /\bnous\s+(?:reconnaissons|admettons)(?!\s+(?:avoir\s+reçu|la\s+réception))/giu,
      /\b(?:notre|votre)\s+assurée?\s+(?:est|était|a\s+été)\s+(?:\p{L}+ment\s+|seule?\s+)?responsable/giu,
      /\bresponsabilité\s+de\s+(?:notre|votre)\s+assurée?\s+(?:est|étant)\s+(?:\p{L}+ment\s+)?(?:engagée|acquise|établie|entière)/giu,
      /\bnous\s+ne\s+contestons\s+pas\s+(?:la|notre|sa)\s+(?:responsabilité|garantie)/giu,
      /\bnous\s+acceptons\s+(?:la|notre|sa)\s+responsabilité/giu,
    ],
    reason:
      'Cette phrase reconnaît une responsabilité. Écrivez « sans reconnaissance de responsabilité », ou faites libérer la phrase par un juriste.',
  },
  {
    id: 'cover-recognised',
    when: outside,
    patterns: [
      /\bnous\s+garantissons\b/giu,
      /\b(?:la|votre|notre|sa)\s+garantie\s+(?:vous\s+|lui\s+)?est\s+(?:bien\s+)?(?:acquise|due|accordée|mobilisable)/giu,
      /\b(?:le|votre|ce)\s+sinistre\s+est\s+(?:bien\s+)?(?:couvert|garanti)\b/giu,
      /\bnous\s+(?:accordons|confirmons|acquérons)\s+(?:la|notre|votre)\s+(?:garantie|prise\s+en\s+charge)/giu,
      /\bnous\s+prenons\s+en\s+charge\s+(?:votre|le|ce)\s+sinistre/giu,
    ],
    reason:
      'Cette phrase reconnaît la garantie. Écrivez « à ce stade de l’instruction, la garantie est réservée », ou faites libérer la phrase par un juriste.',
  },
  {
    id: 'defence-taken-over',
    when: (context) => outside(context) && !context.reserved,
    patterns: [
      /\bnous\s+(?:prenons\s+en\s+charge|assurons|assumerons|assumons|prenons)\s+(?:la\s+direction\s+de\s+)?votre\s+(?:défense|procès)/giu,
      /\bvotre\s+défense\s+(?:est|a\s+été|sera)\s+confiée/giu,
      /\bnous\s+avons\s+(?:mandaté|désigné|chargé|saisi)\s+(?:Me|Maître)\s/gu,
    ],
    reason:
      'Prendre la direction du procès sans réserves fait renoncer aux exceptions connues. Un juriste doit d’abord remplir le bloc « réserves », avec la clause et le fait.',
  },
  {
    id: 'prescription-waived',
    when: outside,
    patterns: [
      /\brenon(?:ce|çons|cer|cerons)\s+à\s+(?:nous\s+prévaloir\s+de\s+|opposer\s+|invoquer\s+|soulever\s+)?la\s+prescription/giu,
      /\bprescription\s+(?:ne\s+(?:vous\s+)?sera\s+pas\s+opposée|n[’']est\s+pas\s+acquise|est\s+(?:interrompue|suspendue)\s+à\s+ce\s+jour)/giu,
    ],
    reason: 'Cette phrase renonce à la prescription ou la reconnaît interrompue : seul un juriste peut l’écrire.',
  },
  {
    id: 'medical-detail',
    when: toAdversary,
    patterns: [
      /\b(?:diagnostic|pathologie|fracture|entorse|traumatisme|lésions?|dépression|hospitalis\p{L}+|AIPP|taux\s+d[’']incapacité|souffrances\s+endurées|certificat\s+médical|antécédents?\s+médica\p{L}+)/giu,
    ],
    reason: 'Un élément médical ne doit pas figurer dans une lettre à un adversaire : retirez-le et adressez-le au médecin-conseil.',
  },
  {
    id: 'reserves-or-strategy-disclosed',
    when: toAdversary,
    patterns: [
      /\bnous\s+avons\s+provisionné|\bnotre\s+provision\b|\bprovision\s+(?:technique|du\s+dossier)|\bnotre\s+(?:stratégie|évaluation\s+interne)\b/giu,
    ],
    reason: 'La provision et la stratégie ne se communiquent pas à un adversaire : retirez cette phrase.',
  },
  {
    id: 'fraud-alleged',
    when: outside,
    patterns: [
      /\bfraud(?:e|es|uleux|uleuse|uleusement|é|ée)(?!\p{L})|\bescroqueries?\b|\bmensong\p{L}+|\bfausse\s+déclaration\b|\bmauvaise\s+foi\b/giu,
    ],
    reason: 'Aucune accusation de fraude sans décision de l’unité compétente : décrivez les faits et la clause, sans qualifier.',
  },
  {
    id: 'opinion-on-judge',
    when: outside,
    patterns: [
      /\b(?:juge|tribunal|cour|magistrate?)\s+(?:s[’']est\s+trompée?|a\s+(?:mal\s+jugé|commis\s+une\s+erreur)|est\s+(?:partiale?|de\s+parti\s+pris|incompétente?\s+en\s+la\s+matière))/giu,
    ],
    reason: 'Pas d’opinion sur un juge ou une juridiction : retirez cette phrase.',
  },
  {
    id: 'counsel-named',
    when: ({ legalProtection, audience }) => legalProtection && audience === 'consumer',
    patterns: [/\b(?:Me|Maître)\s+\p{Lu}\p{L}+/gu],
    reason: 'En protection juridique, le nom d’un avocat ne se propose que si l’assuré l’a demandé par écrit : retirez le nom.',
  },
  {
    id: 'odr-platform',
    when: outside,
    patterns: [/ec\.europa\.eu\/(?:consumers\/)?odr|plateforme\s+(?:européenne\s+)?de\s+(?:RLL|règlement\s+en\s+ligne)/giu],
    reason: 'La plateforme européenne de règlement en ligne des litiges est fermée depuis le 20 juillet 2025 : retirez ce lien.',
  },
  {
    id: 'open-ended-delay',
    when: isComplaint,
    patterns: [/\bdans\s+les\s+(?:meilleurs|plus\s+brefs)\s+délais\b|\bdès\s+que\s+possible\b|\bprochainement\b/giu],
    reason: 'Une réponse à une réclamation donne une date : remplacez cette formule par un jour.',
  },
  {
    id: 'fault-admitted',
    when: outside,
    patterns: [
      /\bnous\s+avons\s+commis\s+une\s+(?:erreur|faute)|\bpar\s+notre\s+(?:faute|négligence)\b|\bnotre\s+(?:faute|négligence)\b/giu,
    ],
    reason: 'Cette phrase admet une faute : dites ce qui est accordé, sans la qualifier.',
  },
  {
    id: 'position-in-receipt',
    when: isOneOf('complaint-acknowledgement', 'recourse-receipt', 'expert-report-receipt'),
    patterns: [/\bnous\s+(?:acceptons|refusons|approuvons|validons|rejetons|contestons)\b/giu],
    reason: 'Un accusé de réception ne prend pas position : retirez cette phrase.',
  },
  {
    id: 'court-before-convention',
    when: (context) => context.underConvention && isOneOf('recourse-dispute-answer', 'liability-notice', 'recourse-receipt')(context),
    patterns: [
      /\b(?:assigner|assignerons|assignation|saisir(?:ons)?\s+(?:le|la)\s+(?:tribunal|juridiction|juge)|action\s+en\s+justice|voies?\s+judiciaires?)\b/giu,
    ],
    reason: 'La procédure d’escalade et la conciliation passent avant le juge : ne mentionnez pas d’action en justice.',
  },
  {
    id: 'counsel-discouraged',
    when: isOneOf('road-victim-first-letter'),
    patterns: [
      /\b(?:inutile|pas\s+nécessaire|pas\s+besoin|sans\s+intérêt)\s+(?:de\s+|d[’'])?(?:prendre\s+|consulter\s+|recourir\s+à\s+|faire\s+appel\s+à\s+)?(?:un\s+|d[’'])?avocat/giu,
    ],
    reason: 'Rien dans cette lettre ne doit détourner la victime de prendre un avocat : retirez cette phrase.',
  },
];
