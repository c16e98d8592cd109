/** What stands in a field of a form, without blanks around it; '' for a field that the form does not have. */
export function fieldText(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}
