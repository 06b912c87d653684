-- A store as version 1 of its schema made it, with one complaint, its letters and messages. Never changed: it stands for the stores out there.
CREATE TABLE IF NOT EXISTS mail (
  id TEXT PRIMARY KEY, state TEXT NOT NULL, received TEXT NOT NULL, appeared TEXT NOT NULL, queue TEXT, claim TEXT, record TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS mail_by_state ON mail (state, appeared);
CREATE INDEX IF NOT EXISTS mail_by_queue ON mail (queue, appeared);
CREATE INDEX IF NOT EXISTS mail_by_claim ON mail (claim);
CREATE TABLE IF NOT EXISTS letter (
  id TEXT PRIMARY KEY, mail TEXT NOT NULL, state TEXT NOT NULL, record TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS letter_by_state ON letter (state);
CREATE INDEX IF NOT EXISTS letter_by_mail ON letter (mail);
CREATE TABLE IF NOT EXISTS message (
  id INTEGER PRIMARY KEY, queue TEXT NOT NULL, dedup TEXT NOT NULL, body TEXT NOT NULL, state TEXT NOT NULL DEFAULT 'waiting',
  visible INTEGER NOT NULL, attempts INTEGER NOT NULL DEFAULT 0, lease TEXT, holder TEXT, problem TEXT, UNIQUE (queue, dedup)
) STRICT;
CREATE INDEX IF NOT EXISTS message_waiting ON message (queue, state, visible);
CREATE TABLE IF NOT EXISTS pages_read (mail TEXT NOT NULL, part TEXT NOT NULL, day TEXT NOT NULL, pages INTEGER NOT NULL, PRIMARY KEY (mail, part)) STRICT;
CREATE INDEX IF NOT EXISTS pages_by_day ON pages_read (day);
CREATE TABLE IF NOT EXISTS mailing (id TEXT PRIMARY KEY, state TEXT NOT NULL, at TEXT NOT NULL) STRICT;
CREATE VIRTUAL TABLE IF NOT EXISTS search USING fts5 (mail UNINDEXED, body, tokenize = "unicode61 remove_diacritics 2");
INSERT INTO mail (id, state, received, appeared, queue, claim, record) VALUES ('m-00000000000000a1', 'triaged', '2026-11-24', '2026-11-25T08:59:00.000Z', 'mediation', NULL, '{"id":"m-00000000000000a1","version":3,"state":"triaged","fileName":"s10-reclamation-manuscrite.pdf","sha256":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","size":1234,"mediaType":"application/pdf","original":"original/m-00000000000000a1","appeared":"2026-11-25T08:59:00.000Z","received":"2026-11-24","receivedFrom":"appeared","pageCount":1,"parts":[{"id":"p1","role":"file","mediaType":"application/pdf","key":"parts/m-00000000000000a1/p1","pageCount":1,"transcript":"transcripts/m-00000000000000a1/p1.json"}],"documents":[{"pages":[1,1],"kind":"complaint","confidence":0.981,"runnerUp":{"kind":"summons","confidence":0.0011},"evidence":[{"quote":"se moquer","page":1,"box":[0.7,0.24620689655172412,0.0782608695652175,0.012689655172413772],"weight":3},{"quote":"mois que","page":1,"box":[0.32608695652173914,0.17324137931034483,0.06956521739130433,0.0126896551724138],"weight":1.8},{"quote":"n''ai toujours","page":1,"box":[0.1,0.17324137931034483,0.782608695652174,0.028551724137931028],"weight":0.72}],"fields":{"documentDate":{"value":"2026-11-11","confidence":0.912,"quote":"11 novembre 2026","page":1,"box":[0.16956521739130437,0.09710344827586208,0.13913043478260867,0.0126896551724138]},"senderName":{"value":"Roger Lamy","confidence":0.855,"quote":"Lamy Roger","page":1,"box":[0.1,0.04,0.08695652173913043,0.012689655172413793]},"policyNumber":{"value":"VA11402996","confidence":0.921,"quote":"VA 1140 2996","page":1,"box":[0.24782608695652175,0.26206896551724135,0.10434782608695653,0.012689655172413772]},"insuredName":{"value":"Roger Lamy","confidence":0.7695,"quote":"Lamy Roger","page":1,"box":[0.1,0.04,0.08695652173913043,0.012689655172413793]},"complainantName":{"value":"Roger Lamy","confidence":0.855,"quote":"Lamy Roger","page":1,"box":[0.1,0.04,0.08695652173913043,0.012689655172413793]},"complaintDate":{"value":"2026-11-11","confidence":0.912,"quote":"11 novembre 2026","page":1,"box":[0.16956521739130437,0.09710344827586208,0.13913043478260867,0.0126896551724138]},"complaintCategory":{"value":"delay","confidence":0.822,"quote":"cinq mois que","page":1,"box":[0.28260869565217395,0.17324137931034483,0.11304347826086952,0.0126896551724138]}},"deadlines":[{"code":"acknowledge-complaint","due":"2026-11-23","prudent":"2026-11-23","from":"2026-11-11","basis":"Recommandation ACPR 2024-R-02","explanation":"Accuser réception de la réclamation. Point de départ : envoi de la réclamation du 11/11/2026 ; 10 jours ouvrables à compter du 11/11/2026 : 23/11/2026.","certainty":"sure"},{"code":"answer-complaint","due":"2027-01-11","prudent":"2027-01-11","from":"2026-11-11","basis":"Recommandation ACPR 2024-R-02","explanation":"Répondre à la réclamation. Point de départ : envoi de la réclamation du 11/11/2026 ; 2 mois à compter du 11/11/2026 : 11/01/2027.","certainty":"sure"}],"route":{"queue":"mediation","copies":[],"priority":"immediate","reasons":["Réclamation : accusé de réception sous dix jours ouvrables, réponse sous deux mois.","Une échéance tombe dans les trois jours ou est déjà passée."]},"letters":[{"template":"complaint-acknowledgement","recipient":"Roger Lamy","channel":"post","release":"automatic"},{"template":"complaint-answer","recipient":"Roger Lamy","channel":"post","release":"approval"}],"id":"d-bc9a2af9059d079e","part":"p1"}],"history":[{"at":"2026-11-25T09:00:00.000Z","by":"intake","what":"received"},{"at":"2026-11-25T13:53:53.526Z","by":"triage","what":"decided"},{"at":"2026-11-25T13:53:53.552Z","by":"triage","what":"triaged"}]}');
INSERT INTO letter (id, mail, state, record) VALUES ('l-03bb7b0e1007aa00', 'm-00000000000000a1', 'ordered', '{"id":"l-03bb7b0e1007aa00","version":0,"mailId":"m-00000000000000a1","documentId":"d-bc9a2af9059d079e","template":"complaint-acknowledgement","state":"ordered","release":"automatic","channel":"post","recipient":"Roger Lamy","orderedBy":"triage","history":[{"at":"2026-11-25T13:53:53.536Z","by":"triage","what":"ordered"}]}');
INSERT INTO letter (id, mail, state, record) VALUES ('l-3635c53daa855051', 'm-00000000000000a1', 'ordered', '{"id":"l-3635c53daa855051","version":0,"mailId":"m-00000000000000a1","documentId":"d-bc9a2af9059d079e","template":"complaint-answer","state":"ordered","release":"approval","channel":"post","recipient":"Roger Lamy","orderedBy":"triage","history":[{"at":"2026-11-25T13:53:53.548Z","by":"triage","what":"ordered"}]}');
INSERT INTO message (id, queue, dedup, body, state, visible, attempts, lease, holder, problem) VALUES (1, 'mediation', 'q-2e791a2ce464c10e', '{"schema":"pli.routed-mail","version":1,"deliveryId":"q-2e791a2ce464c10e","mailId":"m-00000000000000a1","documentId":"d-bc9a2af9059d079e","queue":"mediation","kind":"complaint","confidence":0.981,"priority":"immediate","received":"2026-11-24","fields":{"documentDate":{"value":"2026-11-11","confidence":0.912,"quote":"11 novembre 2026","page":1,"box":[0.16956521739130437,0.09710344827586208,0.13913043478260867,0.0126896551724138]},"senderName":{"value":"Roger Lamy","confidence":0.855,"quote":"Lamy Roger","page":1,"box":[0.1,0.04,0.08695652173913043,0.012689655172413793]},"policyNumber":{"value":"VA11402996","confidence":0.921,"quote":"VA 1140 2996","page":1,"box":[0.24782608695652175,0.26206896551724135,0.10434782608695653,0.012689655172413772]},"insuredName":{"value":"Roger Lamy","confidence":0.7695,"quote":"Lamy Roger","page":1,"box":[0.1,0.04,0.08695652173913043,0.012689655172413793]},"complainantName":{"value":"Roger Lamy","confidence":0.855,"quote":"Lamy Roger","page":1,"box":[0.1,0.04,0.08695652173913043,0.012689655172413793]},"complaintDate":{"value":"2026-11-11","confidence":0.912,"quote":"11 novembre 2026","page":1,"box":[0.16956521739130437,0.09710344827586208,0.13913043478260867,0.0126896551724138]},"complaintCategory":{"value":"delay","confidence":0.822,"quote":"cinq mois que","page":1,"box":[0.28260869565217395,0.17324137931034483,0.11304347826086952,0.0126896551724138]}},"deadlines":[{"code":"acknowledge-complaint","due":"2026-11-23","prudent":"2026-11-23","from":"2026-11-11","basis":"Recommandation ACPR 2024-R-02","explanation":"Accuser réception de la réclamation. Point de départ : envoi de la réclamation du 11/11/2026 ; 10 jours ouvrables à compter du 11/11/2026 : 23/11/2026.","certainty":"sure"},{"code":"answer-complaint","due":"2027-01-11","prudent":"2027-01-11","from":"2026-11-11","basis":"Recommandation ACPR 2024-R-02","explanation":"Répondre à la réclamation. Point de départ : envoi de la réclamation du 11/11/2026 ; 2 mois à compter du 11/11/2026 : 11/01/2027.","certainty":"sure"}],"reasons":["Réclamation : accusé de réception sous dix jours ouvrables, réponse sous deux mois.","Une échéance tombe dans les trois jours ou est déjà passée."],"copies":[],"files":{"original":"original/m-00000000000000a1","transcript":"transcripts/m-00000000000000a1/p1.json"}}', 'waiting', 1795614833, 0, NULL, NULL, NULL);
INSERT INTO message (id, queue, dedup, body, state, visible, attempts, lease, holder, problem) VALUES (2, 'correspond', 'correspond:l-03bb7b0e1007aa00', '{"type":"correspond","letterId":"l-03bb7b0e1007aa00"}', 'waiting', 1795614833, 0, NULL, NULL, NULL);
INSERT INTO message (id, queue, dedup, body, state, visible, attempts, lease, holder, problem) VALUES (3, 'correspond', 'correspond:l-3635c53daa855051', '{"type":"correspond","letterId":"l-3635c53daa855051"}', 'waiting', 1795614833, 0, NULL, NULL, NULL);
INSERT INTO pages_read (mail, part, day, pages) VALUES ('m-00000000000000a1', 'p1', '2026-11-24', 1);
INSERT INTO search (mail, body) VALUES ('m-00000000000000a1', 'm-00000000000000a1
s10-reclamation-manuscrite.pdf

2026-11-11
Roger Lamy
VA11402996
Roger Lamy
Roger Lamy
2026-11-11
delay
Lamy Roger
14 rue des Acacias
632O0 Riom

Riom le 11 novembre 2026

A Vauclair Assurancos

Messieurs,

Cela fait maintenant cinq mois que la grele a crevé ma veranda (le 7 juin 2026) et je n''ai
toujours rjen vu venir. J''ai telephoné slx fois, cbaque fois une autre personne qui me dit
que c''est en cours. En conrs de quoi ? Les bâches s''envolent et ma femme a 81 ans, elle a
froid.

On nous a dit a l''agence que tout serait reglé pour septembre. C''est se moquer du monde. Mon
contrat c''est le VA 1140 2996 et j''ai toujours payé a l''heure

Faites votre travail ou dites moi franchement que vous ne paierez pas.

R. Lamy');
PRAGMA user_version = 1;
