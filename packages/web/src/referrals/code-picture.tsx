import './code-picture.css';

/** A code as a picture for a phone's camera, always dark on light: cameras do not read it the other way round. */
export const CodePicture = ({ code, label }: { readonly code: string; readonly label: string }) => (
  <img className="code-picture" src={`/api/codes/${code}/qr`} alt={label} width={180} height={180} />
);
