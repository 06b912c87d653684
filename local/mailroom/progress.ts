import { SingleBar } from 'cli-progress';

/** Shows how far long work has come: a bar when the output is a terminal, else a plain line for each thing done. */
export type Progress = { total(count: number): void; done(label: string): void; stop(): void };

/** @param out where it is shown; standard error, so that standard output holds results only */
export const createProgress = (out: NodeJS.WriteStream = process.stderr): Progress => {
  let total = 0;
  let count = 0;
  if (!out.isTTY)
    return {
      total: (wanted) => {
        total = Math.max(total, wanted);
      },
      done: (label) => {
        count += 1;
        out.write(`${count}${total > count ? `/${total}` : ''}  ${label}\n`);
      },
      stop: () => undefined,
    };
  const bar = new SingleBar({
    stream: out,
    format: '{bar} {value}/{total}  {label}',
    barsize: 28,
    hideCursor: true,
    clearOnComplete: true,
    stopOnComplete: false,
  });
  let started = false;
  return {
    total: (wanted) => {
      total = Math.max(total, wanted);
      if (started) bar.setTotal(total);
      else bar.start(total, count, { label: '' });
      started = true;
    },
    done: (label) => {
      count += 1;
      if (started) bar.update(count, { label });
    },
    stop: () => {
      if (started) bar.stop();
    },
  };
};
