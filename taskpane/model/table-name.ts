/** The name of a table where people choose one: its sheet, and its title where it is short. */
export const tableName = ({ sheet, title }: { readonly sheet: string; readonly title: string }): string =>
  title === "" || title.length > 40 ? sheet : `${sheet}: ${title}`;
