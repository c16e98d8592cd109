import './command-line.css';

/** A command to type in the terminal, in any language the same. */
export function CommandLine({ children }: { readonly children: string }) {
  return <code className="command-line">{children}</code>;
}
