#include "library.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <unicode/uvernum.h>

// A macro's value as text; ICU's names end with its version.
#define TEXT(name) #name
#define VALUE(name) TEXT(name)

static struct cicu_library functions;

static void *found(void *address) {
  if (address) return address;
  fprintf(stderr, "%s\n", dlerror());
  exit(127);
}

static void load(void) {
  void *handle = found(dlopen("libicui18n.so." VALUE(U_ICU_VERSION_MAJOR_NUM), RTLD_LAZY | RTLD_LOCAL));
#define LOOK_UP(name) functions.name = (__typeof__(functions.name))found(dlsym(handle, VALUE(name)));
  CICU_FUNCTIONS(LOOK_UP)
}

const struct cicu_library *cicu_library(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  return &functions;
}
