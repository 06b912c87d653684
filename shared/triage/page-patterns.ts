export const numberedPage =
  /(?:^|\n| )(?:page|p\.?|feuillet|folio)\s{0,2}(?:n\s?[°o]\s?)?(\d{1,3})\s{0,2}(?:\/|sur|de|-)\s{0,2}(\d{1,3})\b/g;
export const bareNumbers = /(?:^|\n)[-–\s]{0,3}(\d{1,3})\s{0,2}(?:\/|sur)\s{0,2}(\d{1,3})[-–\s]{0,3}(?=\n|$)/g;
export const ownNumber = /(?:^|\n)\s{0,2}(?:page|p\.)\s{0,2}(\d{1,3})\s{0,2}(?=\n|$)|(?:^|\n)-\s?(\d{1,3})\s?-(?=\n|$)/g;
export const separatorSheet =
  /s[e3]p[a4]r[a4]t(?:eur|ion|or)|intercalaire|\bpatch\b|\b(?:document|courrier|pli|lettre|dossier) suivante?\b|(?:^|\W)sep ?:|n[o0cq]uveau (?:document|courrier|pli)|debut (?:de|du) (?:lot|pli|document)|fin (?:de|du) (?:lot|pli|document)|page (?:laissee )?blanche|ne pas (?:numeriser|classer|archiver)|feuille(?:t)? d'(?:espacement|intercalation)|^\W{0,4}sous-lot\b|\bbatch\b|^\W{0,4}(?:a (?:scanner|numeriser)\W{0,4})?(?:pli ?(?:n ?[°o] ?)?\d{1,6})\W{0,4}$|^\W{0,4}pli ?n ?[°o] ?\d{1,6}\W{0,4}\n|^\W{0,4}(?:a (?:scanner|numeriser)|courrier)\W{0,4}$/;
export const place =
  /(?:^|\n)[^\n]{0,60}\b(?:le\s{1,2}(?:\d{1,2}|1er)[\s./-]{1,2}(?:[a-z]{3,9}|\d{1,2})[\s./-]{1,2}\d{2,4})[^\n]{0,12}(?=\n|$)/;
/** A short line near the top that ends in a date, without "le". */
export const shortDate =
  /(?:^|\n)[^\n]{0,30}\b\d{1,2}(?:er)?(?:[/.]\d{1,2}[/.]|\s(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)\s)20\d\d(?=[\s.]{0,2}(?:\n|$))/;
export const references =
  /(?:^|\n)\s{0,2}(?:objet|obj|n\s?\/\s?ref|v\s?\/\s?ref|vos ref|nos ref|reference|ref\b|nos references|vos references|n\. ?ref|concerne)[^\n]{0,4}/;
export const greeting =
  /(?:^|\n)\s{0,2}(?:madame|monsieur|mesdames|messieurs|maitre|mon cher confrere|cher confrere|chere consoeur|chers? confreres?|cher maitre|docteur|bonjour|a qui de droit|chere? [a-z]{2,12})[^\n]{0,40}[,!.](?=\s{0,2}(?:\n|$))|(?:^|\n)\s{0,2}(?:bonjour|messieurs|madame, monsieur),/;
export const farewell =
  /salutations|sentiments (?:distingues|devoues|les meilleurs|respectueux)|consideration distinguee|sincere consideration|haute consideration|cordialement|bien a vous|sous toutes reserves|dont acte|ce sera justice|fait a [^\n]{2,40} le|l'assurance de (?:ma|notre|mes|nos)|signature|votre bien devoue|(?:le|la) greffiere?\b/;
export const acts =
  /(?:^|\n)\W{0,4}(?:assignation|l'an (?:deux m|20\d\d)|signification|proces[- ]verbal de s|denonciation|citation|conclusions|republique francaise|requete|declaration d'appel|ordonnance|jugement|arret|sommation|cour d'appel|extrait des minutes|injonction|commandement|appel (?:en|a) |mise en cause|acte d)/;
export const actOpenings =
  /(?:^|\n)\W{0,4}(?:assignation (?:en|devant|a|par|au)|l'an (?:deux m|20\d\d)|signification d|proces[- ]verbal de saisie|saisie[- ]attribution|denonciation|citation (?:a|directe)|conclusions? (?:en|d|pour|n|recap)|republique francaise|declaration d'appel|a la requete de|minute|extrait des minutes|ordonnance (?:de|portant|sur)|injonction de|commandement|tribunal [a-z]+ d[eu']|cour d'appel d)/;
export const papers =
  /(?:^|\n)\W{0,4}(?:rapport (?:n|d|de|preliminaire|definitif|medical|technique|unique|auto)|facture|devis|constat (?:amiable|europeen|degat)|attestation|temoignage|declaration (?:de|d'|dommages|degat)|requisition|opposition|convention|fiche|formulaire|lettre|note|avis de|etat (?:des|de)|bordereau de reglement|bulletin|compte rendu|saisine|demande de|courriel|message|e-?mail|de :|from :|certificat (?:medical|de)|declaration de sinistre|fiche de presentation|releve (?:de|des)|notification (?:de|des|provisoire|definitive)|avis de (?:reversement|virement)|proces[- ]verbal|convocation|pre[- ]?rapport|note aux parties|mise en demeure|reclamation|contestation)/;
export const annexes =
  /(?:^|\n)\W{0,4}(?:annexes?\b|pieces? (?:n|jointe|annexee|\d)|bordereau (?:de|des) (?:pieces|communication)|liste des pieces|copie (?:de|du)|quittance|suite\b|verso|formulaire de retractation)|(?:^|\n)[^\n]{0,40}planches? photo/;
/** The sheet on which a bailiff says how he handed an act over, by its title. */
export const handingOver =
  /(?:^|\n)\W{0,4}(?:modalites? de (?:la )?(?:remise|signification)|proces[- ]verbal de (?:remise|signification)\W{0,3}(?=\n|$)|feuill(?:e|et) de (?:remise|signification)|acte de remise)/;
export const lastSheets =
  /(?:^|\n)\W{0,4}(?:modalites? de (?:la )?(?:remise|signification)|proces[- ]verbal de (?:remise|signification)|acte de remise|acte de signification(?! d)|feuill(?:e|et) de (?:remise|signification)|signification\s{0,2}[-–:]\s{0,2}feuill|signification de l'acte|(?:cet |le present )?(?:acte|exploit|copie) (?:a ete )?(?:remise?|signifiee?|delivree?)\b|cout\s?:|cout (?:de l'acte|du present))/;
/** Marked as a copy on a line of its own, or a leaflet that somebody puts in. */
export const enclosures =
  /(?:^|\n)\W{0,4}(?:(?:pieces? jointes?|annexe|pj)\W{1,4})?(?:copie|duplicata|pour information)\W{0,4}(?:(?:pieces? jointes?|annexe|pj)(?:\s{0,2}n\s?[°o])?\W{0,4}\d{0,2}\W{0,4})?(?=\n|$)|fiche (?:pratique|conseil)|conditions generales|notice d'information/;
/** The same further down, where the letterhead comes first. */
export const copyMark = /(?:^|\n)\W{0,4}(?:[ce] ?[oe] ?p ?[il] ?e|duplicata)\W{0,4}(?=\n|$)/;
/** A served act that begins here, even when its sheet also says how it was handed over. */
export const opening = /(?:^|\n)\W{0,4}(?:l'an (?:deux m|20\d\d)|a la (?:requete|demande) d)/;
export const mentionsAnnex =
  /ci[- ](?:joint|apres|annexe|dessous)|piece[s]? jointe|en annexe|\bpj\b|copie (?:de|du) (?:mon|ma|notre|votre|l'|la|ce)|joins? (?:a|la|le|mon|ma|une)|vous trouverez|veuillez trouver/;
export const mentionsAct =
  /(?:joint|joins|trouve|sous (?:ce )?pli|fais(?:ons)? tenir|remets|remettons|communique|confie|retourne|ci-apres|ci-dessous|transmet|envoi|adress|fai[st] (?:suivre|parvenir)|copie|recu|annexe|laisse|remis|depose|denonc|signifi|vu)[^.]{0,100}(?:assignation|acte|papier|jugement|ordonnance|arret\b|citation|convocation|requete|rapport|saisie|conclusions|exploit|document|huissier|commissaire)|(?:requete|assignation|jugement|ordonnance|arret|citation|acte|conclusions|rapport)[^.]{0,40}(?:joint|annex|ci-apres|en copie)|intervention forcee|ordonnance commune|jugement commun|denonciation|en garantie|injonction de payer|(?:huissier|commissaire de justice)[^.]{0,50}(?:apport|depos|remis|passe|donne|laiss|venu)|acte (?:judiciaire|d'huissier|de justice)|papier timbre|(?:convoque|assigne)e?s? (?:au|devant le) tribunal/;
export const mentionsLetter =
  /(?:copie|double|courriers?|lettres?|correspondances?|reclamation|plainte|mail|courriel)[^.]{0,50}(?:adress|envoy|recu|transm|joint|ci-|annex)|(?:joint|joins|copie|transm|adress|trouver)[^.]{0,50}(?:courrier|lettre|correspondance|reclamation|plainte|courriel|mail)/;
export const bailiff = /commissaires? de justice|huissiers? de justice|etude d|office de commiss/;
export const serves =
  /l'an (?:deux m|20\d\d)|deux mille? vingt|a la (?:requete|demande) d|j'ai|avons|vous assigne|signifie|attrait|donne (?:assignation|citation)/;
/** A court or a bailiff at the head of a page: what a court sends, or has sent, is headed so where no title of an act stands. */
export const officialHead =
  /(?:^|\n)\W{0,4}(?:tribunal |cour (?:d'appel|administrative|de cassation)|conseil (?:de prud|des prud)|pole social|greffe |republique francaise|ministere de la justice|parquet |etude de (?:maitre|me) |etude [a-z-]+[^\n]{0,30}(?:huissier|commissaire)|(?:commissaires?|huissiers?) de justice)/;
/** Somebody else's petition to a court. */
export const petition =
  /(?:^|\n)\W{0,4}(?:formulaire\W{1,4})?(?:requete(?![a-z])|demande en justice|declaration au greffe|saisine d|demande introductive|pourvoi d)|(?:^|\n)\W{0,4}a (?:mesdames|messieurs|madame|monsieur)[^\n]{0,50}(?:president|juges?|conseillers?|assesseurs)[^\n]{0,60}(?:tribunal|conseil|cour|pole)/;
/** A court or a bailiff is spoken of: what lies behind such a letter may be what came from there. */
export const mentionsCourt =
  /(?<![a-z])(?:tribun(?:al|aux)|greffe|prud'?hom[a-z]{0,4}|pole social|cour d'appel|parquet|huissiers?|commissaires? de justice)(?![a-z])/;
/** How a firm is reached or registered; a heading with a dash in it is none. */
export const reached =
  /(?<!\d)\d{5}\s[a-z]{3,}|0\d[\s.]?(?:\d{2}[\s.]?){4}|(?<![a-z0-9._-])[a-z0-9._-]{2,64}@[a-z0-9.-]{3,}|www\.|siret|siren|(?<![a-z])rcs(?![a-z])/;
/** A row of a table of sums; recognition reads 0 as o and 1 as l. */
export const endsInSum = /[\dol][.,][\dol]{2}\s?(?:€|eur(?:os?)?|ttc|ht)?\s*$|\d\s?(?:€|eur(?:os?)?)\s*$/;
/** What only somebody says who wants to sell: three of these and nothing of an affair are a leaflet. */
export const selling =
  /(?<![a-z])(?:offres?|promo[a-z]*|remises?|catalogue|decouvrez|profitez|nos (?:prix|tarifs|services|formules|experts|equipes)|partenaires?|votre partenaire|devis (?:gratuit|offert|sous)|gratuit[a-z]*|des \d{1,4} ?€|a partir de|jusqu'au|commandez|contactez-nous|appelez|nouveaute|\d{1,2} ?% (?:sur|de remise|offerts?)|satisfait|livraison|abonne[a-z]*|salon|webinaire|seminaire|exposants?|rencontrez|reservez|participez|offerts?|visiteurs?|formations?|formateurs?|animee? par|places? (?:limitees?|disponibles?)|code promo|stand|inscri[a-z]*|professionnels|louez|essayez|testez|premiere commande|ne pas jeter|reservee? aux|toute la france|(?:aucun|sans) engagement|tarifs? (?:groupe|negocie|prefer)[a-z]*|coupon|offrez|vos assures|vos equipes|vos dossiers|vous indemnisez|\d{1,5} (?:techniciens|machines|agences|collaborateurs|experts|clients)|sous \d{1,2} ?(?:h|heures)|livree?s? (?:en|sous|dans)|rappelee?)(?![a-z])/g;
/** The head of a message as mail programs print it. */
export const messageHead = /(?:^|\n)\W{0,3}(?:de|from|expediteur) ?: ?[^\n]{3,}/;

/** Words with which an act goes on, on whatever page: its call, its reasons, its prayer, its list of exhibits. */
export const actGoesOn =
  /^\W{0,3}(?:d'avoir a (?:comparaitre|se trouver)|plaise a|par ces motifs|a ces causes|tres important|(?:rappel des )?faits et (?:de )?(?:la )?procedure|expose d(?:es|u) (?:faits|motifs|litige)|objet de la demande|attendu qu|bordereau d(?:e|es) (?:pieces|communication))/;
export const sectionHeading = /^\W{0,3}(?:[ivx]{1,4}|\d{1,2}|[a-h])\s?[.)°–—-]\s?\W{0,2}[a-z]/;
/** Our address on one line; the parties of an act stand so too. */
export const addressOnOneLine = /(?:^|\n)[^\n]{0,80}\b\d{5} [a-z][^\n]{1,40}(?=\n|$)/;
export const someonesAddress = /(?:^|\n)[^\n]{0,40}\b\d{5} [a-z][^\n]{1,40}(?=\n|$)/;
/** A post code and town, a telephone, an address of the net, or a name and a place between dashes. */
export const whereabouts =
  /(?:^|[\s–—-])[\dol]{5}\s[a-z]{3,}|(?:0\d[\s.]?(?:\d{2}[\s.]?){4})|(?<![a-z0-9._-])[a-z0-9._-]{2,64}@[a-z0-9.-]{3,}|(?:^|\n)[a-z][^\n]{3,50}\s[–—-]\s[a-z][^\n]{2,40}(?=\n|$|\s[–—-])/;
export const anyDay =
  /\b\d{1,2}(?:er)?(?:[/.]\d{1,2}[/.]|\s(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)\s)(?:20)?\d\d\b/;
export const claimShape = /\b[a-z]\s?(\d{2})\s?[-/ ]?\s?(\d{3})\s?(\d{3})\b/g;
/** The number under which a court's registry keeps a case. */
export const caseShape = /(?<![\d/.])(\d{2}\/\d{5})(?![\d/])/g;
