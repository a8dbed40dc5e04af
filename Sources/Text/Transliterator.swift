internal import CICU

/// An ICU transliterator, such as `Any-Latin; Latin-ASCII`.
@safe package final class Transliterator {
  private let icu: OpaquePointer

  /// Opens a transliterator by its identifier; `nil` where ICU knows none.
  package init?(_ identifier: String) {
    var code: Int32 = 0
    guard let opened = unsafe cicu_transliterator_open(identifier, &code) else { return nil }
    unsafe icu = opened
  }

  deinit { unsafe cicu_transliterator_close(icu) }

  /// The text in the target script; the text itself where ICU refuses.
  package func callAsFunction(_ text: String) -> String {
    unsafe filled(from: text, guess: text.utf8.count * 2 + 16) { source, target in
      unsafe cicu_transliterate(icu, source.baseAddress, Int64(source.count), target.baseAddress, Int64(target.count))
    } ?? text
  }
}
