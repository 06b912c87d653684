import { Alert, Button, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { LetterDetail, LetterWay } from '../../../shared/contracts/console.ts';
import { makerName } from '../french.ts';
import { frenchMoment } from '../french-days.ts';

/** Sentences that must not leave as they are, with why, and who let one through. */
export const Forbidden = ({
  statements,
  people,
  release,
}: Pick<LetterDetail, 'statements'> & { people: LetterWay['people']; release: ((quote: string) => void) | undefined }): ReactNode =>
  statements.map(({ id, quote, reason, released }) => (
    <Alert key={`${id} ${quote}`} color={released === undefined ? 'red' : 'blue'} my="xs" title={`« ${quote} »`}>
      {reason}
      {released === undefined ? null : (
        <Text size="sm">
          Libérée par {makerName(released.by, people)}, {frenchMoment(released.at)}.
        </Text>
      )}
      {released !== undefined || release === undefined ? null : (
        <div>
          <Button mt="xs" size="compact-sm" variant="default" onClick={() => release(quote)}>
            Libérer cette phrase
          </Button>
        </div>
      )}
    </Alert>
  ));
