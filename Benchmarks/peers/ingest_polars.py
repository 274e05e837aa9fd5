"""A wide table, by polars (one thread by POLARS_MAX_THREADS)."""

import sys

import polars
from protocol import serve

serve(lambda: polars.read_csv(sys.argv[1]))
