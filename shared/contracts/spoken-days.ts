/** Days as people say them: as years where they are whole ones, "15 ans". */
export const spokenDays = (days: number): string => {
  const years = Math.round(days / 365.25);
  return years > 0 && Math.abs(days - years * 365.25) <= 1 ? `${years} an${years > 1 ? 's' : ''}` : `${days} jours`;
};
