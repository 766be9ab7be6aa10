/** Runs the work at the first call, and after that at most once per interval; the last call is never dropped. */
export function atMostEvery(millis: number, work: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pending = false;
  const run = () => {
    pending = false;
    work();
    timer = setTimeout(() => {
      timer = undefined;
      if (pending) run();
    }, millis);
  };
  return {
    call: () => {
      if (timer === undefined) run();
      else pending = true;
    },
    cancel: () => clearTimeout(timer),
  };
}
