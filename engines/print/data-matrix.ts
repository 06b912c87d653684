import { toSVG } from 'bwip-js/node';

/** A DataMatrix of a letter's id, as SVG that scales to its box. */
export const dataMatrix = (text: string): string => toSVG({ bcid: 'datamatrix', text, scale: 1, padding: 0 }).replace(/ xmlns="[^"]*"/, '');
