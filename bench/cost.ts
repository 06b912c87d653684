// The bill of a month on AWS: npm run cost -- --mail 100000 --scanned 0.6 --pages 3 [--mode hybrid|textract|tesseract] [--textract 0.1]
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { assumptions } from './cost/assumptions.ts';
import { type Load, monthlyBill, perThousandPages, total } from './cost/monthly-bill.ts';

const share = z.coerce.number().min(0).max(1);
const words = z.strictObject({
  mail: z.coerce.number().int().positive(),
  scanned: share,
  pages: z.coerce.number().positive(),
  mode: z.enum(['hybrid', 'textract', 'tesseract']),
  textract: share,
});

const { values } = parseArgs({
  options: {
    mail: { type: 'string', default: '100000' },
    scanned: { type: 'string', default: '0.6' },
    pages: { type: 'string', default: '3' },
    mode: { type: 'string', default: 'hybrid' },
    textract: { type: 'string', default: String(assumptions.textractShare) },
  },
});
const { textract: textractShare, ...asked } = words.parse(values);
const load: Load = { ...asked, textractShare };
const bill = monthlyBill(load);
const dollars = (amount: number): string => `$${amount.toFixed(2)}`.padStart(10);

for (const { price, quantity, dollars: amount } of [...bill].sort((a, b) => b.dollars - a.dollars))
  console.log(
    `${dollars(amount)}  ${price.what.padEnd(46)} ${Math.round(quantity).toLocaleString('en')} × $${price.dollars} a ${price.unit}${price.verified ? '' : ' (unverified)'}`,
  );
console.log(
  `${dollars(total(bill))}  a month, of which ${dollars(total(bill.filter(({ fixed }) => fixed))).trim()} stand whatever comes; ${dollars((total(bill) / load.mail) * 1000).trim()} for 1,000 pieces`,
);

const alone = (scanned: number, scan: Partial<Load> = {}): string => `$${perThousandPages({ ...load, scanned, ...scan }).toFixed(3)}`;
const both = (scanned: number): string =>
  `${alone(scanned)} (${alone(scanned, { scanEveryMinutes: 0 })} with each file scanned by itself, ${alone(scanned, { malwareProtection: false })} with no scan for malware)`;
console.log(
  `\n1,000 scanned pages ${both(1)}, 1,000 born-digital pages ${both(0)}, in pieces of ${load.pages}, all services counted, standing costs left out.`,
);
console.log(
  `Mode ${load.mode}${load.mode === 'hybrid' ? `, ${Math.round(textractShare * 100)} % of scanned pages going on to Textract (an assumption)` : ''}; requests counted in the emulator; Lambda time is an estimate: processor time of one core of another machine, and 15 ms for each counted request.`,
);
