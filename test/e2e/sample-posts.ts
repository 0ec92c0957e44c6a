/** Posts of invented matters that every composer is tried with. The account is the official one. */

const finnish = 'Kesäkahvila aukeaa taas. Tervetuloa lauantaina klo 10!';
const swedish = 'Sommarcaféet öppnar igen. Välkommen på lördag kl. 10!';
const source = 'Kuva: Hangon kaupunki. Bild: Hangö stad.';

/** Nothing to say about it, with a picture or without. */
export const CLEAN = `${finnish}\n${swedish}\n\n${source}`;

/** A swear word: blocked by paragraph 5c. */
export const SWEARING = `Voi vittu, kesäkahvila aukeaa taas. Tervetuloa!\n${swedish}\n\n${source}`;

/** In Finnish alone: a warning. */
export const ONE_LANGUAGE = `${finnish}\n\nOhjelmassa on musiikkia ja kahvia koko päivän.`;

/** Too short for a second language to be missed. */
export const SHORT_CLEAN = `Hei hei!\n${source}`;
export const SHORT_SWEARING = 'Voi vittu!\nNähdään.';
