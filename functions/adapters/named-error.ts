/** Whether an error of the AWS SDK bears one of these names. */
export const isNamed = (error: unknown, ...names: readonly string[]): boolean => error instanceof Error && names.includes(error.name);
