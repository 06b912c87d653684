/** Whom a letter goes to, as people read it: the name that a person wrote over the one it was ordered with. */
export const recipientOf = ({
  recipient,
  addressedTo,
}: {
  readonly recipient: string;
  readonly addressedTo?: string | undefined;
}): string => addressedTo ?? recipient;
