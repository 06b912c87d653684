import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { patchYaml } from '../../../local/configuration/patch-yaml.ts';
import { parseConfiguration } from '../../../local/configuration.ts';
import type { Configuration } from '../../../shared/contracts/configuration.ts';

const file = `# Réglages de la maison, relus par la direction juridique.
thresholds:
  review: 0.85 # prudence demandée le 3 novembre
  summonsFloor: 0.05

# Ce qui est rejeté ne sert à rien au-delà d'un mois.
retention:
  rejectedDays: 40

people:
  # direction
  - { id: odile.marechaux, name: Odile Maréchaux, roles: [mailroom, administrator] }
  # gestion
  - { id: yvan.trehorel, name: Yvan Tréhorel, roles: [handler, approver] }
  - id: nadia.kerbrat # remplace Gwenn
    name: Nadia Kerbrat
    roles: [handler, approver]
`;

const now = parseConfiguration(file, 'pli.yaml');
const changed = (over: Partial<Configuration>): Configuration => ({ ...now, ...over });

describe('a configuration file that is changed', () => {
  test('keeps every comment and every line that does not change', () => {
    const written = patchYaml(file, changed({ thresholds: { review: 0.9, summonsFloor: 0.05 } }));
    expect(written).toBe(file.replace('review: 0.85', 'review: 0.9'));
  });

  test('is the same, word for word, when nothing changes', () => expect(patchYaml(file, now)).toBe(file));

  test('holds nothing more of what is as shipped again, nor an empty heading', () => {
    const written = patchYaml(file, changed({ retention: { ...now.retention, rejectedDays: 31 } }));
    expect(written).not.toMatch(/rejectedDays|retention/);
    expect(written).toContain('# prudence demandée');
  });

  test('a list keeps the entries that did not change, with what stands beside them', () => {
    const [first, second, third] = now.people;
    if (first === undefined || second === undefined || third === undefined) throw new Error('three people');
    const added = { id: 'maud.lestrat', name: 'Maud Lestrat', roles: ['handler'] } satisfies Configuration['people'][number];
    const written = patchYaml(file, changed({ people: [first, second, added, third] }));
    for (const line of file.split('\n').filter((one) => one.includes('#'))) expect(written).toContain(line.trim());
    expect(written).toContain('maud.lestrat');
    expect(patchYaml(file, changed({ people: [first, { ...second, roles: ['handler'] }, third] }))).toBe(
      file.replace('Yvan Tréhorel, roles: [handler, approver]', 'Yvan Tréhorel, roles: [ handler ]'),
    );
  });

  test('a file that was not there holds only what differs from what is shipped', () => {
    const shipped = parseConfiguration('', 'pli.yaml');
    const target = { ...shipped, thresholds: { ...shipped.thresholds, review: 0.9 } };
    expect(patchYaml('', target)).toBe('thresholds:\n  review: 0.9\n');
    expect(patchYaml('', shipped)).toBe('');
  });

  test('what was optional is taken out again', () => {
    const withTariffs = patchYaml(file, changed({ tariffs: { page: 0.0015 } }));
    expect(parseConfiguration(withTariffs, 'pli.yaml').tariffs).toEqual({ page: 0.0015 });
    expect(patchYaml(withTariffs, now)).toBe(file);
  });

  test('makes the configuration that was asked for, whatever of it changes', () => {
    const target = changed({
      routing: [{ when: { kind: ['complaint'] }, queue: 'legal', priority: 'immediate', reason: 'Essai.' }, ...now.routing.slice(1)],
      letters: now.letters.slice(2),
      company: { ...now.company, name: 'Vauclair Assurances du Ponant' },
    });
    expect(parseConfiguration(patchYaml(file, parseConfiguration(stringify(target), 'Texte')), 'pli.yaml')).toEqual(target);
  });

  test('one whose parts refer to one another is left to the hand where the change touches them, and only there', () => {
    const tied = 'retention: { mailDays: &days 40, rejectedDays: *days }\n';
    const other = parseConfiguration(`${tied}tariffs: { page: 0.1 }\n`, 'pli.yaml');
    expect(patchYaml(tied, other)).toContain('*days');
    const touching = parseConfiguration('retention: { mailDays: 50, rejectedDays: 40 }\n', 'Texte');
    expect(() => patchYaml(tied, touching)).toThrow(expect.objectContaining({ code: 'not-written' }));
  });
});
