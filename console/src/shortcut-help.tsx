import { Button, Switch } from '@mantine/core';
import { Fragment, type ReactNode, useEffect, useRef } from 'react';
import { turnShortcuts, useShortcuts, useShortcutsOn } from './shortcuts.ts';

const keys: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
  [
    'Sur une file',
    [
      ['J', 'courrier suivant'],
      ['K', 'courrier précédent'],
      ['O ou Entrée', 'ouvrir'],
      ['P', 'prendre'],
      ['X', 'cocher'],
      ['/', 'filtrer par un mot'],
    ],
  ],
  [
    'À vérifier',
    [
      ['1', 'première nature proposée'],
      ['2', 'seconde nature proposée'],
      ['J, K', 'suivant, précédent'],
      ['O', 'ouvrir'],
    ],
  ],
  [
    'Dans un courrier',
    [
      ['J, K', 'courrier suivant, précédent de la liste'],
      ['U', 'retour à la liste'],
      ['Échap', 'fermer la correction'],
    ],
  ],
];

/** The keys of the console, and the way to turn them off. */
export const ShortcutHelp = (): ReactNode => {
  const dialog = useRef<HTMLDialogElement>(null);
  const active = useShortcutsOn();
  const open = (): void => dialog.current?.showModal();
  useShortcuts({ '?': open });
  useEffect(() => {
    const box = dialog.current;
    const outside = (event: MouseEvent): void => (event.target === box ? box?.close() : undefined);
    box?.addEventListener('click', outside);
    return () => box?.removeEventListener('click', outside);
  }, []);
  return (
    <>
      <Button size="compact-xs" variant="default" onClick={open}>
        Clavier
      </Button>
      <dialog ref={dialog} className="help" aria-labelledby="clavier">
        <h2 id="clavier">Au clavier</h2>
        <Switch
          label="Raccourcis d’une touche"
          description="À couper pour qui dicte ou ne veut pas de touche qui agit seule."
          checked={active}
          onChange={(event) => turnShortcuts(event.currentTarget.checked)}
        />
        {keys.map(([place, list]) => (
          <section key={place} aria-label={place}>
            <h3>{place}</h3>
            <dl>
              {list.map(([key, does]) => (
                <Fragment key={key}>
                  <dt>
                    <kbd>{key}</kbd>
                  </dt>
                  <dd>{does}</dd>
                </Fragment>
              ))}
            </dl>
          </section>
        ))}
        <Button variant="default" onClick={() => dialog.current?.close()}>
          Fermer
        </Button>
      </dialog>
    </>
  );
};
