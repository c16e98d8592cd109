import { fromBase64 } from './from-base64.ts';
import type { HistogramKernel } from './histogram-kernel.ts';
import { HISTOGRAM_WASM } from './histogram-wasm.ts';

/** What is used of the engine's WebAssembly, which is part of no ECMAScript library. */
interface Engine {
  readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
  readonly validate: (bytes: Uint8Array) => boolean;
}

const PAGE = 65_536;

/** The kernel in WebAssembly, or null where the engine has none with 128-bit operations. */
export function wasmKernel(bytes: number): HistogramKernel | null {
  const engine = (globalThis as { readonly WebAssembly?: Engine }).WebAssembly;
  const code = fromBase64(HISTOGRAM_WASM);
  if (engine === undefined || !engine.validate(code)) return null;
  const memory = new engine.Memory({ initial: Math.ceil(bytes / PAGE) });
  const { exports } = new engine.Instance(new engine.Module(code), { env: { memory } });
  const { addAll, addChosen, gather, part } = exports as Omit<HistogramKernel, 'memory'>;
  return { memory: memory.buffer, addAll, addChosen, gather, part };
}
