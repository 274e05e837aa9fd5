"""A wide table, by pandas."""

import sys

import pandas
from protocol import serve

serve(lambda: pandas.read_csv(sys.argv[1]))
