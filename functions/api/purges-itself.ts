/** What becomes of retention where nobody runs a command; French, for the console and for `pli purge --aws`. */
export const purgesItself =
  'Sur AWS rien n’est à lancer : tous les quarts d’heure, le service efface de lui-même ce qui a dépassé sa durée, cent courriers au plus par durée à chaque passage ; les durées propres à une nature passent une fois par nuit. Pour ne pas attendre : « Appliquer maintenant » dans la console, à la page Conservation.';
