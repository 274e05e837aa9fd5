"""A recording of dewi-kadita: runs one of its published cases and saves it as the package does."""

import sys

from dewi_kadita.core import CouzinSolver, CouzinSystem
from dewi_kadita.io.config_manager import ConfigManager
from dewi_kadita.io.data_handler import DataHandler

case, steps, path = sys.argv[1], int(sys.argv[2]), sys.argv[3]
config = ConfigManager.load(case)
names = (
    "n_fish box_size speed r_repulsion r_orientation r_attraction max_turn noise blind_angle "
    "orientation_weight torus_init torus_radius seed"
).split()
system = CouzinSystem(**{name: config[name] for name in names if name in config})
result = CouzinSolver(dt=config["dt"]).solve(system, n_steps=steps)
DataHandler.save_netcdf(path, result, config)
