internal import Glibc

/// The machine's processors.
enum ProcessorCount {
  /// How many are running, at least one.
  static var active: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
