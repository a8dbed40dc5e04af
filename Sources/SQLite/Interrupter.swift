internal import CSQLite
internal import Synchronization

/// Stops a connection's running statement, from any thread.
package final class Interrupter: Sendable {
  /// A connection's address as a number, which alone is sent between threads; 0 once the connection is gone.
  private let address: Mutex<UInt>

  /// Takes an open connection.
  init(_ connection: OpaquePointer) { address = Mutex(UInt(bitPattern: connection)) }

  /// Makes the running statement fail with `SQLiteError.Code.interrupt`; nothing happens where none runs.
  package func interrupt() {
    address.withLock { address in
      guard let connection = unsafe OpaquePointer(bitPattern: address) else { return }
      unsafe csqlite_interrupt(connection)
    }
  }

  /// Forgets the connection before it closes.
  func retire() { address.withLock { $0 = 0 } }
}
