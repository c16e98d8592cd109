/**
 * Lets the shell be kept for a phone without a network. Browsers allow this only over https with a certificate that the device trusts,
 * and on the machine itself; anywhere else the pages work as ever, just not offline. (The development server has no worker.)
 */
export function registerWorker(): void {
  if (!import.meta.env.PROD || !window.isSecureContext || !('serviceWorker' in navigator)) return;
  // A certificate that somebody clicked past counts as a secure context and is refused here all the same.
  navigator.serviceWorker.register('/service-worker.js').catch(() => undefined);
}
