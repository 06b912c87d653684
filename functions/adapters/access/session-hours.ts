/** As long as the directory's own token: somebody who lost a role there loses it here within the hour. */
export const sessionHours = 1;
