// The front door: one import for everything that the command line is made of.
@_exported import Analysis
@_exported import Metrics
@_exported import Platform
@_exported import Reports
@_exported import Statistics
@_exported import TrajectoryIO
@_exported import TrajectoryModel
