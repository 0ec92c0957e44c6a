/**
 * Groups of the phrase index that hold officialese begin so; what follows is the plain word to use
 * instead ("officialese:koska").
 */
export const OFFICIALESE = 'officialese:';
