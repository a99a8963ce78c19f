"""How much of gRPC's own speed each client library keeps: `make bench-clients`.

The library and a bare client of grpcio, grpc-js or tonic take turns in one process, and the ratio of
their medians counts: what a machine does meanwhile, it does to both.
"""

import statistics
import sys

from support.plan import LANGUAGES, Runner
from support.sandbox import Sandbox

CHANNELS = 20_000


def main(rounds=3, seconds=6):
    rounds, seconds = int(rounds), int(seconds)
    print(f"| library | {'calls/s':>9} | of bare | {'items/s':>9} | of bare |")
    print("|---|---:|---:|---:|---:|")
    with Sandbox("--entries", f"listchannels={CHANNELS}") as sandbox:
        for language in LANGUAGES:
            with Runner(language) as runner:
                order = lambda: runner.order("bench", connect=sandbox.dir, seconds=seconds)
                found = [(order(), runner.answer(120))[1] for _ in range(rounds)]
            cells = []
            for what in ("calls", "items"):
                rate = statistics.median(one["library"][what] for one in found)
                kept = statistics.median(one["library"][what] / one["bare"][what] for one in found)
                cells += [f"{rate:9,.0f}", f"{kept:7.0%}"]
            print(f"| {language} | {' | '.join(cells)} |", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
