const headLines = 4;
/** What stands in the letterhead of a company, or a department of it. */
const companyHead =
  /capital|rcs|siege social|entreprise regie|service|direction|relations?|unite|indemnisation|sinistres?|gestion|(?:^|\n)[a-z' -]{2,30},? le \d/;
/** How an insurer speaks to whom he insures. */
const speaksAsInsurer =
  /vous nous avez (?:declare|adresse|fait part|transmis|signale)|nous (?:accusons|avons bien recu|ne pouvons|sommes au regret|avons le regret|vous proposons|vous confirmons|maintenons|vous informons|revenons vers vous)|votre (?:declaration|reclamation|demande|contrat|sinistre|courrier)|en cas de (?:desaccord|reclamation)|vous pouvez (?:saisir|adresser|egalement)|(?:le|votre) (?:gestionnaire|conseiller|responsable du service)/;

/** Two addresses below one another: ours, and that of whom we write to. */
const twoAddresses = /(?:^|\n)[^\n]*\d{5} [a-z][^\n]*\n(?:[^\n]*\n){1,5}?[^\n]*\d{5} [a-z]/;
const addressLines = 9;
/** What nobody but an insurer writes. */
const onlyInsurerSays =
  /vos conditions (?:generales|particulieres)|en cas de (?:desaccord|reclamation)|vous pouvez (?:nous )?(?:ecrire|saisir|adresser)|notre service reclamations|sommes au regret|avons le regret|notre (?:garantie|decision|refus) /;

/** Our own reference: a number in the shape of our claims behind "nos références". */
const ourReference =
  /(?:^|\n|\s)(?:(?:nos?|notre|n\s?[/.])\s?ref[a-z.]*|(?:notre|n\s?[/.])\s?dossier)[\s.:n°/]{0,6}[a-z]\s?\d{2}\s?[-/ ]?\s?\d{3}\s?\d{3}\b/;

const lettersOf = (text: string): string => text.replace(/[^a-z0-9]/g, '');
/** Letters of a name that recognition may have taken for others: one in six. */
const misreadShare = 1 / 6;

/** A line begins with a name, also where some letters of it were misread. */
const beginsWithName = (line: string, name: string): boolean => {
  const [read, whole] = [lettersOf(line), lettersOf(name)];
  const misread = Array.from(whole).filter((letter, at) => letter !== read.charAt(at)).length;
  return misread <= whole.length * misreadShare;
};

/** Whether a page is a letter that we wrote and somebody sends back: our name at its head, and an insurer's words. `text` is folded; `names` are ours, folded. */
export const writtenByUs = (text: string, names: readonly string[]): boolean => {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const first = lines[0]?.trim() ?? '';
  const rest = lines.slice(headLines).join('\n');
  const ofCompany = companyHead.test(lines.slice(0, headLines).join('\n')) && speaksAsInsurer.test(rest);
  const toSomebody = twoAddresses.test(lines.slice(0, addressLines).join('\n')) && onlyInsurerSays.test(rest);
  return (
    names.some((name) => beginsWithName(first, name)) &&
    !names.some((name) => rest.slice(0, 400).includes(name) && !lines.slice(1, headLines).some((line) => line.includes(name))) &&
    (ofCompany || toSomebody || ourReference.test(lines.slice(1, addressLines).join('\n')))
  );
};
