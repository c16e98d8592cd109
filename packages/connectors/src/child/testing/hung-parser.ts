// A parser that never says anything and never ends.
setInterval(() => undefined, 1_000);
