import { Leaf } from '../design/leaf.tsx';
import './brand.css';

/** The leaf and, beside it, whose house this is. */
export function Brand({ name }: { readonly name: string }) {
  return (
    <span className="brand">
      <Leaf size={24} />
      <span className="brand-name">{name}</span>
    </span>
  );
}
