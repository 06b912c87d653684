/** A fact that a rule may need: its French name, what it is, and who should be asked when it is missing. */
type FactEntry = { readonly label: string; readonly sort: 'day' | 'time' | 'text' | readonly string[]; readonly ask: string };

const day = (label: string, ask: string): FactEntry => ({ label, sort: 'day', ask });
const text = (label: string, ask: string): FactEntry => ({ label, sort: 'text', ask });
const choice = (label: string, options: readonly string[], ask: string): FactEntry => ({ label, sort: options, ask });

const bailiff = 'Demandez la date de signification au commissaire de justice, ou à l’avocat qui a transmis l’acte.';
const handler = 'Demandez-le au gestionnaire du dossier.';
const sender = 'Demandez-le à l’expéditeur du courrier.';
const victim = 'Demandez-le au gestionnaire du dossier corporel.';
const insured = 'Demandez-le à l’assuré.';
const expert = 'Demandez-le à l’expert.';
const counterparty = 'Demandez-le à l’assureur adverse.';
const jurist = 'Demandez-le au service juridique.';

/** Every fact by name, as `pli deadline --fact NAME=VALUE` takes it. */
export const factTable = {
  served: day('la date de signification', bailiff),
  sent: day('la date d’envoi', sender),
  received: day('la date de réception', 'Voyez le tampon ou l’enveloppe auprès du service courrier.'),
  hearing: day('la date de l’audience', 'Demandez la date d’audience au greffe ou à l’avocat de la partie adverse.'),
  hearingAnnounced: day('le jour où la date d’audience a été communiquée', jurist),
  pronounced: day('la date du prononcé', 'Demandez la date de la décision au greffe ou à notre avocat.'),
  documentDate: day('la date du document', sender),
  firstExpression: day('la date de la première expression écrite du mécontentement', 'Recherchez-la dans le dossier de réclamation.'),
  statedDay: day('la date fixée par la lettre', sender),
  statedTime: { label: 'l’heure fixée par la lettre', sort: 'time', ask: sender },
  nature: choice(
    'la nature de la décision',
    ['merits', 'summary', 'accelerated', 'payment-order', 'expertise-order', 'enforcement', 'pre-trial', 'criminal'],
    jurist,
  ),
  proceeding: choice(
    'la procédure',
    ['merits', 'summary', 'summary-expertise', 'summary-provision', 'third-party', 'fixed-day', 'appeal', 'appeal-short'],
    jurist,
  ),
  expertise: choice('l’origine de l’expertise', ['court', 'amicable'], expert),
  court: text('la juridiction', 'Demandez la juridiction au commissaire de justice.'),
  domicile: text('le lieu où demeure le destinataire (code ISO, FR-44)', jurist),
  handedIn: text('le lieu où l’acte a été remis à personne (code ISO, FR-75)', bailiff),
  victimDomicile: text('le lieu où demeure la victime (code ISO, FR-44)', victim),
  serviceMode: text('le mode de remise', bailiff),
  servedOn: choice('la personne à qui l’acte a été remis', ['us', 'insured'], bailiff),
  earliestServed: day('le premier jour possible de la signification', bailiff),
  lossDate: day('la date du sinistre', handler),
  learned: day('le jour où l’intéressé a eu connaissance du sinistre', handler),
  claimMade: day('la date de la demande d’indemnisation', victim),
  insurerInformed: day('le jour où l’assureur a été informé de l’accident', victim),
  requestSent: day('la date de notre demande', handler),
  answered: day('la date de la réponse de la victime', victim),
  examination: day('la date de l’examen médical', victim),
  settled: day('la date de la transaction', victim),
  withdrawalEnded: day('le dernier jour du délai de dénonciation de la transaction', victim),
  payment: day('la date du paiement', handler),
  offerAccepted: day('la date d’acceptation de l’offre', insured),
  declared: day('la date de la déclaration de sinistre', insured),
  published: day('la date de publication de l’arrêté de catastrophe naturelle', 'Lisez-la au Journal officiel.'),
  estimateReceived: day('la date de réception de l’état estimatif ou du rapport définitif', expert),
  invoiceReceived: day('la date de réception des factures', insured),
  acceptance: day('la réception de l’ouvrage', insured),
  aggravated: day('la consolidation du dommage', victim),
  interrupted: day('le jour où la prescription recommence après l’acte interruptif', jurist),
  interruptedBy: choice(
    'la cause d’interruption',
    ['court-claim', 'acknowledgement', 'enforcement', 'expert-appointed', 'registered-letter'],
    jurist,
  ),
  suspendedFrom: day('le premier jour de la suspension', jurist),
  suspendedUntil: day('le dernier jour de la suspension', jurist),
  suspendedBy: choice('la cause de suspension', ['pre-trial-expertise', 'mediation'], jurist),
  fileComplete: day('la date de notification du dossier complet', 'Demandez-la à La Médiation de l’Assurance.'),
  mediatorReceived: day('la date de réception du dossier par le médiateur', 'Demandez-la à La Médiation de l’Assurance.'),
  noticeSent: day('le jour de l’avis de lettre recommandée électronique', sender),
  convention: choice('la convention', ['IRSA', 'IRCA', 'IRSI', 'CRAC', 'CORAL', 'none'], counterparty),
  firstRequest: day('la date de la première demande', counterparty),
  reversal: day('la date du reversement', counterparty),
  contested: day('la date de la contestation', counterparty),
  previousStep: day('la date de la démarche précédente', handler),
  directionLetter: day('la date de la première lettre à la direction', handler),
  agreement: day('la date de l’accord', counterparty),
  judgmentFinal: day('le jour où le jugement est devenu définitif', jurist),
  meeting: day('la date de la réunion', 'Demandez-la au secrétariat de la convention (GCA).'),
  tableau: day('la date d’envoi du tableau', counterparty),
  mission: day('la date de la mission de l’expert', expert),
  firstMeeting: day('la date de la première réunion', expert),
  letterToInsurer: day('la date de la lettre de recherche d’assureur', expert),
  causeKnown: day('le jour où la cause est connue', expert),
  finding: day('le jour du constat de dépassement', expert),
} as const satisfies Record<string, FactEntry>;

export type FactName = keyof typeof factTable;
export const factNames = Object.keys(factTable).filter((name): name is FactName => name in factTable);

/** What is known, by fact: days `YYYY-MM-DD`, times `HH:MM`, otherwise text. */
export type Facts = { readonly [name in FactName]?: string | undefined };

export const factEntry = (name: FactName): FactEntry => factTable[name];
