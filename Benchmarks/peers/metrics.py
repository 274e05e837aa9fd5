"""The published metrics of a frame, by dewi-kadita."""

import sys

from dewi_kadita.core import compute_all_metrics
from protocol import school, serve

edge, positions, velocities = school(sys.argv[1])
serve(lambda: compute_all_metrics(positions, velocities, edge))
