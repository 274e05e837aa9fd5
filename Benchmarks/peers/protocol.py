"""The worker's side of the protocol of kadita-bench: see Benchmarks/README.md."""

import sys
import time


def serve(work, units=1):
    """Warm up, then time `work` (which handles `units` units) once for every line `run SECONDS`."""
    work()
    print("ready", flush=True)
    for line in sys.stdin:
        least = float(line.split()[1])
        runs = 0
        start = time.perf_counter()
        while True:
            work()
            runs += 1
            elapsed = time.perf_counter() - start
            if elapsed >= least:
                break
        print(elapsed / runs / units, flush=True)
    print(peak_memory(), flush=True)


def peak_memory():
    """Largest resident memory in KiB; getrusage would count the harness, between fork and exec."""
    with open("/proc/self/status", encoding="utf-8") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmHWM:"))


def school(path):
    """Box edge, positions and velocities as kadita-bench wrote them."""
    import numpy

    numbers = numpy.fromfile(path)
    positions, velocities = numbers[1:].reshape(2, -1, 3)
    return numbers[0], positions, velocities
