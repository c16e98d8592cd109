/** What the fields of one kind of condition get. */
export interface FieldsProps<C> {
  readonly condition: C;
  readonly onChange: (condition: C) => void;
}
