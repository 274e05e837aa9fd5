#pragma once
#include <stdint.h>

/// Edges of 12 polar and 24 azimuthal bins on the sphere.
struct kadita_sphere_edges {
  /// Cosines of the inner polar edges, from the north pole on.
  double cosines[11];
  /// Cosines and sines of the azimuths from 0 to below π at which bins meet.
  double x[12], y[12];
};

/// The bin, 24 × polar + azimuthal, of each vector of about unit length; azimuthal bins start at −x.
///
/// -1 for a vector within 1e-12 of an edge, which has to be binned by its angles. `bins` has room for a multiple of
/// eight.
void kadita_sphere_bins(
    int32_t level, const double *x, const double *y, const double *z, intptr_t count,
    const struct kadita_sphere_edges *edges, int16_t *bins);
