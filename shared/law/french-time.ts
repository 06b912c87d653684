/** "9 h 30", "12 h", of a time `HH:MM`. */
export const frenchTime = (time: string): string => {
  const hours = Number(time.slice(0, 2));
  const minutes = time.slice(3, 5);
  return minutes === '00' ? `${hours} h` : `${hours} h ${minutes}`;
};
