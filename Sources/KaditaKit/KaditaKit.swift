// The front door: one import for everything that the command line is made of.
@_exported import Analysis
@_exported import Metrics
@_exported import Neighbors
@_exported import Phases
@_exported import Platform
@_exported import Reports
@_exported import Simulation
@_exported import Spectra
@_exported import Statistics
@_exported import Studies
@_exported import TrajectoryIO
@_exported import TrajectoryModel
