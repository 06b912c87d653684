import { Button, Group, Text } from '@mantine/core';
import { type ChangeEvent, type DragEvent, type ReactNode, useRef, useState } from 'react';
import { droppedFiles } from './dropped-files.ts';

/** Files and folders, dropped or chosen. */
export const Drop = ({ take }: { take: (files: readonly File[]) => void }): ReactNode => {
  const [over, setOver] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void droppedFiles(event.dataTransfer.items).then(take);
  };
  const chosen = (event: ChangeEvent<HTMLInputElement>): void => {
    take([...(event.currentTarget.files ?? [])]);
    event.currentTarget.value = '';
  };
  return (
    <div
      className={over ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Text fw={600}>Glissez ici des fichiers ou des dossiers</Text>
      <Text size="sm" className="soft">
        PDF, images, courriels (.eml, .msg), Word, textes, archives ZIP
      </Text>
      <Group justify="center" gap="xs" mt="xs">
        <Button onClick={() => files.current?.click()}>Choisir des fichiers</Button>
        <Button variant="default" onClick={() => folder.current?.click()}>
          Choisir un dossier
        </Button>
      </Group>
      <input ref={files} type="file" multiple hidden data-testid="files" onChange={chosen} />
      <input ref={folder} type="file" multiple hidden {...{ webkitdirectory: '' }} onChange={chosen} />
    </div>
  );
};
