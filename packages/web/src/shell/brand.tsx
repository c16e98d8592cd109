import './brand.css';

/** The leaf and, beside it, whose house this is. */
export function Brand({ name }: { readonly name: string }) {
  return (
    <span className="brand">
      <img src="/leaf.svg" alt="" width="24" height="24" />
      <span className="brand-name">{name}</span>
    </span>
  );
}
