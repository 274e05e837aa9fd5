"""Five nearest neighbours in a periodic cube, by freud (single precision)."""

import sys

import freud
from protocol import school, serve

edge, positions, _ = school(sys.argv[1])
freud.parallel.set_num_threads(int(sys.argv[2]) or None)
box = freud.box.Box.cube(edge)
centred = box.wrap(positions)


def search():
    query = freud.locality.AABBQuery(box, centred)
    query.query(centred, {"num_neighbors": 5, "exclude_ii": True}).toNeighborList()


serve(search)
