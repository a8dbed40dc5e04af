#include "library.h"

#include <cmark-gfm_version.h>
#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

static struct cmarkdown_library functions;

static void *found(void *address) {
  if (address) return address;
  fprintf(stderr, "%s\n", dlerror());
  exit(127);
}

static void load(void) {
  void *library = found(dlopen("libcmark-gfm.so." CMARK_GFM_VERSION_STRING, RTLD_LAZY | RTLD_LOCAL));
  void *extensions = found(dlopen("libcmark-gfm-extensions.so." CMARK_GFM_VERSION_STRING, RTLD_LAZY | RTLD_LOCAL));
#define LOOK_UP(name) functions.name = (__typeof__(functions.name))found(dlsym(library, #name));
  CMARKDOWN_FUNCTIONS(LOOK_UP)
  functions.cmark_gfm_core_extensions_ensure_registered =
      (__typeof__(functions.cmark_gfm_core_extensions_ensure_registered))found(
          dlsym(extensions, "cmark_gfm_core_extensions_ensure_registered"));
}

const struct cmarkdown_library *cmarkdown_library(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  return &functions;
}
