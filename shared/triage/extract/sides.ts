import { fold } from '../../text/fold.ts';
import { findPlates } from '../../text/plates.ts';
import type { FieldMap } from './field.ts';
import { toField } from './field.ts';
import { isOurName, ourClaims, ourPolicies } from './ours.ts';
import { partyOnLine } from './party-at.ts';
import type { Reading } from './reading.ts';
import { type Cell, type Table, tablesOf } from './table-cells.ts';

/** What a form prints for one of its two companies: cells, each with the label that stands before it, if any. */
type Entry = { readonly label: string; readonly cell: Cell };
type Sides = { readonly ours: readonly Entry[]; readonly theirs: readonly Entry[] };

const company =
  /^(?:(?:societe|compagnie|assureur)(?: (?:emettrice|demanderesse|demandeu[rs]e?|contestante|destinataire|defenderesse|adverse|du responsable(?: conventionnel)?))?|emetteur|expediteur|demandeur|defendeur|destinataire)\s?:?$/;
const ownWords = /^(?:nos? |vos? |notre |votre )/;

/** "EMETTEUR | X", then what belongs to X until the next company. */
const inSequence = (reading: Reading, { rows }: Table): Sides | undefined => {
  const [ours, theirs]: Entry[][] = [[], []];
  let side: Entry[] | undefined;
  for (const [label, value] of rows) {
    if (label === undefined || value === undefined || value.text === '') continue;
    if (company.test(label.cue) && !ownWords.test(label.cue)) side = isOurName(reading, value.text.slice(0, 60)) ? ours : theirs;
    side?.push({ label: label.cue, cell: value });
  }
  return ours === undefined || theirs === undefined || ours.length === 0 || theirs.length === 0 ? undefined : { ours, theirs };
};

const isCompanyHere = (reading: Reading, cell: Cell | undefined): boolean =>
  cell !== undefined && isOurName(reading, cell.text.slice(0, 60)) && !company.test(cell.cue);

/** Two companies side by side: the column that begins with our name is ours. */
const inColumns = (reading: Reading, { rows }: Table): Sides | undefined => {
  for (const row of rows) {
    if (row.length < 2 || row.length > 3) continue;
    const [first, second] = row.length === 3 ? [1, 2] : [0, 1];
    const [left, right] = [isCompanyHere(reading, row[first]), isCompanyHere(reading, row[second])];
    const other = row[left ? second : first];
    if (
      left === right ||
      other === undefined ||
      other.text.length < 4 ||
      (row.length === 2 && (company.test(other.cue) || other.cue.endsWith(':')))
    )
      continue;
    const headed = row.length === 3 || rows.some((one) => one.length === 2 && one.every(({ cue }) => company.test(cue)));
    if (!headed) continue;
    const entries = (column: number): Entry[] =>
      rows.flatMap((one) => {
        const cell = one.length === row.length ? one[column] : undefined;
        return cell === undefined || cell.text === '' || company.test(cell.cue)
          ? []
          : [{ label: row.length === 3 ? (one[0]?.cue ?? '') : '', cell }];
      });
    return left ? { ours: entries(first), theirs: entries(second) } : { ours: entries(second), theirs: entries(first) };
  }
  return undefined;
};

const ourHead =
  /\(vous\)|^vous$|^vos ref|^votre (?:ref[a-z.]*|assuree?|societaire|client|vehicule|dossier|cote)|donneur d'ordre|^(?:lesee?|assuree?|societaire|vehicule (?:assure|expertise))(?:$| \(?a\)?$)/;
const theirHead =
  /\(nous\)|^nous$|^nos ref|^notre (?:ref[a-z.]*|assuree?|societaire|client|vehicule|dossier|cote)|adverse|adversaire|^tiers/;

const headIndex = (row: readonly Cell[], own: RegExp, other: RegExp): number =>
  row.findIndex(({ cue }) => cue.length < 40 && own.test(cue) && !other.test(cue));

/** Two columns under heads that say whose they are: "créancier (vous)" and "débiteur (nous)", "assuré" and "partie adverse". */
const underHeads = ({ rows }: Table): Sides | undefined => {
  for (const [at, row] of rows.entries()) {
    if (row.length < 2 || row.length > 3) continue;
    const [ours, theirs] = [headIndex(row, ourHead, theirHead), headIndex(row, theirHead, ourHead)];
    if (ours < 0 || theirs < 0) continue;
    const column = (index: number): Entry[] =>
      rows.slice(at + 1).flatMap((one, below) => {
        const cell = one.length === row.length ? one[index] : undefined;
        const label = row.length === 3 ? one[0] : undefined;
        // What stands right under a head of two columns is what the head names.
        const head = row.length === 2 && below === 0 ? row[index] : undefined;
        return cell === undefined || cell === label || cell.text === '' ? [] : [{ label: label?.cue ?? head?.cue ?? '', cell }];
      });
    return { ours: column(ours), theirs: column(theirs) };
  }
  return undefined;
};

const sidesOf = (reading: Reading): Sides | undefined =>
  reading.once('sides', () => {
    for (const table of tablesOf(reading)) {
      const sides = underHeads(table) ?? inColumns(reading, table) ?? inSequence(reading, table);
      if (sides !== undefined) return sides;
    }
    return undefined;
  });

const after = /\s(?:\d{5}\s|r[ée]f[ée.]|gestionnaire|assur[ée]{1,2}\s?:|police|dossier|qualit[ée]|n°|code|soci[ée]taire)/i;

/** The other company of a form with two sides. */
export const otherSide = (reading: Reading): { readonly name: string; readonly start: number; readonly end: number } | undefined => {
  const sides = sidesOf(reading);
  const cell = (
    sides?.theirs.find(({ label }) => company.test(label)) ??
    sides?.theirs.find((one) => /\p{L}{4}/u.test(one.cell.text) && !after.test(` ${one.cell.text}`)) ??
    sides?.theirs[0]
  )?.cell;
  const text = cell?.text.replace(/^\d{3,4}\s/, '').split(after)[0] ?? '';
  const party = cell === undefined ? undefined : partyOnLine(text);
  return party === undefined || cell === undefined ? undefined : { name: party.name, start: cell.start, end: cell.end };
};

/** What a form says of the other side, cell by cell. */
export const theirCells = (reading: Reading): readonly Cell[] => (sidesOf(reading)?.theirs ?? []).map(({ cell }) => cell);

const insuredLabel = /(?:nom de l'|son |notre |votre )?(?:assuree?|societaire)s?(?:\s?\/\s?[a-z]{4,12})?\s{0,2}:?\s{0,2}/;

const insuredOf = (reading: Reading, { label, cell }: Entry): FieldMap[string] => {
  const inside = new RegExp(`(?:^|\\s)${insuredLabel.source}(?=[a-z])`).exec(cell.cue);
  const labelled = new RegExp(`^${insuredLabel.source}$`).test(label);
  if (!labelled && inside === null) return undefined;
  const from = labelled ? 0 : (inside?.index ?? 0) + (inside?.[0].length ?? 0);
  const party = partyOnLine(cell.text.slice(from).replace(/\s[-/]\s.*$/, ''));
  return party === undefined || isOurName(reading, party.name)
    ? undefined
    : toField(reading, { value: party.name, start: cell.start, end: cell.end, strength: 0.93 });
};

const plateOf = (reading: Reading, { cell }: Entry): FieldMap[string] => {
  const [plate] = findPlates(fold(cell.text));
  return plate?.certain === true ? toField(reading, { value: plate.value, start: cell.start, end: cell.end, strength: 0.93 }) : undefined;
};

const referenceLabel =
  /^(?:(?:n\s?[°o]\s?(?:de )?|vos? |nos? |votre |notre )?(?:ref[a-z.]*|dossier|sinistre)(?: (?:du )?(?:sinistre|dossier|n\s?[°o]))?)\s?:?$/;

/** The number that the other company gave its file. */
const referenceOf = (reading: Reading, { label, cell }: Entry): FieldMap[string] =>
  referenceLabel.test(label) && /^[A-Z0-9][A-Z0-9./ -]{3,30}$/i.test(cell.text) && /\d{2}/.test(cell.text) && !isOurNumber(reading, cell)
    ? toField(reading, { value: cell.text, start: cell.start, end: cell.end, strength: 0.9 })
    : undefined;

const isOurNumber = (reading: Reading, cell: Cell): boolean =>
  [...ourClaims(reading), ...ourPolicies(reading)].some((own) => own.start < cell.end && cell.start < own.end);

/** What the other company calls its file, where a form gives both companies' side by side. */
export const otherReference = (reading: Reading): FieldMap[string] =>
  (sidesOf(reading)?.theirs ?? []).map((entry) => referenceOf(reading, entry)).find((field) => field !== undefined);

/** Our insured and his vehicle, where a form gives both companies' side by side or one after the other. */
export const sideFields = (reading: Reading): FieldMap => {
  const ours = sidesOf(reading)?.ours ?? [];
  const first = (read: (reading: Reading, entry: Entry) => FieldMap[string]): FieldMap[string] =>
    ours.map((entry) => read(reading, entry)).find((field) => field !== undefined);
  const [insuredName, vehicleRegistration] = [first(insuredOf), first(plateOf)];
  return {
    ...(insuredName === undefined ? {} : { insuredName }),
    ...(vehicleRegistration === undefined ? {} : { vehicleRegistration }),
  };
};
