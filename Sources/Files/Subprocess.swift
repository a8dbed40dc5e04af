internal import Glibc

/// Another program that is run.
package struct Subprocess: Sendable {
  /// What a program left behind.
  package struct Outcome: Hashable, Sendable {
    /// Its exit code; 128 and the signal's number where a signal ended it.
    package var code: Int32
    /// What it wrote to standard output.
    package var output: [UInt8]
    /// What it wrote to standard error.
    package var complaints: [UInt8]
  }

  /// The program's file.
  package var program: String
  /// What it is called with.
  package var arguments: [String]
  /// The folder it works in; this process's where empty.
  package var folder: String
  /// Its environment, as `NAME=value`; this process's where `nil`.
  package var environment: [String]?

  /// Describes a program to run.
  package init(_ program: String, _ arguments: [String], in folder: String = "", environment: [String]? = nil) {
    self.program = program
    self.arguments = arguments
    self.folder = folder
    self.environment = environment
  }

  /// Runs the program to its end; a `deadline` in microseconds ends it with SIGKILL.
  ///
  /// Standard input, output and error go through unnamed files, so that no pipe can block.
  package func run(input: [UInt8] = [], killingAfter deadline: Int? = nil) throws(FileError) -> Outcome {
    let (source, target, complaints) = (try Self.scratch(), try Self.scratch(), try Self.scratch())
    defer { for file in [source, target, complaints] { close(file) } }
    Self.fill(source, input)
    let child = try spawn(source, target, complaints)
    if let deadline {
      usleep(UInt32(deadline))
      kill(child, SIGKILL)
    }
    var status: Int32 = 0
    while unsafe waitpid(child, &status, 0) < 0 && errno == EINTR {}
    let signal = status & 0x7F
    return Outcome(
      code: signal == 0 ? (status >> 8) & 0xFF : 128 + signal, output: Self.contents(target),
      complaints: Self.contents(complaints))
  }

  private func spawn(_ source: Int32, _ target: Int32, _ complaints: Int32) throws(FileError) -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    for (descriptor, number) in [(source, STDIN_FILENO), (target, STDOUT_FILENO), (complaints, STDERR_FILENO)] {
      unsafe posix_spawn_file_actions_adddup2(&actions, descriptor, number)
    }
    let call = folder.isEmpty ? [program] + arguments : ["env", "--chdir", folder, program] + arguments
    var words = unsafe call.map { unsafe strdup($0) } + [nil]
    var variables = unsafe (environment ?? []).map { unsafe strdup($0) } + [nil]
    defer {
      for index in unsafe words.indices { unsafe free(words[index]) }
      for index in unsafe variables.indices { unsafe free(variables[index]) }
    }
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    // The child starts with every signal let through and in its default way, whatever this thread does with them.
    var (none, all) = (sigset_t(), sigset_t())
    unsafe sigemptyset(&none)
    unsafe sigfillset(&all)
    unsafe posix_spawnattr_setsigmask(&attributes, &none)
    unsafe posix_spawnattr_setsigdefault(&attributes, &all)
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    var child: pid_t = 0
    let code =
      environment == nil
      ? unsafe posix_spawnp(&child, call[0], &actions, &attributes, &words, environ)
      : unsafe posix_spawnp(&child, call[0], &actions, &attributes, &words, &variables)
    if code != 0 { throw FileError(errno: code, path: program) }
    return child
  }

  /// A file without a name that is gone when it is closed.
  private static func scratch() throws(FileError) -> Int32 {
    var name = Array("/tmp/concord-XXXXXX".utf8CString)
    let file = unsafe mkstemp(&name)
    if file < 0 { throw FileError(errno: errno, path: "/tmp") }
    unsafe unlink(name)
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    return file
  }

  private static func fill(_ file: Int32, _ bytes: [UInt8]) {
    unsafe bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let count = unsafe write(file, buffer.baseAddress?.advanced(by: done), buffer.count - done)
        if count <= 0 { break }
        done += count
      }
    }
    lseek(file, 0, SEEK_SET)
  }

  private static func contents(_ file: Int32) -> [UInt8] {
    let size = Int(lseek(file, 0, SEEK_END))
    lseek(file, 0, SEEK_SET)
    return unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
      while filled < size {
        let count = unsafe read(file, buffer.baseAddress?.advanced(by: filled), size - filled)
        if count <= 0 { break }
        filled += count
      }
    }
  }
}
