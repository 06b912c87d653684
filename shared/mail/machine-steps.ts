/** The steps of the program, which write their own names into histories; whoever else stands there is a person. */
export const machineSteps: readonly string[] = ['intake', 'read', 'triage', 'correspond', 'dispatch', 'sweep', 'gateway', 'redrive'];

/** Whether an entry of a history was made by a person. */
export const byPerson = ({ by }: { readonly by: string }): boolean => !machineSteps.includes(by);
