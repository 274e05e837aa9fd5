"""Steps of a school, by dewi-kadita."""

import sys

from dewi_kadita.core import CouzinSolver, CouzinSystem
from dewi_kadita.io.config_manager import ConfigManager
from protocol import serve

config = ConfigManager.load(sys.argv[1])
count, steps = int(sys.argv[2]), int(sys.argv[3])
config["box_size"] *= (count / config["n_fish"]) ** (1 / 3)
config["n_fish"] = count
names = (
    "n_fish box_size speed r_repulsion r_orientation r_attraction max_turn noise blind_angle "
    "orientation_weight torus_init torus_radius seed"
).split()
system = CouzinSystem(**{name: config[name] for name in names if name in config})
solver = CouzinSolver(dt=config["dt"])
serve(lambda: solver.solve(system, n_steps=steps, verbose=False), units=steps)
