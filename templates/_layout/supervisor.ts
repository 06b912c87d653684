/** The authority that supervises French insurers, with its address. */
export const supervisor = 'Autorité de contrôle prudentiel et de résolution (ACPR), 4 place de Budapest, CS 92459, 75436 Paris Cedex 09';
