/** What a complaint is about, after "elle porte sur". */
export const complaintTopics: Readonly<Record<string, string>> = {
  delay: 'le temps que prend le traitement de votre dossier',
  refusal: 'la décision qui vous a été communiquée sur la prise en charge de votre dossier',
  amount: 'le montant qui vous a été proposé ou versé',
  service: 'la qualité de notre accueil et de nos réponses',
  expert: 'le déroulement ou les conclusions de l’expertise',
  contract: 'votre contrat',
};
