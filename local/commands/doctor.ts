import { existsSync, readFileSync } from 'node:fs';
import { mkdir, statfs } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createReader } from '../../engines/ocr/create-reader.ts';
import { createPrinter } from '../../engines/print/create-printer.ts';
import { findBrowser } from '../../engines/print/find-browser.ts';
import type { Finding } from '../../shared/contracts/administration.ts';
import type { MailboxSettings } from '../../shared/contracts/configuration.ts';
import { AppError } from '../../shared/errors.ts';
import { kinds } from '../../shared/mail/kinds.ts';
import { counted } from '../../shared/text/counted.ts';
import { loadConfiguration } from '../configuration.ts';
import type { DataFolder } from '../data-folder.ts';
import { checkRetention } from './check-retention.ts';

const resolve = createRequire(import.meta.url).resolve;
const gibibyte = 2 ** 30;

const checkNode = (): Finding => {
  const well = Number(process.versions.node.split('.')[0]) >= 24;
  return { name: 'Node', well, says: process.version, mend: 'Lancez « npm ci » sans --omit=optional, ou installez Node 24.' };
};

/** Prints a line for real: a browser that is there and does not start is found out here. */
const checkBrowser = async (): Promise<Finding> => {
  const mend = 'Sur Linux x64 lancez « npm ci » ; ailleurs installez Google Chrome ou Microsoft Edge.';
  const found = findBrowser();
  if (found === undefined) return { name: 'Chromium', well: false, says: 'introuvable', mend };
  const printer = await createPrinter();
  try {
    const pdf = await printer.print('<!doctype html><html lang="fr"><p>Épreuve d’impression</p></html>', 'Épreuve');
    return {
      name: 'Chromium',
      well: true,
      says: `imprime (${found.sort === 'packed' ? 'fourni' : found.executable}, ${pdf.length} octets)`,
      mend,
    };
  } catch (error) {
    return { name: 'Chromium', well: false, says: error instanceof Error ? error.message : 'ne démarre pas', mend };
  } finally {
    await printer.close();
  }
};

const checkPackageFile = (name: string, file: string, minimum: number): Finding => {
  const mend = 'Le paquet est absent ou incomplet : lancez « npm ci ».';
  try {
    const path = join(dirname(resolve(`${file.split('/').slice(0, 2).join('/')}/package.json`)), ...file.split('/').slice(2));
    const size = existsSync(path) ? readFileSync(path).length : 0;
    return { name, well: size >= minimum, says: `${Math.round(size / 1024)} Ko`, mend };
  } catch (error) {
    return { name, well: false, says: error instanceof Error && 'code' in error ? String(error.code) : 'absent', mend };
  }
};

/** Which Tesseract reads scanned pages here. */
const checkRecognition = async (folder: DataFolder): Promise<Finding> => {
  const name = 'Reconnaissance de texte';
  try {
    const { ocr = 'auto' } = loadConfiguration(folder.configuration);
    const reader = await createReader({ engine: ocr });
    await reader.close();
    return { name, well: true, says: `${reader.engine} (ocr: ${ocr})` };
  } catch (error) {
    const says = error instanceof Error ? error.message : 'ne démarre pas';
    return { name, well: false, says, mend: 'Installez Tesseract 5, ou choisissez « ocr: npm » ou « ocr: auto » dans la configuration.' };
  }
};

/** What is to be said of the configuration: whether it can be read, and whether every kind of mail has a desk. */
export const checkConfiguration = (folder: DataFolder): Finding[] => {
  const name = 'Configuration';
  try {
    const configuration = loadConfiguration(folder.configuration);
    const routed = new Set(
      configuration.routing.filter((rule) => rule.queue !== undefined).flatMap((rule) => rule.when.kind ?? [...kinds]),
    );
    const lost = kinds.filter((kind) => !routed.has(kind));
    const says = folder.configuration ?? 'celle livrée';
    return [
      { name, well: true, says },
      {
        name: 'Routage',
        well: lost.length === 0,
        says: lost.length === 0 ? `${kinds.length} natures ont une file` : `sans file : ${lost.join(', ')}`,
        mend: 'Ajoutez une règle « queue » pour ces natures dans « routing ».',
      },
      ...checkRetention(configuration.retention),
    ];
  } catch (error) {
    return [{ name, well: false, says: error instanceof Error ? error.message : 'illisible', mend: 'Corrigez les lignes indiquées.' }];
  }
};

/** Opens the folder of the mailbox, as a run would. Nothing to say where none is configured, or where the configuration itself is wrong. */
const checkMailbox = async (folder: DataFolder): Promise<Finding[]> => {
  const settings = mailboxSettings(folder);
  if (settings === undefined) return [];
  const name = 'Boîte aux lettres';
  const { connectMailbox } = await import('../mailbox/connect-mailbox.ts');
  try {
    const connection = await connectMailbox(settings, () => undefined, new AbortController().signal);
    const waiting = await connection.unmarked();
    await connection.close('politely');
    return [{ name, well: true, says: `${counted(waiting.length, 'courriel')} à prendre dans « ${settings.folder} » de ${settings.user}` }];
  } catch (error) {
    return [
      { name, well: false, says: error instanceof AppError ? error.message : 'illisible', mend: 'Corrigez « mailbox » dans pli.yaml.' },
    ];
  }
};

const mailboxSettings = (folder: DataFolder): MailboxSettings | undefined => {
  try {
    return loadConfiguration(folder.configuration).mailbox;
  } catch (error) {
    // Told by the check of the configuration.
    if (error instanceof AppError) return undefined;
    throw error;
  }
};

const checkDisk = async (folder: DataFolder): Promise<Finding> => {
  await mkdir(folder.root, { recursive: true });
  const { bavail, bsize } = await statfs(folder.root);
  const free = bavail * bsize;
  return {
    name: 'Disque',
    well: free > 2 * gibibyte,
    says: `${(free / gibibyte).toFixed(1)} Gio libres dans ${folder.root}`,
    mend: 'Libérez de la place ou choisissez un autre dossier avec --data.',
  };
};

/** All findings on the machine and the configuration. */
export const findingsOn = async (folder: DataFolder): Promise<Finding[]> => [
  checkNode(),
  await checkBrowser(),
  checkPackageFile('Polices', '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2', 10_000),
  checkPackageFile('Données de langue (fra)', '@tesseract.js-data/fra/4.0.0_best_int/fra.traineddata.gz', 400_000),
  await checkRecognition(folder),
  ...checkConfiguration(folder),
  ...(await checkMailbox(folder)),
  await checkDisk(folder),
];

/** `pli doctor`: checks the machine and the configuration. @returns whether all is well */
export const doctor = async (folder: DataFolder): Promise<boolean> => {
  const findings = await findingsOn(folder);
  for (const { name, well, says, mend } of findings) {
    console.log(`${well ? '✓' : '✗'} ${name} : ${says}`);
    if (!well && mend !== undefined) console.log(`    → ${mend}`);
  }
  return findings.every((finding) => finding.well);
};
