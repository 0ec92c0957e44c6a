/** Opening mark → the marks that close it. Finnish and Swedish use ” and » on both sides. */
export const CLOSING_MARKS: Readonly<Record<string, string>> = {
  '”': '”',
  '"': '"',
  '“': '”“',
  '„': '“”',
  '»': '»«',
  '«': '»',
};
