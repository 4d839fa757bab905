"""Writes a graph as GEXF with networkx and prints what that cost; see gexf.js."""

import ctypes
import gc
import json
import resource
import sys
import time

import networkx


def read_kilobytes(field: str) -> int:
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith(f"{field}:"))


graph = networkx.read_graphml(sys.argv[1], force_multigraph=True)
gc.collect()
# What reading has freed goes back to the system, or it would hide what writing takes.
ctypes.CDLL("libc.so.6").malloc_trim(0)
with open("/proc/self/clear_refs", "w") as refs:
    refs.write("5")
before = read_kilobytes("VmRSS")
start, usage = time.perf_counter(), resource.getrusage(resource.RUSAGE_SELF)
networkx.write_gexf(graph, sys.argv[2], prettyprint=False)
after = resource.getrusage(resource.RUSAGE_SELF)
print(
    json.dumps(
        {
            "seconds": time.perf_counter() - start,
            "cpuSeconds": after.ru_utime + after.ru_stime - usage.ru_utime - usage.ru_stime,
            "grownMb": (read_kilobytes("VmHWM") - before) / 1000,
        }
    )
)
