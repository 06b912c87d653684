import type { Box } from '../../shared/mail/transcript.ts';
import type { PlacedWord } from '../pages/placed-word.ts';
import type { Recognised } from './recogniser.ts';

const round = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 10_000) / 10_000;

/** Recognised words with boxes in fractions of the picture. */
export const placeWords = (found: Recognised, picture: { readonly width: number; readonly height: number }): PlacedWord[] =>
  found.words
    .filter((word) => word.text.trim() !== '' && word.x1 > word.x0 && word.y1 > word.y0)
    .map((word) => {
      const box: Box = [
        round(word.x0 / picture.width),
        round(word.y0 / picture.height),
        round((word.x1 - word.x0) / picture.width),
        round((word.y1 - word.y0) / picture.height),
      ];
      return { text: word.text.normalize('NFC'), box, confidence: Math.round(word.confidence * 1000) / 1000, angle: 0 };
    });
