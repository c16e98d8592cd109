declare module 'virtual:terms/*' {
  const messages: Readonly<Record<string, string>>;
  export default messages;
}
