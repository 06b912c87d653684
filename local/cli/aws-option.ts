import { Option } from 'commander';

/** Points a command at a deployed mailroom. */
export const awsOption = (): Option =>
  new Option('--aws <environnement>', 'le service courrier déployé sous ce nom, avec vos droits AWS').conflicts('data');
