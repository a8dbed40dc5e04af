#include "library.h"

#include <dlfcn.h>
#include <pthread.h>

static struct czip_library functions;
static const struct czip_library *loaded;

static void load(void) {
  /* What the library is called: upstream, and by Debian up to version 12. */
  void *handle = dlopen("libzip.so.5", RTLD_LAZY | RTLD_LOCAL);
  if (!handle) handle = dlopen("libzip.so.4", RTLD_LAZY | RTLD_LOCAL);
  if (!handle) return;
#define LOOK_UP(name)                                             \
  functions.name = (__typeof__(functions.name))dlsym(handle, #name); \
  if (!functions.name) return;
  CZIP_FUNCTIONS(LOOK_UP)
  loaded = &functions;
}

const struct czip_library *czip_library(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  return loaded;
}
