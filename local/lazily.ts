/** Something costly that is made when it is first needed, and closed only if it was made. */
export const lazily = <T extends { close(): unknown }>(make: () => Promise<T>): { get(): Promise<T>; close(): Promise<void> } => {
  let made: Promise<T> | undefined;
  return {
    get: () => {
      made ??= make();
      return made;
    },
    close: async () => {
      if (made !== undefined) await (await made).close();
    },
  };
};
