// The system's NetCDF library. Macros with casts are not imported, so those needed get a plain name.
#include <netcdf.h>

enum { KADITA_NC_64BIT_DATA = NC_64BIT_DATA };
static const double kadita_fill_double = NC_FILL_DOUBLE;
static const double kadita_fill_float = NC_FILL_FLOAT;
static const double kadita_fill_int64 = (double)NC_FILL_INT64;
static const double kadita_fill_uint64 = (double)NC_FILL_UINT64;
