/** Where a box given in fractions of its page stands on the sheet. */
export const boxStyle = ([x = 0, y = 0, width = 0, height = 0]: readonly number[]) => ({
  left: `${x * 100}%`,
  top: `${y * 100}%`,
  width: `${width * 100}%`,
  height: `${height * 100}%`,
});
