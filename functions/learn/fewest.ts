/** From so many decisions on there is something to learn. */
export const fewest = 20;
