#ifndef KADITA_CZLIB_SHIM_H
#define KADITA_CZLIB_SHIM_H

#include <zlib.h>

#endif
