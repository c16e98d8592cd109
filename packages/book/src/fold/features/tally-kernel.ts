import { TALLY_WASM } from './tally-wasm.ts';

/** What is used of the engine's WebAssembly, which the types of Node leave out. */
interface Engine {
  readonly Memory: new (size: { readonly initial: number }) => WasmMemory;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
}
interface WasmMemory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): void;
}

type Call<Result = void> = (...places: number[]) => Result;

/** The loops of `assembly/tally.ts`, which says what each takes. */
export interface TallyKernel {
  readonly memory: WasmMemory;
  readonly exceeds: Call<number>;
  readonly count: Call;
  readonly narrow: Call<number>;
  readonly sumAll: Call;
  readonly sum: Call;
  readonly date: Call;
}

/** The kernel with a page of memory. @throws where the processor has no operations on 128 bits (any of the last fifteen years has) */
export function tallyKernel(): TallyKernel {
  const engine = (globalThis as unknown as { readonly WebAssembly: Engine }).WebAssembly;
  const memory = new engine.Memory({ initial: 1 });
  const module = new engine.Module(Buffer.from(TALLY_WASM, 'base64'));
  const { exports } = new engine.Instance(module, { env: { memory } });
  return { ...(exports as Omit<TallyKernel, 'memory'>), memory };
}
