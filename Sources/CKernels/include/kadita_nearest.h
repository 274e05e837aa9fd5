#pragma once
#include <stdint.h>

/// Points to be searched, in the order in which they are searched, with wrapped coordinates.
///
/// The columns are padded to a multiple of eight; with a tree, with copies of the last point.
struct kadita_points {
  const double *x, *y, *z;
  intptr_t count;
  /// Edge of the periodic box, or infinity, along each axis.
  double edges[3];
};

/// Boxes around blocks of eight consecutive points, around eight of these boxes, and so on.
///
/// Eight boxes of one height lie together: the centres along x, y, z, then the half edges, eight numbers each.
/// Boxes are a little larger than they need be, so that rounding never makes them seem too far away.
struct kadita_tree {
  /// Boxes of each height.
  const double *const *boxes;
  /// Number of heights; the highest has at most eight boxes.
  intptr_t heights;
};

/// Squared distances of each point to its `k` nearest others (1 to 8), ascending, infinite where there are fewer.
///
/// Row `order[i]` of `squares` (row i if `order` is null) belongs to point i. Every pair is looked at unless there
/// is a tree.
void kadita_nearest(
    int32_t level, const struct kadita_points *points, const struct kadita_tree *tree, intptr_t k,
    const int32_t *order, double *squares);

/// The pairs (i, j), i ≠ j, whose squared distance is at most `squares[i]`, as two numbers each.
///
/// Returns how many there are; only the first `capacity` are written.
intptr_t kadita_within(
    int32_t level, const struct kadita_points *points, const struct kadita_tree *tree, const double *squares,
    int32_t *pairs, intptr_t capacity);

/// The pairs (i, j), i < j, whose squared distance is at most `squares[i]` or `squares[j]`, as two numbers each, in
/// ascending order of j for each i. Every pair is looked at.
///
/// Returns how many there are; only the first `capacity` are written.
intptr_t kadita_linked(
    int32_t level, const struct kadita_points *points, const double *squares, int32_t *pairs, intptr_t capacity);

/// The same as `kadita_nearest` without a tree, and who they are, by way of candidates in single precision.
///
/// Row i of `neighbors` are the numbers of the k nearest of point i, in no particular order, and nobody else is nearer
/// than the square root of `beyond[i]`; -1 where there are fewer, and, with `beyond[i]` zero, where single precision could
/// not tell them apart. `buffer` has room for three numbers a point, their count rounded up to a multiple of 16.
///
/// Returns how many points single precision was too coarse for; -1, and nothing is written, where it has no room for
/// the coordinates.
intptr_t kadita_candidates(
    int32_t level, const struct kadita_points *points, intptr_t k, float *buffer, double *squares, int32_t *neighbors,
    double *beyond);

/// The pairs of which one is in the other's list, each once, as two numbers, the smaller first; how many there are.
///
/// Lists have `k` numbers, at most eight, -1 for none, and eight more can be read behind the last. `pairs` has room for
/// as many pairs as there are numbers.
intptr_t kadita_list_pairs(
    int32_t level, const int32_t *neighbors, intptr_t count, intptr_t k, int32_t *pairs);

/// A bit for each point whose squared distance from point `i` is below `square`, itself included, 64 a word.
void kadita_around(int32_t level, const struct kadita_points *points, intptr_t i, double square, uint64_t *near);

/// Replaces numbers, a multiple of eight, by their square roots.
void kadita_roots(int32_t level, double *squares, intptr_t count);
