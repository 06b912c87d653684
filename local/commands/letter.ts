import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { createPrinter } from '../../engines/print/create-printer.ts';
import { sanitiseBody } from '../../engines/print/sanitise-body.ts';
import { templateSources } from '../../engines/print/template-sources.ts';
import { editLetter } from '../../functions/api/edit-letter.ts';
import { letterOf } from '../../functions/api/letter-of.ts';
import { orderLetter } from '../../functions/api/order-letter.ts';
import { configurationError } from '../../shared/errors.ts';
import { compact } from '../../shared/mail/compact.ts';
import { type LetterTemplate, letterTemplates } from '../../shared/mail/state.ts';
import { bodyOfText, textOfBody } from '../../templates/body-as-text.ts';
import { letterBody } from '../../templates/letter-body.ts';
import { exampleOrder } from '../../templates/letter-example.ts';
import { loadConfiguration } from '../configuration.ts';
import type { DataFolder } from '../data-folder.ts';
import { letterComposer } from '../letter-composer.ts';
import { openMailroom } from '../open-mailroom.ts';
import { openStore } from '../open-store.ts';
import { lastChange } from './show-letter.ts';

const templateNamed = (name: string): LetterTemplate => {
  const parsed = z.enum(letterTemplates).safeParse(name);
  if (parsed.success) return parsed.data;
  throw configurationError('unknown-template', `« ${name} » n'est pas un modèle. Modèles : ${letterTemplates.join(', ')}.`);
};

const printExample = async (template: LetterTemplate, folder: DataFolder): Promise<Uint8Array> => {
  const example: unknown = JSON.parse(templateSources()[`${template}/example.json`] ?? 'null');
  const letter = letterComposer().composeLetter(template, exampleOrder(example, loadConfiguration(folder.configuration)));
  const printer = await createPrinter();
  try {
    return await printer.print(letter.html, letter.title, letter.card);
  } finally {
    await printer.close();
  }
};

const storedPrint = async (id: string, folder: DataFolder): Promise<Uint8Array> => {
  const store = openStore(folder);
  try {
    const { letter } = await letterOf(id, store);
    if (letter.pdf === undefined)
      throw configurationError('not-printed', `Le courrier « ${id} » n'est pas encore imprimé : lancez « pli run --once ».`);
    return await store.files.get(letter.pdf);
  } finally {
    store.close();
  }
};

/** `pli letter preview`: a letter as it will be printed, or a template with its example. @returns where the PDF is */
export const previewLetter = async (name: string, id: string | undefined, out: string | undefined, folder: DataFolder): Promise<string> => {
  const template = templateNamed(name);
  const path = resolve(out ?? join('var', 'letters', `${id ?? template}.pdf`));
  const pdf = id === undefined ? await printExample(template, folder) : await storedPrint(id, folder);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, pdf);
  return path;
};

/** Opens the person's editor on a text. @throws AppError when there is none or it fails */
const editText = async (text: string): Promise<string> => {
  const editor = process.env.VISUAL ?? process.env.EDITOR;
  if (editor === undefined)
    throw configurationError('no-editor', 'Aucun éditeur : donnez le nouveau texte avec --text FICHIER, ou définissez EDITOR.');
  const folder = await mkdtemp(join(tmpdir(), 'pli-letter-'));
  try {
    const file = join(folder, 'lettre.txt');
    await writeFile(file, text);
    const { status } = spawnSync(editor, [file], { stdio: 'inherit', shell: true });
    if (status !== 0) throw configurationError('editor-failed', 'L’éditeur s’est terminé sur une erreur : le courrier n’a pas changé.');
    return await readFile(file, 'utf8');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** A new text as plain text or as HTML, reduced to what a letter may hold. */
const safeBody = (text: string): string => sanitiseBody(/<[a-z]+[^>]*>/i.test(text) ? text : bodyOfText(text));

/** `pli letter edit`: a new text, recipient or address for a letter that waits; somebody else must then approve it. */
export const editLetterCommand = async (
  id: string,
  options: { by: string; text?: string; to?: string; address?: string },
  folder: DataFolder,
): Promise<string> => {
  const mailroom = openMailroom(folder);
  try {
    const { letter } = await letterOf(id, mailroom.ports);
    if (letter.html === undefined)
      throw configurationError('not-printed', `Le courrier « ${id} » n'est pas encore rédigé : lancez « pli run --once ».`);
    const before = letterBody(new TextDecoder().decode(await mailroom.ports.files.get(letter.html)));
    const text = options.text === undefined ? undefined : await readFile(options.text, 'utf8');
    const written = text ?? (options.address === undefined && options.to === undefined ? await editText(textOfBody(before)) : undefined);
    const address = options.address?.split('|').map((line) => line.trim());
    const body = written === undefined ? undefined : safeBody(written);
    const edited = await editLetter({ letterId: id, by: options.by, ...compact({ body, recipient: options.to, address }) }, mailroom.ports);
    const open = (edited.problems ?? []).map((problem) => `\n  ${problem.message}`).join('');
    const changed = await lastChange(edited, mailroom.ports);
    return [`${edited.id} : modifié, attend l'approbation d'une autre personne.${open}`, ...changed].join('\n');
  } finally {
    await mailroom.close();
  }
};

const facts = (words: readonly string[] | undefined): Record<string, string> =>
  Object.fromEntries(
    (words ?? []).map((word) => {
      const [name = '', ...rest] = word.split('=');
      if (name === '' || rest.length === 0) throw configurationError('unknown-fact', `« ${word} » : écrivez NOM=VALEUR.`);
      return [name, rest.join('=')];
    }),
  );

/** `pli letter new`: a letter that a person orders; `pli run` composes it. */
export const orderNewLetter = async (
  template: string,
  options: { for: string; by: string; to?: string; say?: readonly string[] },
  folder: DataFolder,
): Promise<string> => {
  const store = openStore(folder);
  try {
    const order = { template: templateNamed(template), for: options.for, by: options.by, extra: facts(options.say) };
    const id = await orderLetter(options.to === undefined ? order : { ...order, recipient: options.to }, store);
    return `${id} : commandé. « pli run --once » le rédige.`;
  } finally {
    store.close();
  }
};
