/** An article as a letter names it, and in short what it says. */
export type Citation = { readonly article: string; readonly text: string };

/** The articles that letters quote; a template never holds a number of its own. */
export const citations = {
  mediatorNamed: {
    article: 'article L. 616-1 du code de la consommation',
    text: 'le professionnel communique au consommateur les coordonnées du médiateur compétent',
  },
  mediatorConditions: {
    article: 'article L. 612-2 du code de la consommation',
    text: 'dans un délai d’un an à compter de la réclamation écrite',
  },
  mediationConfidential: {
    article: 'article L. 612-3 du code de la consommation',
    text: 'la médiation est soumise à l’obligation de confidentialité',
  },
  complaintHandling: {
    article: 'recommandation 2024-R-02 de l’ACPR du 2 juillet 2024',
    text: 'accusé de réception sous dix jours ouvrables, réponse sous deux mois',
  },
  noAdmission: {
    article: 'article L. 124-2 du code des assurances',
    text: 'aucune reconnaissance de responsabilité, aucune transaction n’est opposable à l’assureur',
  },
  leadOfDefence: {
    article: 'article L. 113-17 du code des assurances',
    text: 'l’assureur qui prend la direction du procès renonce aux exceptions dont il avait connaissance',
  },
  freeCounsel: { article: 'article L. 127-3 du code des assurances', text: 'l’assuré a la liberté de choisir son avocat' },
  subrogationInsurance: {
    article: 'article L. 121-12 du code des assurances',
    text: 'l’assureur qui a payé l’indemnité est subrogé dans les droits et actions de l’assuré contre les tiers',
  },
  subrogationCivil: { article: 'article 1346-1 du code civil', text: 'la subrogation conventionnelle s’opère à l’initiative du créancier' },
  prescription: {
    article: 'articles L. 114-1 et L. 114-2 du code des assurances',
    text: 'toutes actions dérivant d’un contrat d’assurance sont prescrites par deux ans',
  },
  recognitionInterrupts: {
    article: 'article 2240 du code civil',
    text: 'la reconnaissance par le débiteur du droit de celui contre lequel il prescrivait interrompt le délai',
  },
  courtExpertObservations: {
    article: 'article 276 du code de procédure civile',
    text: 'l’expert prend en considération les observations des parties et les joint à son avis',
  },
  preTrialExpertise: {
    article: 'article 145 du code de procédure civile',
    text: 'mesures d’instruction légalement admissibles, avant tout procès',
  },
  amicableAttempt: { article: 'article 750-1 du code de procédure civile', text: 'tentative amiable préalable, à peine d’irrecevabilité' },
  appointCounsel: {
    article: 'article 763 du code de procédure civile',
    text: 'constitution d’avocat dans les quinze jours de l’assignation, en procédure écrite',
  },
  criminalExceptions: {
    article: 'article 385-1 du code de procédure pénale',
    text: 'l’exception de nullité ou de non-garantie est présentée avant toute défense au fond',
  },
  constructionRefusal: {
    article: 'annexe II de l’article A. 243-1 du code des assurances',
    text: 'la décision de refus est expressément motivée',
  },
  guaranteeFundNotice: {
    article: 'article R. 421-5 du code des assurances',
    text: 'l’assureur avise en même temps le fonds de garantie et la victime',
  },
  roadVictimOffer: {
    article: 'article L. 211-9 du code des assurances',
    text: 'offre dans les trois mois de la demande, et dans les huit mois de l’accident en cas d’atteinte à la personne',
  },
  roadVictimThirdParagraph: {
    article: 'article L. 211-9, alinéa 3, du code des assurances',
    text: 'l’offre peut avoir un caractère provisionnel lorsque l’assureur n’a pas, dans les trois mois de l’accident, été informé de la consolidation',
  },
  roadVictimRights: {
    article: 'article L. 211-10 du code des assurances',
    text: 'copie du procès-verbal, avocat et médecin de son choix, à peine de nullité relative de la transaction',
  },
  roadVictimNotice: {
    article: 'article R. 211-39 du code des assurances',
    text: 'la première correspondance est accompagnée d’une notice relative à l’indemnisation',
  },
  roadVictimInformation: {
    article: 'article R. 211-37 du code des assurances',
    text: 'renseignements que la victime fournit à l’assureur',
  },
  roadVictimPayers: {
    article: 'article L. 211-12 du code des assurances',
    text: 'les tiers payeurs qui n’ont pu faire valoir leurs droits du fait de la victime ont un recours contre elle, pendant deux ans',
  },
  irsaEscalation: { article: 'article 7.2.2 de la convention IRSA', text: 'procédure d’escalade : chef de service, puis direction' },
  irsaContestation: { article: 'article 3.1.4 de la convention IRSA', text: 'la contestation est motivée' },
  irsiTransfer: { article: 'article 7.2 de la convention IRSI', text: 'recours de la tranche 2 après paiement, selon le barème' },
  irsiDisputes: { article: 'article 1.2 de la convention IRSI', text: 'les différends relèvent de la convention CORAL' },
  coralSteps: {
    article: 'article 4 de la convention CORAL',
    text: 'échelon chef de service, puis échelon direction, soixante jours chacun',
  },
  coralConciliation: { article: 'article 5 de la convention CORAL', text: 'conciliation avant tout arbitrage' },
} as const satisfies Record<string, Citation>;
