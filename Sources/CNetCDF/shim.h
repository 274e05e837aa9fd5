// The system's NetCDF library. Macros with casts are not imported, so those needed get a plain name.
#include <netcdf.h>
#include <netcdf_filter.h>
#include <sys/syscall.h>
#include <unistd.h>

static const double kadita_fill_double = NC_FILL_DOUBLE;
static const double kadita_fill_float = NC_FILL_FLOAT;
static const double kadita_fill_int64 = (double)NC_FILL_INT64;
static const double kadita_fill_uint64 = (double)NC_FILL_UINT64;

// Swift hides fork(2), which is safe here: the child calls the library under its lock and leaves.
static inline pid_t kadita_fork(void) { return fork(); }

// A file in memory that goes away when it is closed; not in every C library's headers.
static inline int kadita_memory_file(void) { return (int)syscall(SYS_memfd_create, "discarded", 1u); }
